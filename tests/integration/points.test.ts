import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { mergeGuest } from '#server/accounts/merge.ts';
import { database } from '#server/database/client.ts';
import { selectLeaderboard } from '#server/points/leaderboard.ts';
import { setHidden } from '#server/points/listing.ts';
import { selectStanding } from '#server/points/rank.ts';
import { useFreshDatabase } from './fresh-database.ts';
import { createLearner, grant, readBooks, recomputeBooks, revoke } from './learners.ts';

useFreshDatabase();
beforeEach(async () => {
  await database().user.deleteMany();
  await database().pointCount.deleteMany();
});

const hide = (userId: string, hidden: boolean) =>
  database().$transaction((tx) => setHidden(tx, userId, hidden));

describe('grantPoints', () => {
  it('counts one source once, at its highest amount', async () => {
    const id = await createLearner();
    expect(await grant(id, 'a', 10)).toEqual({ added: 10, points: 10 });
    expect(await grant(id, 'a', 10)).toEqual({ added: 0, points: 10 });
    expect(await grant(id, 'a', 15)).toEqual({ added: 5, points: 15 });
    expect(await grant(id, 'a', 3)).toEqual({ added: 0, points: 15 });
    expect(await grant(id, 'b', 2)).toEqual({ added: 2, points: 17 });
  });

  it('counts a revoked source again when it is granted anew, even for less', async () => {
    const id = await createLearner();
    await grant(id, 'a', 10);
    expect(await revoke(id, 'a')).toEqual({ removed: 10, points: 0 });
    expect(await revoke(id, 'a')).toEqual({ removed: 0, points: 0 });
    expect(await grant(id, 'a', 4)).toEqual({ added: 4, points: 4 });
  });

  it('refuses an amount that is no whole number ≥ 0', async () => {
    const id = await createLearner();
    for (const amount of [-1, 0.5, Number.NaN])
      await expect(grant(id, 'a', amount)).rejects.toThrow(RangeError);
  });

  it('stays right under 20 grants at once to one learner, and to learners who swap values', async () => {
    const [one, ...others] = await Promise.all(Array.from({ length: 8 }, () => createLearner()));
    await Promise.all(Array.from({ length: 20 }, (_, i) => grant(one!, `source ${i % 5}`, 1 + i)));
    expect((await selectStanding(one!)).points).toBe(16 + 17 + 18 + 19 + 20);
    await Promise.all(others.map((id) => grant(id, 'a', 5)));
    const changes = Array.from({ length: 42 }, (_, i) => {
      const id = others[i % others.length]!;
      return i % 3 === 0 ? revoke(id, 'a') : grant(id, i % 2 === 0 ? 'a' : 'b', 5 + (i % 4));
    });
    await Promise.all(changes);
    expect(await readBooks()).toEqual(await recomputeBooks());
  });
});

describe('the board', () => {
  async function board(limit: number): Promise<string[]> {
    const lines: string[] = [];
    let after: Parameters<typeof selectLeaderboard>[0]['after'];
    do {
      const page = await selectLeaderboard({ after, limit });
      lines.push(...page.entries.map(({ name, points, rank }) => `${rank} ${name} ${points}`));
      after = page.next;
    } while (after);
    return lines;
  }

  it('gives equal points one rank, on every page size, and skips the ranks they take', async () => {
    const points = { A: 30, B: 20, C: 20, D: 20, E: 10, F: 10, G: 5 };
    for (const [name, amount] of Object.entries(points))
      await grant(await createLearner({ name, id: name }), 'a', amount);
    const expected = ['1 A 30', '2 B 20', '2 C 20', '2 D 20', '5 E 10', '5 F 10', '7 G 5'];
    for (const limit of [1, 2, 3, 6, 7, 50]) expect(await board(limit)).toEqual(expected);
    expect(await selectStanding('D')).toEqual({ points: 20, rank: 2, of: 7 });
    expect(await selectStanding('G')).toEqual({ points: 5, rank: 7, of: 7 });
  });

  it('shows no guest, nobody hidden and nobody without points, who still know their rank', async () => {
    const [listed, hidden, none] = await Promise.all(['L', 'H', 'N'].map((name) => createLearner({ name })));
    const guest = await createLearner({ isGuest: true });
    await grant(listed!, 'a', 10);
    await grant(hidden!, 'a', 20);
    await grant(guest, 'a', 15);
    await hide(hidden!, true);
    expect(await board(10)).toEqual(['1 L 10']);
    expect(await selectStanding(hidden!)).toEqual({ points: 20, rank: 1, of: 1 });
    expect(await selectStanding(guest)).toEqual({ points: 15, rank: 1, of: 1 });
    expect(await selectStanding(none!)).toEqual({ points: 0, rank: 2, of: 1 });
    await hide(hidden!, false);
    expect(await board(10)).toEqual(['1 H 20', '2 L 10']);
  });

  it('is empty at first', async () => {
    expect(await board(10)).toEqual([]);
    expect(await selectStanding(await createLearner())).toEqual({ points: 0, rank: 1, of: 0 });
  });
});

const learner = fc.integer({ min: 0, max: 3 });
const guest = fc.integer({ min: 0, max: 2 });
const source = fc.constantFrom('a', 'b', 'c');
const step = fc.oneof(
  fc.record({
    kind: fc.constant('grant' as const),
    who: learner,
    isGuest: fc.boolean(),
    source,
    amount: fc.nat(6),
  }),
  fc.record({ kind: fc.constant('revoke' as const), who: learner, isGuest: fc.boolean(), source }),
  fc.record({ kind: fc.constant('hide' as const), who: learner, hidden: fc.boolean() }),
  fc.record({ kind: fc.constant('merge' as const), guest, who: learner }),
);

describe('totals and counts', () => {
  it('equal what the entries give, after any grants, revocations, hiding and merges', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), fc.boolean(), async (steps, atOnce) => {
        await database().user.deleteMany();
        await database().pointCount.deleteMany();
        const learners = await Promise.all([0, 1, 2, 3].map(() => createLearner()));
        const guests = await Promise.all([0, 1, 2, 3].map(() => createLearner({ isGuest: true })));
        const run = (one: (typeof steps)[number]) => {
          if (one.kind === 'hide') return hide(learners[one.who]!, one.hidden);
          if (one.kind === 'merge')
            return mergeGuest({ guestId: guests[one.guest]!, accountId: learners[one.who]! });
          const id = (one.isGuest ? guests : learners)[one.who]!;
          if (one.kind === 'revoke') return revoke(id, one.source);
          return grant(id, one.source, one.amount, one.source === 'c' ? undefined : 'practice');
        };
        if (atOnce) await Promise.all(steps.map(run));
        else for (const one of steps) await run(one);
        expect(await readBooks()).toEqual(await recomputeBooks());
      }),
      { numRuns: 40 },
    );
  });
});
