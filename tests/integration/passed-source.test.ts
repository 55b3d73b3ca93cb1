import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { GET } from '../../app/api/v1/exercises/[exercise]/passed-source/route.ts';
import { PUT as KEEP_DRAFT } from '../../app/api/v1/exercises/[exercise]/drafts/[tier]/route.ts';
import { database } from '#server/database/client.ts';
import { findExercise } from '#server/exercises/load.ts';
import { selectVersionId } from '#server/exercises/publish.ts';
import { currentLearner } from '#server/accounts/session.ts';
import { selectAtWorkPage } from '#server/submissions/passed-source.ts';
import { BrowserDouble } from './browser-double.ts';
import { useFreshDatabase } from './fresh-database.ts';

useFreshDatabase();

const exerciseId = 'b-cross-correlation';
const path = `/api/v1/exercises/${exerciseId}`;
let versionId = '';

beforeAll(async () => {
  versionId = await selectVersionId((await findExercise(exerciseId))!);
});

/** A guest of their own: writing something makes one. */
async function newGuest(): Promise<{ browser: BrowserDouble; id: string }> {
  const browser = new BrowserDouble();
  await browser.send(KEEP_DRAFT, `${path}/drafts/loops`, {
    method: 'PUT',
    body: { source: 'a draft that has passed nothing', revision: randomUUID(), base: null },
    params: { exercise: exerciseId, tier: 'loops' },
  });
  return { browser, id: (await currentLearner(browser.headers))!.id };
}

async function submit(userId: string, source: string, part: object): Promise<void> {
  const data = { id: randomUUID(), userId, exerciseId, versionId, tier: 'loops', source, state: 'verified' };
  await database().submission.create({ data: { ...data, state: 'verified', ...part } });
}

function ask(browser: BrowserDouble, tier = 'loops') {
  const params = { exercise: exerciseId };
  return browser.send(GET, `${path}/passed-source?tier=${tier}`, { method: 'GET', params });
}

const passed = { verdict: { kind: 'passed' } };

it('is the newest source that the server found right, for its owner alone', async () => {
  const { browser, id } = await newGuest();
  await submit(id, 'first', { ...passed, createdAt: new Date('2026-01-01') });
  await submit(id, 'second', { ...passed, createdAt: new Date('2026-01-02') });
  await submit(id, 'wrong', { verdict: { kind: 'mismatch' } });
  await submit(id, 'unverified', { state: 'queued', clientVerdict: { kind: 'passed' } });
  expect(await ask(browser)).toMatchObject({ status: 200, body: { source: 'second' } });
  expect((await ask(browser, 'tensor')).status).toBe(404);
  for (const other of [new BrowserDouble(), (await newGuest()).browser]) {
    expect(await ask(other)).toMatchObject({ status: 404, body: { error: { code: 'noPassedSource' } } });
  }
});

it('opens the page of the exercise at work with the same submission', async () => {
  const { id } = await newGuest();
  expect(await selectAtWorkPage(id, exerciseId)).toMatchObject({ isOpen: false });
  await submit(id, 'own', passed);
  expect(await selectAtWorkPage(id, exerciseId)).toMatchObject({ isOpen: true });
  expect(await selectAtWorkPage(null, exerciseId)).toMatchObject({ isOpen: false });
  expect(await selectAtWorkPage(id, 'b-nothing')).toBeNull();
});
