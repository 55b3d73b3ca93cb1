import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { database } from '#server/database/client.ts';
import { selectActivity } from '#server/progress/activity.ts';
import { selectMisconceptions, selectQuizMisconceptions } from '#server/progress/misconceptions.ts';
import { selectPointReasons, selectPointsBySource } from '#server/progress/reasons.ts';
import { useFreshDatabase } from './fresh-database.ts';
import { createLearner, grant, revoke } from './learners.ts';

useFreshDatabase();

const exerciseId = 'b-max-pool';

async function submit(userId: string, createdAt: string, verdict: object, tier = 'loops'): Promise<void> {
  await database().exercise.upsert({ where: { id: exerciseId }, create: { id: exerciseId }, update: {} });
  const version = { id: 'v1', exerciseId, hash: 'h', files: {} };
  await database().exerciseVersion.upsert({ where: { id: 'v1' }, create: version, update: {} });
  const data = { id: randomUUID(), userId, exerciseId, versionId: 'v1', tier, source: '' };
  await database().submission.create({
    data: { ...data, state: 'verified', verdict, createdAt: new Date(createdAt) },
  });
}

async function answer(
  userId: string,
  markedAt: string,
  score: number,
  misconceptions: string[],
): Promise<void> {
  await database().quizAttempt.create({
    data: {
      id: randomUUID(),
      userId,
      topicId: 'pooling-layer',
      itemId: 'item',
      itemHash: 'h',
      seed: 1,
      score,
      feedback: { misconceptions, points: 0 },
      markedAt: new Date(markedAt),
    },
  });
}

const wrong = (...ids: string[]) => ({ kind: 'mismatch', misconceptions: ids.map((id) => ({ id })) });

it('activity counts submissions and answers on the learner’s own days', async () => {
  const id = await createLearner();
  await submit(id, '2026-11-24T23:30:00Z', { kind: 'passed' });
  await answer(id, '2026-11-25T12:00:00Z', 1, []);
  await answer(id, '2026-11-26T01:00:00Z', 1, []);
  const now = new Date('2026-11-26T10:00:00Z');
  const utc = await selectActivity(id, 'UTC', now);
  expect(Object.fromEntries(utc.days)).toEqual({ '2026-11-24': 1, '2026-11-25': 1, '2026-11-26': 1 });
  expect(utc.streak).toEqual({ current: 3, longest: 3 });
  expect(utc.calendar.at(-1)).toBe('2026-11-26');
  expect(new Date(utc.calendar[0]!).getUTCDay()).toBe(1);
  const shanghai = await selectActivity(id, 'Asia/Shanghai', now);
  expect(Object.fromEntries(shanghai.days)).toEqual({ '2026-11-25': 2, '2026-11-26': 1 });
});

it('a misconception is overcome by passing that tier afterwards, not before and not elsewhere', async () => {
  const id = await createLearner();
  await submit(id, '2026-11-01T10:00:00Z', { kind: 'passed' });
  await submit(id, '2026-11-02T10:00:00Z', wrong('zero-padding', 'no-such-text'));
  await submit(id, '2026-11-03T10:00:00Z', { kind: 'passed' }, 'tensor');
  await submit(await createLearner(), '2026-11-04T10:00:00Z', { kind: 'passed' });
  expect(await selectMisconceptions(id)).toMatchObject([
    { exerciseId, tier: 'loops', isOvercome: false, text: { en: expect.stringMatching(/./) as string } },
  ]);
  await submit(id, '2026-11-05T10:00:00Z', { kind: 'passed', misconceptions: [] });
  expect(await selectMisconceptions(id)).toMatchObject([{ isOvercome: true }]);
});

it('a misconception of a quiz is overcome by a full answer to that item afterwards', async () => {
  const id = await createLearner();
  await answer(id, '2026-11-02T10:00:00Z', 0.5, ['m']);
  expect(await selectQuizMisconceptions(id)).toMatchObject([
    { topicId: 'pooling-layer', met: 1, overcome: 0 },
  ]);
  await answer(id, '2026-11-03T10:00:00Z', 1, []);
  expect(await selectQuizMisconceptions(id)).toMatchObject([{ met: 1, overcome: 1 }]);
});

it('points tell what they are for, also when it is gone or they were taken back', async () => {
  const id = await createLearner();
  await grant(id, 'exercise:b-max-pool:loops', 15, 'convolution');
  await grant(id, 'exercise:removed:loops', 10, 'practice');
  await revoke(id, 'exercise:removed:loops');
  const reasons = await selectPointReasons(id);
  const bySource = Object.fromEntries(reasons.map((reason) => [reason.sourceKey, reason]));
  expect(bySource['exercise:b-max-pool:loops']).toMatchObject({
    amount: 15,
    isRevoked: false,
    source: { id: 'b-max-pool' },
  });
  expect(bySource['exercise:removed:loops']).toMatchObject({ amount: 10, isRevoked: true, source: null });
  expect(Object.fromEntries(await selectPointsBySource(id))).toEqual({ convolution: 15 });
});
