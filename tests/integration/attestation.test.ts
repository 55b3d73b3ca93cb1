import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GET as CHALLENGE } from '../../app/api/v1/submissions/[id]/challenge/route.ts';
import { POST as OUTPUTS } from '../../app/api/v1/submissions/[id]/outputs/route.ts';
import { GET } from '../../app/api/v1/submissions/[id]/route.ts';
import { POST } from '../../app/api/v1/submissions/route.ts';
import type { AttestationInput } from '#graders/attestation.ts';
import { decodeChallenge, type Challenge } from '#graders/challenge.ts';
import { callOrder } from '#graders/call-order.ts';
import { codec } from '#graders/run.ts';
import type { SubmissionView } from '#graders/submission.ts';
import type { Tensor, Tensor64, Value } from '#graders/tensor.ts';
import { database } from '#server/database/client.ts';
import { selectHistory } from '#server/drafts/history.ts';
import { findExercise } from '#server/exercises/load.ts';
import { publishExercises } from '#server/exercises/publish.ts';
import { checkHealth } from '#server/health.ts';
import { startQueue, stopQueue } from '#server/queue.ts';
import { selectSolved } from '#server/submissions/select.ts';
import { expireChallenges } from '#server/verification/expire-challenges.ts';
import { closeSandboxPool } from '#server/verification/sandbox-pool.ts';
import { startVerifier } from '#server/verification/verifier.ts';
import { BrowserDouble, type Answer } from './browser-double.ts';
import { useFreshDatabase } from './fresh-database.ts';
import { readBooks, recomputeBooks } from './learners.ts';

// A server without a GPU. What the learner's device computes is computed here by the reference, which everybody could
// do who has the inputs: that is why it brings no points.
process.env.GPU = 'off';

const exercise = 'b-cross-correlation';
const solution = readFileSync(`exercises/convolution/${exercise}/kernel/solution.wgsl`, 'utf8');
const { reference } = (await findExercise(exercise))!;

useFreshDatabase();
beforeAll(async () => {
  await publishExercises();
  await startQueue();
  await startVerifier();
});
afterAll(async () => {
  await stopQueue();
  closeSandboxPool();
});

async function view(browser: BrowserDouble, id: string): Promise<SubmissionView> {
  const answer = await browser.send(GET, `/api/v1/submissions/${id}`, { method: 'GET', params: { id } });
  return answer.body as SubmissionView;
}

async function decided(browser: BrowserDouble, id: string): Promise<SubmissionView> {
  await expect.poll(async () => (await view(browser, id)).state, { timeout: 20_000 }).not.toBe('queued');
  return view(browser, id);
}

async function submit(browser: BrowserDouble, source = solution): Promise<SubmissionView> {
  const id = randomUUID();
  const input = { id, exercise, tier: 'kernel', source };
  const { status, body } = await browser.post(POST, '/api/v1/submissions', input);
  expect(status, JSON.stringify(body)).toBe(202);
  return decided(browser, id);
}

async function challengeOf(browser: BrowserDouble, id: string): Promise<Response> {
  const request = new Request(`http://localhost:3000/api/v1/submissions/${id}/challenge`, {
    headers: browser.headers,
  });
  return CHALLENGE(request, { params: Promise.resolve({ id }) });
}

async function readChallenge(
  browser: BrowserDouble,
  id: string,
): Promise<ReturnType<typeof decodeChallenge>> {
  const response = await challengeOf(browser, id);
  expect(response.status).toBe(200);
  return decodeChallenge(await response.arrayBuffer());
}

/** Outputs as a device would send them; `change` makes them wrong. */
function outputsFor(
  challenge: Challenge & Pick<ReturnType<typeof decodeChallenge>, 'encoded'>,
  change: (data: Float32Array, at: number) => void = () => undefined,
): AttestationInput {
  const results = callOrder(challenge.encoded).map((place, at) => {
    const { shape, data } = reference.xcorr2d!(...(challenge.calls[place]!.values as never[])) as Tensor64;
    const rounded = Float32Array.from(data);
    change(rounded, at);
    const packet = codec.encode({ kind: 'returned', value: { shape, data: rounded } });
    return Buffer.from(packet).toString('base64');
  });
  return { results };
}

function send(browser: BrowserDouble, id: string, body: object): Promise<Answer> {
  return browser.send(OUTPUTS, `/api/v1/submissions/${id}/outputs`, { method: 'POST', body, params: { id } });
}

