import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { mergeGuest } from '#server/accounts/merge.ts';
import { lockOwner } from '#server/accounts/owner.ts';
import { database } from '#server/database/client.ts';
import { grantPoints } from '#server/points/grant.ts';
import { selectStanding } from '#server/points/rank.ts';
import { useFreshDatabase } from './fresh-database.ts';
import { createLearner, grant, readBooks, recomputeBooks, revoke } from './learners.ts';

useFreshDatabase();

async function pair(): Promise<{ guestId: string; accountId: string }> {
  return { guestId: await createLearner({ isGuest: true }), accountId: await createLearner() };
}

async function entriesOf(userId: string): Promise<Record<string, string>> {
  const entries = await database().pointEntry.findMany({ where: { userId }, orderBy: { sourceKey: 'asc' } });
  return Object.fromEntries(
    entries.map(({ sourceKey, amount, revokedAt }) => [sourceKey, `${amount}${revokedAt ? ' revoked' : ''}`]),
  );
}

async function storeAttempt(userId: string): Promise<string> {
  const id = randomUUID();
  await database().quizAttempt.create({
    data: { id, userId, topicId: 'T07', itemId: 'q1', itemHash: 'h', seed: 1 },
  });
  return id;
}

async function storeSubmission(userId: string): Promise<string> {
  const id = randomUUID();
  const exerciseId = 'b-cross-correlation';
  await database().exercise.upsert({ where: { id: exerciseId }, create: { id: exerciseId }, update: {} });
  const version = { id: 'v1', exerciseId, hash: 'h', files: {} };
  await database().exerciseVersion.upsert({ where: { id: 'v1' }, create: version, update: {} });
  await database().submission.create({
    data: { id, userId, exerciseId, versionId: 'v1', tier: 'loops', source: '' },
  });
  return id;
}

describe('merging a guest', () => {
  it('hands over submissions, attempts and hints, and ends the guest’s sessions', async () => {
    const { guestId, accountId } = await pair();
    const [submission, attempt] = [await storeSubmission(guestId), await storeAttempt(guestId)];
    const hint = { exerciseId: 'b-cross-correlation', number: 1 };
    await database().hintUse.createMany({
      data: [
        { userId: guestId, ...hint },
        { userId: accountId, ...hint },
        { userId: guestId, ...hint, number: 2 },
      ],
    });
    const expiresAt = new Date(Date.now() + 60_000);
    await database().session.create({
      data: { id: randomUUID(), token: randomUUID(), userId: guestId, expiresAt },
    });
    expect(await mergeGuest({ guestId, accountId })).toBe('merged');
    expect(await database().submission.findUnique({ where: { id: submission } })).toMatchObject({
      userId: accountId,
    });
    expect(await database().quizAttempt.findUnique({ where: { id: attempt } })).toMatchObject({
      userId: accountId,
    });
    expect(await database().hintUse.count({ where: { userId: accountId } })).toBe(2);
    expect(await database().hintUse.count({ where: { userId: guestId } })).toBe(0);
    expect(await database().session.count({ where: { userId: guestId } })).toBe(0);
  });

  it('keeps the higher of two amounts, and never a revoked one beside a valid one', async () => {
    const { guestId, accountId } = await pair();
    for (const [key, amount] of [
      ['more', 9],
      ['less', 2],
      ['own', 1],
      ['gone here', 5],
      ['gone there', 7],
    ] as const) {
      await grant(guestId, key, amount);
    }
    for (const [key, amount] of [
      ['more', 4],
      ['less', 6],
      ['mine', 3],
      ['gone here', 5],
      ['gone there', 4],
    ] as const) {
      await grant(accountId, key, amount);
    }
    await revoke(guestId, 'gone here');
    await revoke(accountId, 'gone there');
    await mergeGuest({ guestId, accountId });
    expect(await entriesOf(accountId)).toEqual({
      'gone here': '5',
      'gone there': '7',
      less: '6',
      mine: '3',
      more: '9',
      own: '1',
    });
    expect(await entriesOf(guestId)).toEqual({});
    expect((await selectStanding(accountId)).points).toBe(31);
    expect((await selectStanding(guestId)).points).toBe(0);
    expect(await readBooks()).toEqual(await recomputeBooks());
  });

  it('changes nothing when it is repeated, or tried into another account', async () => {
    const { guestId, accountId } = await pair();
    await grant(guestId, 'a', 5);
    await mergeGuest({ guestId, accountId });
    expect(await mergeGuest({ guestId, accountId })).toBe('alreadyMerged');
    expect(await mergeGuest({ guestId, accountId: await createLearner() })).toBe('mergedElsewhere');
    expect((await selectStanding(accountId)).points).toBe(5);
  });

  it('takes only a guest into only an account', async () => {
    const { guestId, accountId } = await pair();
    await expect(mergeGuest({ guestId: accountId, accountId })).rejects.toThrow(/must be a guest/);
    const other = await createLearner({ isGuest: true });
    await expect(mergeGuest({ guestId, accountId: other })).rejects.toThrow(/must be a signed-up learner/);
  });

  it('is won by exactly one of many accounts at once', async () => {
    const { guestId } = await pair();
    const accounts = await Promise.all(Array.from({ length: 6 }, () => createLearner()));
    await grant(guestId, 'a', 5);
    const outcomes = await Promise.all(accounts.map((accountId) => mergeGuest({ guestId, accountId })));
    expect(outcomes.filter((outcome) => outcome === 'merged')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'mergedElsewhere')).toHaveLength(5);
    const points = await Promise.all(accounts.map(async (id) => (await selectStanding(id)).points));
    expect(points.filter((value) => value === 5)).toHaveLength(1);
    expect(points.filter((value) => value === 0)).toHaveLength(5);
  });
});

describe('what is in flight during a merge', () => {
  it('is granted to the account afterwards', async () => {
    const { guestId, accountId } = await pair();
    await mergeGuest({ guestId, accountId });
    expect(await grant(guestId, 'late', 8)).toEqual({ added: 8, points: 8 });
    expect(await entriesOf(accountId)).toEqual({ late: '8' });
  });

  it('lands with the account whichever comes first', async () => {
    for (let round = 0; round < 10; round++) {
      const { guestId, accountId } = await pair();
      const grants = Array.from({ length: 4 }, (_, i) => grant(guestId, `source ${i}`, 5));
      await Promise.all([...grants, mergeGuest({ guestId, accountId }), grant(accountId, 'source 0', 6)]);
      expect((await selectStanding(accountId)).points).toBe(21);
      expect(await entriesOf(guestId)).toEqual({});
    }
    expect(await readBooks()).toEqual(await recomputeBooks());
  });

  it('stores a submission for the account if the merge passed first, and moves it if not', async () => {
    for (let round = 0; round < 10; round++) {
      const { guestId, accountId } = await pair();
      await storeSubmission(await createLearner());
      const store = database().$transaction(async (tx) => {
        const owner = await lockOwner(tx, guestId);
        const row = { exerciseId: 'b-cross-correlation', versionId: 'v1', tier: 'loops', source: '' };
        await tx.submission.create({ data: { id: randomUUID(), userId: owner.id, ...row } });
        await grantPoints(tx, { userId: guestId, sourceKey: 'a', amount: 1, reason: 'test' });
      });
      await Promise.all([store, mergeGuest({ guestId, accountId })]);
      expect(await database().submission.count({ where: { userId: accountId } })).toBe(1);
      expect((await selectStanding(accountId)).points).toBe(1);
    }
  });
});
