import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { database } from '#server/database/client.ts';
import { findExercise } from '#server/exercises/load.ts';
import { selectVersionId } from '#server/exercises/publish.ts';
import { selectSolutionPage } from '#server/submissions/solution.ts';
import { useFreshDatabase } from './fresh-database.ts';
import { createLearner } from './learners.ts';

useFreshDatabase();

const exerciseId = 'b-cross-correlation';
const model = (tier: string) =>
  readFileSync(`exercises/convolution/${exerciseId}/${tier}/solution.ts`, 'utf8');
let versionId = '';

beforeAll(async () => {
  versionId = await selectVersionId((await findExercise(exerciseId))!);
});

async function submit(userId: string, tier: string, part: object): Promise<void> {
  const data = { id: randomUUID(), userId, exerciseId, versionId, tier, source: `own ${tier}` };
  await database().submission.create({ data: { ...data, state: 'verified', ...part } });
}

it('stays closed for strangers, for who has not passed, and for who passed another tier only', async () => {
  const id = await createLearner();
  const closed = async (learnerId: string | null) => {
    const page = await selectSolutionPage(learnerId, exerciseId, 'loops');
    expect(page?.kind).toBe('closed');
    expect(JSON.stringify(page)).not.toContain(JSON.stringify(model('loops')).slice(1, 60));
  };
  await closed(null);
  await closed(id);
  await submit(id, 'loops', { verdict: { kind: 'mismatch' } });
  await submit(id, 'loops', { state: 'queued', clientVerdict: { kind: 'passed' } });
  await submit(id, 'tensor', { verdict: { kind: 'passed' } });
  await submit(await createLearner(), 'loops', { verdict: { kind: 'passed' } });
  await closed(id);
});

it('opens with the learner’s own source once the server has passed that tier', async () => {
  const id = await createLearner();
  await submit(id, 'loops', { verdict: { kind: 'passed' } });
  expect(await selectSolutionPage(id, exerciseId, 'loops')).toMatchObject({
    kind: 'open',
    language: 'typescript',
    solution: model('loops'),
    own: 'own loops',
    tiers: [{ tier: 'loops', isPassed: true }, { tier: 'tensor', isPassed: false }, {}],
  });
  expect((await selectSolutionPage(id, exerciseId, 'tensor'))?.kind).toBe('closed');
});

it('is nothing for an exercise that does not exist', async () => {
  expect(await selectSolutionPage(await createLearner(), 'b-nothing', undefined)).toBeNull();
});
