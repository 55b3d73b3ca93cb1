import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { POST as OPEN_HINT } from '../../app/api/v1/exercises/[exercise]/hints/route.ts';
import { GET as NEW_PACK } from '../../app/api/v1/exercises/[exercise]/packs/route.ts';
import { GET } from '../../app/api/v1/submissions/[id]/route.ts';
import { POST } from '../../app/api/v1/submissions/route.ts';
import { GET as PACK } from '../../app/packs/[file]/route.ts';
import { decodePack } from '#graders/pack.ts';
import type { SubmissionView } from '#graders/submission.ts';
import { mergeGuest } from '#server/accounts/merge.ts';
import { database } from '#server/database/client.ts';
import { publishExercises } from '#server/exercises/publish.ts';
import { startQueue, stopQueue } from '#server/queue.ts';
import { abandonSubmission, finishSubmission } from '#server/verification/finish.ts';
import { closeSandboxPool } from '#server/verification/sandbox-pool.ts';
import { startVerifier } from '#server/verification/verifier.ts';
import { findExercise } from '#server/exercises/load.ts';
import { selectVersionId } from '#server/exercises/publish.ts';
import { BrowserDouble, type Answer } from './browser-double.ts';
import { useFreshDatabase } from './fresh-database.ts';
import { createLearner, readBooks, recomputeBooks } from './learners.ts';

const exercise = 'b-cross-correlation';
const folder = `exercises/convolution/${exercise}/loops`;
const solution = readFileSync(`${folder}/solution.ts`, 'utf8');
const wrong = readFileSync(`${folder}/wrong/ceil-size.ts`, 'utf8');

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

function submit(browser: BrowserDouble, source: string, id: string = randomUUID()): Promise<Answer> {
  return browser.post(POST, '/api/v1/submissions', { id, exercise, tier: 'loops', source });
}

async function view(browser: BrowserDouble, id: string): Promise<Response> {
  const request = new Request(`http://localhost:3000/api/v1/submissions/${id}`, { headers: browser.headers });
  return GET(request, { params: Promise.resolve({ id }) });
}

async function finalView(browser: BrowserDouble, id: string): Promise<SubmissionView> {
  const read = async (): Promise<SubmissionView> =>
    (await (await view(browser, id)).json()) as SubmissionView;
  await expect.poll(async () => (await read()).state, { timeout: 20_000 }).not.toBe('queued');
  return read();
}

async function accepted(answer: Promise<Answer>): Promise<string> {
  const { status, body } = await answer;
  expect(status, JSON.stringify(body)).toBe(202);
  return (body as SubmissionView).id;
}

describe('a submission', () => {
  it('is verified on hidden cases and brings its points once', async () => {
    const browser = new BrowserDouble();
    const first = await finalView(browser, await accepted(submit(browser, solution)));
    expect(first.verdict).toMatchObject({ kind: 'passed' });
    expect(first.points).toBe(15);
    expect(first.standing).toMatchObject({ points: 15 });
    const second = await finalView(browser, await accepted(submit(browser, solution)));
    expect(second.standing).toMatchObject({ points: 15 });
    expect(await readBooks()).toEqual(await recomputeBooks());
  });

  it('that is wrong is told its misconception, and nothing of the hidden data', async () => {
    const browser = new BrowserDouble();
    const { verdict, points } = await finalView(browser, await accepted(submit(browser, wrong)));
    expect(verdict).toMatchObject({ kind: 'mismatch', misconceptions: [{ id: 'ceil-size' }] });
    expect(points).toBe(0);
    const hidden =
      verdict && 'cases' in verdict ? verdict.cases.filter((one) => one.hidden && one.failure) : [];
    expect(hidden.length).toBeGreaterThan(0);
    for (const { failure } of hidden)
      expect(Object.keys(failure!).sort()).toEqual(['differs', 'kind', 'path']);
  });

  it('sent twice is stored and verified once', async () => {
    const browser = new BrowserDouble();
    await accepted(submit(browser, wrong));
    const id = randomUUID();
    const answers = await Promise.all([submit(browser, solution, id), submit(browser, solution, id)]);
    expect(answers.map(({ status }) => status)).toEqual([202, 202]);
    await finalView(browser, id);
    expect(await database().submission.count({ where: { id } })).toBe(1);
  });

  it('whose id belongs to another source or learner is refused', async () => {
    const [mine, other] = [new BrowserDouble(), new BrowserDouble()];
    const id = await accepted(submit(mine, solution));
    expect((await submit(mine, wrong, id)).status).toBe(409);
    expect((await submit(other, solution, id)).status).toBe(409);
    expect((await view(other, id)).status).toBe(404);
  });

  it('is refused with its reason when it is too long, too large or for nothing', async () => {
    const browser = new BrowserDouble();
    const long = await submit(browser, `// ${'我'.repeat(22_000)}`);
    expect([long.status, long.body]).toMatchObject([413, { error: { code: 'sourceTooLong' } }]);
    expect((await submit(browser, 'x'.repeat(300 * 1024))).status).toBe(413);
    const nowhere = await browser.post(POST, '/api/v1/submissions', {
      id: randomUUID(),
      exercise: '../b-cross-correlation',
      tier: 'loops',
      source: solution,
    });
    expect(nowhere.status).toBe(404);
  });

  it('of a guest is granted to the account that the guest was merged into meanwhile', async () => {
    const browser = new BrowserDouble();
    await accepted(submit(browser, wrong));
    const { userId: guestId } = await database().submission.findFirstOrThrow({
      orderBy: { createdAt: 'desc' },
    });
    const accountId = await createLearner();
    const stored = await storeQueued(guestId);
    await mergeGuest({ guestId, accountId });
    await finish(stored);
    const entry = await database().pointEntry.findMany({ where: { userId: accountId } });
    expect(entry).toMatchObject([{ sourceKey: 'exercise:b-cross-correlation:loops', amount: 15 }]);
    expect(await database().pointEntry.count({ where: { userId: guestId } })).toBe(0);
  });

  it('finished by two workers counts once', async () => {
    const stored = await storeQueued(await createLearner());
    const finished = await Promise.all([finish(stored), finish(stored), finish(stored)]);
    expect(finished.filter(Boolean)).toHaveLength(1);
    expect(await readBooks()).toEqual(await recomputeBooks());
  });

  it('that the verifier gave up on is told so, and a late verdict changes nothing', async () => {
    const stored = await storeQueued(await createLearner());
    await abandonSubmission(stored.id);
    expect(await finish(stored)).toBe(false);
    expect(await database().submission.findUnique({ where: { id: stored.id } })).toMatchObject({
      state: 'failed',
    });
  });
});

