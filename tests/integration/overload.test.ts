import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { POST } from '../../app/api/v1/submissions/route.ts';
import { database } from '#server/database/client.ts';
import { publishExercises } from '#server/exercises/publish.ts';
import { queue, startQueue, stopQueue } from '#server/queue.ts';
import { BrowserDouble, type Answer } from './browser-double.ts';
import { useFreshDatabase } from './fresh-database.ts';

const exercise = 'b-cross-correlation';
const source = readFileSync(`exercises/convolution/${exercise}/loops/solution.ts`, 'utf8');

useFreshDatabase();
beforeAll(async () => {
  await publishExercises();
  await startQueue();
});
afterAll(() => stopQueue());

const submit = (browser: BrowserDouble, id: string): Promise<Answer> =>
  browser.post(POST, '/api/v1/submissions', { id, exercise, tier: 'loops', source });

it('a submission that would wait for long is refused whole, and taken when there is room again', async () => {
  const browser = new BrowserDouble();
  const [early, late] = [randomUUID(), randomUUID()];
  expect((await submit(browser, early)).status).toBe(202);
  const jobs = Array.from({ length: 10_000 }, () => ({ data: { submissionId: randomUUID() } }));
  await queue().insert('verify', jobs);
  // The backlog is counted once a second.
  await expect
    .poll(async () => (await submit(browser, randomUUID())).status, { timeout: 5000, interval: 300 })
    .toBe(429);
  const refused = await submit(browser, late);
  expect(refused.body).toMatchObject({ error: { code: 'tooBusy' } });
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(20);
  expect(await database().submission.count({ where: { id: late } })).toBe(0);
  expect((await submit(browser, early)).status, 'one that is stored is answered as ever').toBe(202);
  await queue().deleteQueuedJobs('verify');
  await expect
    .poll(async () => (await submit(browser, late)).status, { timeout: 5000, interval: 300 })
    .toBe(202);
});
