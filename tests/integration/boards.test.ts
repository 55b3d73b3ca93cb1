import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '#server/database/client.ts';
import { weekOf, type Board } from '#server/points/board.ts';
import { selectLeaderboard } from '#server/points/leaderboard.ts';
import { setHidden } from '#server/points/listing.ts';
import { selectStanding } from '#server/points/rank.ts';
import { selectOwnSolving, selectSolvers, type SolverCursor } from '#server/points/solvers.ts';
import { useFreshDatabase } from './fresh-database.ts';
import { createLearner, grant, readBooks, recomputeBooks, revoke } from './learners.ts';

useFreshDatabase();
beforeEach(async () => {
  await database().user.deleteMany();
  await database().pointCount.deleteMany();
});

const thisWeek: Board = `week:${weekOf(new Date())}`;

async function linesOf(board: Board): Promise<string[]> {
  const { entries } = await selectLeaderboard({ board, limit: 50 });
  return entries.map(({ rank, name, points }) => `${rank} ${name} ${points}`);
}

describe('the boards', () => {
  it('count a track’s exercises on its board, and all that was first granted this week on the week’s', async () => {
    const [a, b] = await Promise.all(['A', 'B'].map((name) => createLearner({ name })));
    await grant(a!, 'exercise:b-max-pool:loops', 15, 'convolution');
    await grant(a!, 'quiz:q1', 4);
    await grant(b!, 'exercise:c-rnn-cell:loops', 30, 'recurrence');
    expect(await linesOf('all')).toEqual(['1 B 30', '2 A 19']);
    expect(await linesOf(thisWeek)).toEqual(['1 B 30', '2 A 19']);
    expect(await linesOf('track:convolution')).toEqual(['1 A 15']);
    expect(await linesOf('track:language')).toEqual([]);
    expect(await selectStanding(b!, 'track:convolution')).toEqual({ points: 0, rank: 2, of: 1 });
  });

  it('leave points in the week in which their source was first granted', async () => {
    const id = await createLearner({ name: 'A' });
    await database().pointEntry.create({
      data: { userId: id, sourceKey: 'old', amount: 0, reason: 'test', createdAt: new Date('2026-01-07') },
    });
    await grant(id, 'old', 6);
    expect(await linesOf('all')).toEqual(['1 A 6']);
    expect(await linesOf(thisWeek)).toEqual([]);
    expect(await linesOf('week:2026-01-05')).toEqual(['1 A 6']);
    await revoke(id, 'old');
    expect(await linesOf('week:2026-01-05')).toEqual([]);
    expect(await readBooks()).toEqual(await recomputeBooks());
  });

  it('are all left at once by who hides', async () => {
    const id = await createLearner({ name: 'A' });
    await grant(id, 'exercise:b-max-pool:loops', 15, 'convolution');
    await database().$transaction((tx) => setHidden(tx, id, true));
    for (const board of ['all', thisWeek, 'track:convolution'] as const)
      expect(await linesOf(board)).toEqual([]);
    expect(await readBooks()).toEqual(await recomputeBooks());
  });
});

describe('who solved an exercise', () => {
  const asked = { exerciseId: 'b-max-pool', tier: 'loops', tiers: ['loops', 'tensor'] };
  const solve = (userId: string, tier: string, amount = 15) =>
    grant(userId, `exercise:b-max-pool:${tier}`, amount, 'convolution');

  it('lists the first solvers first with their tiers, on pages of every size', async () => {
    const ids: string[] = [];
    for (const name of ['A', 'B', 'C']) {
      const id = await createLearner({ name });
      await solve(id, 'loops');
      // A tick apart, as verifications are.
      await new Promise((resolve) => setTimeout(resolve, 5));
      ids.push(id);
    }
    await solve(ids[1]!, 'tensor');
    for (const limit of [1, 2, 3, 50]) {
      const lines: string[] = [];
      let after: SolverCursor | undefined;
      do {
        const page = await selectSolvers({ ...asked, after, limit });
        lines.push(...page.solvers.map(({ name, tiers }) => `${name} ${tiers.join('+')}`));
        after = page.next;
      } while (after);
      expect(lines).toEqual(['A loops', 'B loops+tensor', 'C loops']);
    }
    expect([...(await selectOwnSolving(ids[1]!, 'b-max-pool')).keys()].sort()).toEqual(['loops', 'tensor']);
  });

  it('leaves out guests, hidden learners, revoked points and who got none for it', async () => {
    const guest = await createLearner({ isGuest: true });
    const [hidden, revoked, shown] = await Promise.all([1, 2, 3].map(() => createLearner({ name: 'x' })));
    for (const id of [guest, hidden!, revoked!]) await solve(id, 'loops');
    await solve(shown!, 'loops', 0);
    await database().$transaction((tx) => setHidden(tx, hidden!, true));
    await revoke(revoked!, 'exercise:b-max-pool:loops');
    expect((await selectSolvers({ ...asked, limit: 10 })).solvers).toEqual([]);
  });
});
