import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { exerciseOf } from '#graders/network/digit-network.ts';
import { database } from '#server/database/client.ts';
import { findExercise } from '#server/exercises/load.ts';
import { selectVersionId } from '#server/exercises/publish.ts';
import { selectPieces } from '#server/network/select-pieces.ts';
import { useFreshDatabase } from './fresh-database.ts';
import { createLearner } from './learners.ts';

useFreshDatabase();

async function submit(userId: string, exerciseId: string, part: object): Promise<void> {
  const versionId = await selectVersionId((await findExercise(exerciseId))!);
  const data = { id: randomUUID(), userId, exerciseId, versionId, tier: 'loops', source: 'own' };
  await database().submission.create({
    data: { ...data, state: 'verified', verdict: { kind: 'passed' }, ...part },
  });
}

const filled = async (userId: string | null): Promise<string[]> =>
  (await selectPieces(userId)).flatMap(({ exercise, source }) =>
    source === null ? [] : [`${exercise} ${source}`],
  );

it('is all gaps for a stranger and for who has solved nothing', async () => {
  expect(await filled(null)).toEqual([]);
  const pieces = await selectPieces(await createLearner());
  expect(pieces.map(({ exercise }) => exercise)).toEqual(Object.values(exerciseOf));
  expect(pieces.every(({ source }) => source === null)).toBe(true);
});

it('is filled by what the server has verified in loops, newest first, and by nobody else’s work', async () => {
  const id = await createLearner();
  await submit(id, 'a-softmax', { source: 'old', createdAt: new Date('2026-01-01') });
  await submit(id, 'a-softmax', { source: 'new' });
  await submit(id, 'b-max-pool', { tier: 'tensor' });
  await submit(id, 'b-flatten-dense', { verdict: { kind: 'mismatch' } });
  await submit(id, 'a-activations', { state: 'queued', clientVerdict: { kind: 'passed' } });
  await submit(await createLearner(), 'b-conv2d-nhwc', {});
  expect(await filled(id)).toEqual(['a-softmax new']);
});