describe('a kernel on a server without a GPU', () => {
  it('is attested by outputs on cases that the server chose: progress, but no points', async () => {
    const browser = new BrowserDouble();
    const { id, state, verdict } = await submit(browser);
    expect([state, verdict]).toEqual(['challenged', null]);
    const challenge = await readChallenge(browser, id);
    expect(challenge.source).toBe(solution);
    expect(challenge.calls.length).toBeGreaterThan(12);
    expect((await send(browser, id, outputsFor(challenge))).status).toBe(202);
    const final = await decided(browser, id);
    expect(final).toMatchObject({ state: 'attested', verdict: { kind: 'passed' }, points: 0 });
    expect(final.verdict && 'total' in final.verdict && final.verdict.total).toBe(challenge.calls.length);
    const stored = await database().submission.findUniqueOrThrow({ where: { id } });
    expect([...(await selectSolved(stored.userId))]).toEqual([[exercise, ['kernel']]]);
    expect(stored.attestation).toBeNull();
    expect(await database().pointEntry.count({ where: { userId: stored.userId } })).toBe(0);
    expect(await readBooks()).toEqual(await recomputeBooks());
  });

  it('tells nothing of what is expected, and draws other cases for each submission', async () => {
    const browser = new BrowserDouble();
    const challenges = [];
    for (let turn = 0; turn < 2; turn += 1)
      challenges.push(await readChallenge(browser, (await submit(browser)).id));
    const [first, second] = challenges.map(({ calls }) => JSON.stringify(calls.map(({ values }) => values)));
    expect(first).not.toBe(second);
    for (const { calls } of challenges)
      for (const call of calls)
        expect(Object.keys(call).sort()).toEqual(['function', 'kernel', 'repeat', 'values']);
  });

  it('is told its misconception by what the loops of the same misconception do', async () => {
    const browser = new BrowserDouble();
    const { id } = await submit(browser);
    const challenge = await readChallenge(browser, id);
    const turned = challenge.calls.map((call) => {
      const [x, w, ...rest] = call.values as [Value, Tensor, ...Value[]];
      return { ...call, values: [x, { shape: w.shape, data: w.data.toReversed() }, ...rest] };
    });
    await send(browser, id, outputsFor({ ...challenge, calls: turned }));
    expect((await decided(browser, id)).verdict).toMatchObject({
      kind: 'mismatch',
      misconceptions: [{ id: 'kernel-flipped' }],
    });
  });

  it('is not attested by wrong outputs, and is told nothing of the hidden data', async () => {
    const browser = new BrowserDouble();
    const { id } = await submit(browser);
    const challenge = await readChallenge(browser, id);
    await send(
      browser,
      id,
      outputsFor(challenge, (data, at) => at === 7 && data.fill(12_345)),
    );
    const { state, verdict } = await decided(browser, id);
    expect(state).toBe('attested');
    expect(verdict).toMatchObject({ kind: 'mismatch', total: challenge.calls.length });
    const failed = verdict && 'cases' in verdict ? verdict.cases.filter(({ failure }) => failure) : [];
    expect(failed).toMatchObject([{ hidden: true, failure: { kind: 'hidden', differs: 'values' } }]);
  });

  it('that is stopped or not compiled by the device is told so', async () => {
    const browser = new BrowserDouble();
    const [endless, broken] = [await submit(browser), await submit(browser)];
    await send(browser, endless.id, { results: [], stopped: 'timedOut' });
    expect((await decided(browser, endless.id)).verdict).toMatchObject({ kind: 'timedOut' });
    const message = 'unresolved value\u202e';
    await send(browser, broken.id, { results: [], rejected: [{ code: 'wgsl', message, line: 3 }] });
    expect((await decided(browser, broken.id)).verdict).toEqual({
      kind: 'rejected',
      reason: { code: 'wgsl', message: 'unresolved value' },
      line: 3,
    });
  });

  it('that no device may run is rejected at once', async () => {
    const { state, verdict } = await submit(new BrowserDouble(), 'fn _lwFuel() {}\n');
    expect([state, verdict]).toMatchObject([
      'attested',
      { kind: 'rejected', reason: { code: 'noEntryPoint' }, more: [{ line: 1, column: 4 }] },
    ]);
  });

  it('is closed without a verdict when nothing has come for a day', async () => {
    const browser = new BrowserDouble();
    const { id } = await submit(browser);
    const { createdAt, userId } = await database().submission.findUniqueOrThrow({ where: { id } });
    const day = 24 * 60 * 60 * 1000;
    await expireChallenges(new Date(createdAt.getTime() + day));
    expect((await view(browser, id)).state).toBe('challenged');
    await expireChallenges(new Date(createdAt.getTime() + day + 1));
    expect(await view(browser, id)).toMatchObject({ state: 'expired', verdict: null, points: 0 });
    expect((await challengeOf(browser, id)).status).toBe(409);
    expect((await send(browser, id, { results: [] })).status).toBe(409);
    const history = await selectHistory(userId, { exerciseId: exercise, tier: 'kernel' });
    expect(history.map(({ verdict }) => verdict)).toEqual(['expired']);
  });

  it('is challenged anew when its exercise has changed', async () => {
    const browser = new BrowserDouble();
    const { id } = await submit(browser);
    const challenge = await readChallenge(browser, id);
    const { versionId } = await database().submission.findUniqueOrThrow({ where: { id } });
    const older = await database().exerciseVersion.create({
      data: { id: randomUUID(), exerciseId: exercise, hash: randomUUID(), files: {} },
    });
    await database().submission.update({ where: { id }, data: { versionId: older.id } });
    await send(browser, id, outputsFor(challenge));
    expect(await decided(browser, id)).toMatchObject({ state: 'challenged', verdict: null });
    expect(await database().submission.findUniqueOrThrow({ where: { id } })).toMatchObject({ versionId });
    await database().submission.update({ where: { id }, data: { versionId: older.id } });
    expect((await challengeOf(browser, id)).status).toBe(409);
    expect(await decided(browser, id)).toMatchObject({ state: 'challenged' });
  });
});

