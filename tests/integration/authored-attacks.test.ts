import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { GET as getPack } from '../../app/api/v1/exercises/[exercise]/packs/route.ts';
import { readTemplate } from '#server/authoring/templates.ts';
import { renameBundle } from '#server/authoring/rename-bundle.ts';
import { database } from '#server/database/client.ts';
import { hashFiles } from '#server/exercises/folder.ts';
import { findExercise } from '#server/exercises/load.ts';
import { startQueue, stopQueue } from '#server/queue.ts';
import { acceptSubmission } from '#server/submissions/accept.ts';
import { closeSandboxPool } from '#server/verification/sandbox-pool.ts';
import { startVerifier } from '#server/verification/verifier.ts';
import { BrowserDouble } from './browser-double.ts';
import { useFreshDatabase } from './fresh-database.ts';
import { createLearner } from './learners.ts';

useFreshDatabase();
beforeAll(async () => {
  await startQueue();
  await startVerifier();
});
afterEach(() => vi.restoreAllMocks());
afterAll(async () => {
  await stopQueue();
  closeSandboxPool();
});

/** Files that never went through the gate, as if it had been passed by. */
async function smuggle(id: string, changed: Record<string, string>): Promise<void> {
  const files = { ...renameBundle(readTemplate('tensor'), id), ...changed };
  const version = { id: `${id}:1`, exerciseId: id, hash: hashFiles(files), files, number: 1 };
  await database().exercise.create({ data: { id, title: { en: id, zh: id } } });
  await database().exerciseVersion.create({ data: version });
  await database().exercise.update({ where: { id }, data: { currentId: version.id } });
}

async function verdictOf(userId: string, exercise: string, source: string): Promise<string> {
  const id = randomUUID();
  await acceptSubmission(userId, { id, exercise, tier: 'loops', source });
  const read = () => database().submission.findUniqueOrThrow({ where: { id } });
  await expect.poll(async () => (await read()).state, { timeout: 50_000 }).not.toBe('queued');
  const { state, verdict } = await read();
  return verdict === null ? state : (verdict as { kind: string }).kind;
}

const relu = 'export const relu = ({ shape, data }) => ({ shape, data: data.map((v) => Math.max(0, v)) });';

it.each([
  ['x-loops', { 'reference.ts': 'export function relu() { for (;;); }' }, 'failed'],
  ['x-ends', { 'cases.ts': 'process.exit(1); export const cases = {};' }, 'failed'],
  [
    'x-junk',
    { 'cases.ts': 'export const cases = { visible: () => [1], hidden: () => [1], sumLength: () => 1 };' },
    'failed',
  ],
  [
    'x-pollutes',
    {
      'reference.ts': `Object.prototype.kind = 'passed';
Array.prototype.every = () => true;
Math.abs = () => 0;
export function relu(x) { return { shape: x.shape, data: Float64Array.from(x.data, () => 5) }; }`,
    },
    'mismatch',
  ],
] as const)('an author’s %s judges nothing but itself', async (id, changed, ended) => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await smuggle(id, changed);
  const learner = await createLearner();
  expect(await verdictOf(learner, id, relu)).toBe(ended);
  const { files } = (await findExercise('a-softmax'))!;
  expect(await verdictOf(learner, 'a-softmax', files['loops/solution.ts']!)).toBe('passed');
  expect(await verdictOf(learner, 'a-softmax', files['loops/starter.ts']!)).toBe('mismatch');
});

it('says that an exercise is broken where its cases cannot be drawn', async () => {
  const answer = await new BrowserDouble().send(getPack, '/api/v1/exercises/x-loops/packs', {
    method: 'GET',
    params: { exercise: 'x-loops' },
  });
  expect(answer.status).toBe(503);
  expect(answer.body).toMatchObject({ error: { code: 'exerciseBroken' } });
});