interface Queued {
  id: string;
  userId: string;
  tier: string;
  createdAt: Date;
}

async function storeQueued(userId: string): Promise<Queued> {
  const found = (await findExercise(exercise))!;
  const versionId = await selectVersionId(found);
  const stored = { id: randomUUID(), userId, tier: 'loops', createdAt: new Date() };
  await database().submission.create({
    data: { ...stored, exerciseId: exercise, versionId, source: solution, seed: 1 },
  });
  return stored;
}

async function finish(submission: Queued): Promise<boolean> {
  const found = (await findExercise(exercise))!;
  const verdict = {
    kind: 'passed' as const,
    cases: [],
    passed: 0,
    total: 0,
    console: '',
    misconceptions: [],
  };
  const versionId = await selectVersionId(found);
  return finishSubmission({ submission, exercise: found, versionId, verification: { verdict, fuel: 1 } });
}

describe('hints', () => {
  const open = (browser: BrowserDouble, number: number): Promise<Answer> => {
    const handler = (request: Request) => OPEN_HINT(request, { params: Promise.resolve({ exercise }) });
    return browser.post(handler, `/api/v1/exercises/${exercise}/hints`, { number });
  };

  it('come in order, and each costs a tenth of the points', async () => {
    const browser = new BrowserDouble();
    expect((await open(browser, 2)).status).toBe(409);
    expect((await open(browser, 1)).body).toMatchObject({
      number: 1,
      text: { zh: expect.any(String) as string },
    });
    expect((await open(browser, 1)).status).toBe(200);
    expect((await open(browser, 9)).status).toBe(404);
    const { points } = await finalView(browser, await accepted(submit(browser, solution)));
    expect(points).toBe(13);
  });
});

describe('case packs', () => {
  it('are immutable, hold no expected output but the published ones, and differ from the last', async () => {
    const context = { params: Promise.resolve({ exercise }) };
    const address = `http://localhost:3000/api/v1/exercises/${exercise}/packs`;
    const { hash } = (await (await NEW_PACK(new Request(address), context)).json()) as { hash: string };
    const other = (await (await NEW_PACK(new Request(`${address}?except=${hash}`), context)).json()) as {
      hash: string;
    };
    expect(other.hash).not.toBe(hash);
    const response = await PACK(new Request('http://localhost:3000'), {
      params: Promise.resolve({ file: `${hash}.bin` }),
    });
    expect(response.headers.get('cache-control')).toContain('immutable');
    const pack = decodePack(await response.arrayBuffer());
    expect(pack.cases.length).toBeGreaterThan(10);
    expect(pack.cases.filter(({ published }) => published !== undefined)).toHaveLength(2);
    expect(pack.cases.every(({ hidden }) => !hidden)).toBe(true);
  });

  it('that do not exist are not found', async () => {
    for (const file of ['..', 'x.bin', `${'0'.repeat(64)}.bin`]) {
      const response = await PACK(new Request('http://localhost:3000'), {
        params: Promise.resolve({ file }),
      });
      expect(response.status).toBe(404);
    }
  });
});