describe('the outputs of a challenge', () => {
  it('count once, however often and from wherever they are sent', async () => {
    const browser = new BrowserDouble();
    const { id } = await submit(browser);
    const challenge = await readChallenge(browser, id);
    const right = outputsFor(challenge);
    const answers = await Promise.all([send(browser, id, right), send(browser, id, right)]);
    expect(answers.map(({ status }) => status)).toEqual([202, 202]);
    expect(await decided(browser, id)).toMatchObject({ state: 'attested', verdict: { kind: 'passed' } });
    const late = await send(
      browser,
      id,
      outputsFor(challenge, (data) => data.fill(0)),
    );
    expect(late.body).toMatchObject({ state: 'attested', verdict: { kind: 'passed' } });
  });

  it('of another learner are refused, as are those of other tiers and unknown submissions', async () => {
    const [mine, other] = [new BrowserDouble(), new BrowserDouble()];
    const { id } = await submit(mine);
    expect((await challengeOf(other, id)).status).toBe(404);
    expect((await send(other, id, { results: [] })).status).toBe(404);
    expect((await send(mine, randomUUID(), { results: [] })).status).toBe(404);
    expect((await send(mine, 'nonsense', { results: [] })).status).toBe(404);
    const script = randomUUID();
    const source = readFileSync(`exercises/convolution/${exercise}/loops/solution.ts`, 'utf8');
    await mine.post(POST, '/api/v1/submissions', { id: script, exercise, tier: 'loops', source });
    expect((await decided(mine, script)).state).toBe('verified');
    expect((await challengeOf(mine, script)).status).toBe(409);
    expect((await send(mine, script, { results: [] })).status).toBe(409);
  });

  it('that are malformed are refused, and do not decide the submission', async () => {
    const browser = new BrowserDouble();
    const { id } = await submit(browser);
    for (const body of [
      {},
      { results: ['?'] },
      { results: [], stopped: 'passed' },
      { results: [], verdict: {} },
    ])
      expect((await send(browser, id, body)).status).toBe(400);
    expect((await send(browser, id, { results: ['A'.repeat(5 * 2 ** 20)] })).status).toBe(413);
    expect((await view(browser, id)).state).toBe('challenged');
  });

  it('that are hostile packets are mismatches and nothing worse', async () => {
    const browser = new BrowserDouble();
    const { id } = await submit(browser);
    const garbage = Buffer.alloc(4096, 0xff).toString('base64');
    await send(browser, id, { results: Array.from({ length: 30 }, () => garbage) });
    expect((await decided(browser, id)).verdict).toMatchObject({ kind: 'mismatch', passed: 0 });
  });
});

it('the health of the server says how kernels are checked', async () => {
  expect((await checkHealth()).kernels).toEqual({ status: 'attested', reason: 'off' });
});
