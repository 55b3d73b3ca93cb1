import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GET } from '../../app/api/metrics/route.ts';
import { GET as VIEW } from '../../app/api/v1/submissions/[id]/route.ts';
import { POST } from '../../app/api/v1/submissions/route.ts';
import type { SubmissionView } from '#graders/submission.ts';
import { closeDatabase } from '#server/database/client.ts';
import { findExercise } from '#server/exercises/load.ts';
import { publishExercises } from '#server/exercises/publish.ts';
import { startQueue, stopQueue } from '#server/queue.ts';
import { closeSandboxPool } from '#server/verification/sandbox-pool.ts';
import { startVerifier } from '#server/verification/verifier.ts';
import { BrowserDouble } from './browser-double.ts';
import { useFreshDatabase } from './fresh-database.ts';

process.env.GPU = 'off';
const exercise = (await findExercise('a-softmax'))!;

useFreshDatabase();
beforeAll(async () => {
  await publishExercises();
  await startQueue();
  await startVerifier();
});
afterAll(closeSandboxPool);

/** As `recordClientAddresses` marks a request from this machine. */
const local = { 'x-layerwise-local': 'yes' };

function scrape(headers: Record<string, string> = local): Promise<Response> {
  return GET(new Request('http://localhost:3000/api/metrics', { headers }));
}

/** The value of every line of the answer, by name and labels. */
async function values(): Promise<Map<string, number>> {
  const response = await scrape();
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain('text/plain; version=0.0.4');
  const lines = (await response.text()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]));
}

async function verified(browser: BrowserDouble, source: string): Promise<void> {
  const id = randomUUID();
  const input = { id, exercise: 'a-softmax', tier: 'loops', source };
  expect((await browser.post(POST, '/api/v1/submissions', input)).status).toBe(202);
  const state = async () => {
    const answer = await browser.send(VIEW, `/api/v1/submissions/${id}`, { method: 'GET', params: { id } });
    return (answer.body as SubmissionView).state;
  };
  await expect.poll(state, { timeout: 40_000 }).toBe('verified');
}

describe('metrics', () => {
  it('count what this process has accepted, refused and decided', async () => {
    const browser = new BrowserDouble();
    await verified(browser, exercise.files['loops/solution.ts']!);
    await verified(browser, exercise.files['loops/wrong/first-axis.ts']!);
    const long = { id: randomUUID(), exercise: 'a-softmax', tier: 'loops', source: 'x'.repeat(70_000) };
    expect((await browser.post(POST, '/api/v1/submissions', long)).status).toBe(413);
    const found = await values();
    expect(found.get('layerwise_verifications_total{tier="loops",outcome="passed"}')).toBe(1);
    expect(found.get('layerwise_verifications_total{tier="loops",outcome="mismatch"}')).toBe(1);
    expect(found.get('layerwise_submission_seconds_count{tier="loops"}')).toBe(2);
    expect(found.get('layerwise_submission_seconds_bucket{le="+Inf",tier="loops"}')).toBe(2);
    expect(found.get('layerwise_api_answers_total{action="submission",status="202"}')).toBe(2);
    expect(found.get('layerwise_api_answers_total{action="submission",status="413"}')).toBe(1);
    expect(found.get('layerwise_queue_jobs{queue="regrade",state="waiting"}')).toBe(0);
    expect(found.get('layerwise_sandbox_children')).toBeGreaterThan(0);
    expect(found.get('process_resident_memory_bytes')).toBeGreaterThan(1e6);
    expect(found.get('layerwise_database_up')).toBe(1);
  });

  it('are told to nobody elsewhere, whatever they claim', async () => {
    expect((await scrape({})).status).toBe(403);
    const claims = { 'x-layerwise-local': 'no', authorization: 'Bearer x' };
    expect((await scrape(claims)).status).toBe(403);
  });

  it('say that the database is down, and are answered all the same', async () => {
    await stopQueue();
    await closeDatabase();
    const found = await values();
    expect(found.get('layerwise_database_up')).toBe(0);
    expect(found.has('layerwise_queue_jobs{queue="verify",state="waiting"}')).toBe(false);
  });
});
