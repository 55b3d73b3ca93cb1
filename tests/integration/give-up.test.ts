import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { POST } from '../../app/api/v1/exercises/[exercise]/give-up/route.ts';
import { mergeGuest } from '#server/accounts/merge.ts';
import { database } from '#server/database/client.ts';
import { findExercise } from '#server/exercises/load.ts';
import { selectVersionId } from '#server/exercises/publish.ts';
import { startQueue, stopQueue } from '#server/queue.ts';
import { selectSolutionPage } from '#server/submissions/solution.ts';
import { finishSubmission } from '#server/verification/finish.ts';
import { BrowserDouble, type Answer } from './browser-double.ts';
import { useFreshDatabase } from './fresh-database.ts';
import { createLearner } from './learners.ts';

useFreshDatabase();

const exerciseId = 'b-cross-correlation';
const model = readFileSync(`exercises/convolution/${exerciseId}/loops/solution.ts`, 'utf8');
let versionId = '';

beforeAll(async () => {
  await startQueue();
  versionId = await selectVersionId((await findExercise(exerciseId))!);
  return stopQueue;
});

/** A guest in a browser of their own. */
async function newGuest(): Promise<{ browser: BrowserDouble; id: string }> {
  const browser = new BrowserDouble();
  expect((await giveUp(browser)).status).toBe(409);
  const { id } = await database().user.findFirstOrThrow({ orderBy: { createdAt: 'desc' } });
  return { browser, id };
}

function giveUp(browser: BrowserDouble, tier = 'loops'): Promise<Answer> {
  const handler = (request: Request) => POST(request, { params: Promise.resolve({ exercise: exerciseId }) });
  return browser.post(handler, `/api/v1/exercises/${exerciseId}/give-up`, { tier });
}

async function submit(userId: string, part: object): Promise<{ id: string; createdAt: Date }> {
  const stored = { id: randomUUID(), userId, tier: 'loops', createdAt: new Date() };
  await database().submission.create({
    data: { ...stored, exerciseId, versionId, source: 'own', seed: 1, ...part },
  });
  return stored;
}

const failed = { state: 'verified', verdict: { kind: 'mismatch' } };
const page = (id: string) => selectSolutionPage(id, exerciseId, 'loops');

it('opens the model solution after three failed submissions, and the tier brings no points from then on', async () => {
  const { browser, id } = await newGuest();
  for (let at = 0; at < 2; at += 1) await submit(id, failed);
  expect((await giveUp(browser)).body).toMatchObject({ error: { code: 'tooEarly' } });
  await submit(id, failed);
  expect(await page(id)).toMatchObject({ kind: 'closed', effort: { failed: 3, isEnough: true } });
  expect(JSON.stringify(await page(id))).not.toContain(JSON.stringify(model).slice(1, 60));
  expect((await giveUp(browser)).status).toBe(204);
  expect((await giveUp(browser)).status).toBe(204);
  expect(await page(id)).toMatchObject({ kind: 'open', solution: model, own: null });
  expect(await selectSolutionPage(id, exerciseId, 'tensor'), 'one tier only').toMatchObject({
    kind: 'closed',
  });

  const late = await submit(id, { state: 'queued' });
  const verdict = {
    kind: 'passed',
    cases: [],
    passed: 0,
    total: 0,
    console: '',
    misconceptions: [],
  } as const;
  await finishSubmission({
    submission: { ...late, userId: id, tier: 'loops' },
    exercise: (await findExercise(exerciseId))!,
    versionId,
    verification: { verdict: { ...verdict, cases: [], misconceptions: [] }, fuel: 1 },
  });
  expect(await database().pointEntry.findMany({ where: { userId: id } })).toMatchObject([{ amount: 0 }]);
  expect(await page(id)).toMatchObject({ own: 'own', tiers: [{ tier: 'loops', isPassed: true }, {}, {}] });
});

it('opens it when every hint is open, but never while a verdict is awaited', async () => {
  const { browser, id } = await newGuest();
  const { hints } = (await findExercise(exerciseId))!.manifest;
  await database().hintUse.createMany({
    data: hints.map((_, at) => ({ userId: id, exerciseId, number: at + 1 })),
  });
  const waiting = await submit(id, { state: 'queued' });
  expect((await giveUp(browser)).body).toMatchObject({ error: { code: 'verdictPending' } });
  await database().submission.update({ where: { id: waiting.id }, data: failed as never });
  expect((await giveUp(browser)).status).toBe(204);
  expect((await page(id))?.kind).toBe('open');
});

it('changes nothing for who has passed', async () => {
  const { browser, id } = await newGuest();
  for (let at = 0; at < 3; at += 1) await submit(id, failed);
  await submit(id, { state: 'verified', verdict: { kind: 'passed' } });
  expect((await giveUp(browser)).status).toBe(204);
  expect(await database().givenUp.count({ where: { userId: id } })).toBe(0);
});

it('goes with a guest to the account', async () => {
  const { browser, id } = await newGuest();
  for (let at = 0; at < 3; at += 1) await submit(id, failed);
  await giveUp(browser);
  const accountId = await createLearner();
  await mergeGuest({ guestId: id, accountId });
  expect((await page(accountId))?.kind).toBe('open');
  expect(await database().givenUp.count({ where: { userId: id } })).toBe(0);
});
