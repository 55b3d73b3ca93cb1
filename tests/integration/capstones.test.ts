import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { POST as OPEN_HINT } from '../../app/api/v1/exercises/[exercise]/hints/route.ts';
import { GET, PUT } from '../../app/api/v1/exercises/[exercise]/models/[id]/route.ts';
import { GET as BEST } from '../../app/api/v1/exercises/[exercise]/models/best/route.ts';
import { encodeModelFile } from '#graders/training/encode-model-file.ts';
import { decodeModelFile, mostFileBytes } from '#graders/training/model-file.ts';
import type { ModelView } from '#graders/training/model-view.ts';
import { selectBestModel } from '#server/capstones/judge-model.ts';
import { startModelJudge } from '#server/capstones/model-judge.ts';
import { database } from '#server/database/client.ts';
import { startQueue, stopQueue } from '#server/queue.ts';
import { shutdown } from '#server/shutdown.ts';
import { BrowserDouble, type Answer } from './browser-double.ts';
import { useFreshDatabase } from './fresh-database.ts';
import { readBooks, recomputeBooks } from './learners.ts';

const exercise = 'f-lstm-text';
const file = Uint8Array.from(readFileSync('tests/fixtures/trained/f-lstm-text.lwm'));
const right = decodeModelFile(file);

useFreshDatabase();
beforeAll(async () => {
  await startQueue();
  await startModelJudge();
});
afterAll(async () => {
  await stopQueue();
  await shutdown();
});

interface Sent {
  id?: string;
  exercise?: string;
}

function send(browser: BrowserDouble, bytes: Uint8Array, sent: Sent = {}): Promise<Answer> {
  const params = { exercise, id: randomUUID(), ...sent };
  const path = `/api/v1/exercises/${params.exercise}/models/${params.id}`;
  return browser.send(PUT, path, { method: 'PUT', bytes, params });
}

async function judged(
  browser: BrowserDouble,
  bytes: Uint8Array,
  exercise = 'f-lstm-text',
): Promise<ModelView> {
  const sent = await send(browser, bytes, { exercise });
  expect(sent.status, JSON.stringify(sent.body)).toBe(202);
  const { id } = sent.body as ModelView;
  const view = async (): Promise<ModelView> => {
    const path = `/api/v1/exercises/${exercise}/models/${id}`;
    const answer = await browser.send(GET, path, { method: 'GET', params: { exercise, id } });
    return answer.body as ModelView;
  };
  await expect.poll(async () => (await view()).state, { timeout: 45_000, interval: 200 }).not.toBe('queued');
  return view();
}

/** The same model, worse: some of its weights are lost. */
function spoilt(share: number): Uint8Array {
  const values = Float32Array.from(right.weights.values, (value, at) => (at % 100 < share * 100 ? 0 : value));
  return encodeModelFile({ ...right, weights: { ...right.weights, values } });
}

describe('a trained model', () => {
  it('brings its points once, and the best one is kept', async () => {
    const browser = new BrowserDouble();
    const first = await judged(browser, file);
    expect(first).toMatchObject({ verdict: { kind: 'passed', accuracy: 1, isDoubtful: false }, points: 90 });
    const second = await judged(browser, file);
    expect(second.points).toBe(90);
    const worse = await judged(browser, spoilt(0.6));
    expect(worse).toMatchObject({ verdict: { kind: 'failed', isDoubtful: true }, points: 90 });
    const { userId } = await database().trainedModel.findFirstOrThrow();
    // The best and the newest.
    expect(await database().trainedModel.count({ where: { userId } })).toBe(2);
    const best = await selectBestModel(userId, exercise, 'generated');
    expect(best).toMatchObject({ accuracy: 1 });
    expect(decodeModelFile(best!.bytes)).toEqual(right);
    expect(await readBooks()).toEqual(await recomputeBooks());
    const request = new Request('http://localhost:3000/', { headers: browser.headers });
    const answer = await BEST(request, { params: Promise.resolve({ exercise }) });
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(file);
  });

  it('that was the best before a better one stays known, without its file', async () => {
    const browser = new BrowserDouble();
    const { id } = await judged(browser, file);
    const { userId } = await database().trainedModel.findUniqueOrThrow({ where: { id } });
    const before = [0.85, 0.8, 0.9].map((accuracy, day) => ({
      ...{
        id: randomUUID(),
        userId,
        exerciseId: exercise,
        file,
        seed: 1,
        state: 'verified' as const,
        accuracy,
      },
      ...{ verdict: { kind: 'passed', accuracy, isDoubtful: false }, createdAt: new Date(2026, 0, 1 + day) },
    }));
    await database().trainedModel.createMany({ data: before });
    const { id: newest } = await judged(browser, spoilt(0.6));
    const kept = await database().trainedModel.findMany({ where: { userId }, orderBy: { createdAt: 'asc' } });
    expect(kept.map((one) => [one.id, one.file.length > 0])).toEqual([
      [before[0]!.id, false],
      [before[2]!.id, false],
      [id, true],
      [newest, true],
    ]);
    // Its sender may not know that it arrived.
    expect((await send(browser, file, { id: before[0]!.id })).status).toBe(202);
  });

  it('costs a tenth of its points for each hint', async () => {
    const browser = new BrowserDouble();
    await browser.send(OPEN_HINT, `/api/v1/exercises/${exercise}/hints`, {
      method: 'POST',
      body: { number: 1 },
      params: { exercise },
    });
    expect((await judged(browser, file)).points).toBe(81);
  });

  it('is stored once when it is sent twice, and its id is nobody else’s', async () => {
    const browser = new BrowserDouble();
    const id = randomUUID();
    expect((await send(browser, file, { id })).status).toBe(202);
    expect((await send(browser, file, { id })).status).toBe(202);
    expect((await send(browser, spoilt(0.1), { id })).status).toBe(409);
    expect((await send(new BrowserDouble(), file, { id })).status).toBe(409);
    expect(await database().trainedModel.count({ where: { id } })).toBe(1);
    const path = `/api/v1/exercises/${exercise}/models/${id}`;
    const other = await new BrowserDouble().send(GET, path, { method: 'GET', params: { exercise, id } });
    expect(other.status).toBe(404);
  });

  it('is refused before anything of it is stored or computed', async () => {
    const browser = new BrowserDouble();
    const before = await database().trainedModel.count();
    const values = Float32Array.from(right.weights.values);
    values[5] = NaN;
    const forged = encodeModelFile({ ...right, weights: { ...right.weights, values } });
    expect(await send(browser, forged)).toMatchObject({
      status: 400,
      body: {
        error: { code: 'badModel', message: expect.stringMatching(/weight 5 must be finite/) as string },
      },
    });
    const series = Uint8Array.from(readFileSync('tests/fixtures/trained/f-lstm-series.lwm'));
    expect((await send(browser, series)).status).toBe(400);
    expect((await send(browser, new Uint8Array(mostFileBytes + 1))).status).toBe(413);
    const path = `/api/v1/exercises/${exercise}/models/${randomUUID()}`;
    const params = { exercise, id: path.split('/').at(-1)! };
    expect((await browser.send(PUT, path, { method: 'PUT', body: {}, params })).status).toBe(415);
    const unknown = { exercise: 'b-max-pool', id: params.id };
    expect((await browser.send(PUT, path, { method: 'PUT', bytes: file, params: unknown })).status).toBe(404);
    expect(await database().trainedModel.count()).toBe(before);
  });

  it('is not read further than the limit, whatever its sender says of its length', async () => {
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536));
      },
    });
    const headers = new BrowserDouble().headers;
    headers.set('content-type', 'application/octet-stream');
    const request = new Request('http://localhost:3000/', {
      method: 'PUT',
      headers,
      body,
      duplex: 'half',
    } as RequestInit);
    const answer = await PUT(request, { params: Promise.resolve({ exercise, id: randomUUID() }) });
    expect(answer.status).toBe(413);
    expect(sent).toBeLessThan(2 * mostFileBytes);
  });
});

it('is judged by the data set that it names, and what is kept of each is apart', async () => {
  const capstone = 'f-lstm-series';
  const drawn = Uint8Array.from(readFileSync('tests/fixtures/trained/f-lstm-series.lwm'));
  // What tells a trend from noise does not foresee the seasons.
  const forged = encodeModelFile({ ...decodeModelFile(drawn), dataSet: 'co2', training: 1150 });
  const browser = new BrowserDouble();
  const failed = await judged(browser, forged, capstone);
  expect(failed).toMatchObject({ dataSet: 'co2', verdict: { kind: 'failed', isDoubtful: true }, points: 0 });
  const passed = await judged(browser, drawn, capstone);
  expect(passed).toMatchObject({ dataSet: 'generated', verdict: { kind: 'passed' } });
  const { userId } = await database().trainedModel.findUniqueOrThrow({ where: { id: passed.id } });
  expect(await database().trainedModel.count({ where: { userId } })).toBe(2);
  expect(await database().pointEntry.count({ where: { userId } })).toBe(1);
  expect(await selectBestModel(userId, capstone, 'generated')).not.toBeNull();
  expect(await selectBestModel(userId, capstone, 'co2')).toBeNull();
});

it('is refused for a data set that its capstone does not have, and for more examples than there are', async () => {
  const other = encodeModelFile({ ...right, dataSet: 'co2' });
  expect(await send(new BrowserDouble(), other)).toMatchObject({
    status: 400,
    body: { error: { message: expect.stringMatching(/is not trained on co2/) as string } },
  });
  const series = decodeModelFile(Uint8Array.from(readFileSync('tests/fixtures/trained/f-lstm-series.lwm')));
  const most = encodeModelFile({ ...series, dataSet: 'co2' });
  expect(await send(new BrowserDouble(), most, { exercise: 'f-lstm-series' })).toMatchObject({
    status: 400,
    body: { error: { message: expect.stringMatching(/at most 1150 examples, got 1500/) as string } },
  });
});

it('that was trained on measured data is confirmed on those that no browser has seen, and counts once', async () => {
  const capstone = 'f-lstm-series';
  const measured = Uint8Array.from(readFileSync('tests/fixtures/trained/f-lstm-series.co2.lwm'));
  const browser = new BrowserDouble();
  const first = await judged(browser, measured, capstone);
  expect(first).toMatchObject({ dataSet: 'co2', verdict: { kind: 'passed', isDoubtful: false } });
  expect(first.points).toBeGreaterThanOrEqual(48);
  expect((await judged(browser, measured, capstone)).points).toBe(first.points);
  const drawn = Uint8Array.from(readFileSync('tests/fixtures/trained/f-lstm-series.lwm'));
  const second = await judged(browser, drawn, capstone);
  expect(second.points).toBeGreaterThanOrEqual(first.points);
  const { userId } = await database().trainedModel.findUniqueOrThrow({ where: { id: second.id } });
  expect(await database().pointEntry.count({ where: { userId } })).toBe(1);
  for (const dataSet of ['generated', 'co2'] as const) {
    expect(await selectBestModel(userId, capstone, dataSet)).not.toBeNull();
  }
  expect(await readBooks()).toEqual(await recomputeBooks());
});

it('that was trained on real texts is confirmed on others, and is kept beside that of drawn reviews', async () => {
  const measured = Uint8Array.from(readFileSync('tests/fixtures/trained/f-lstm-text.spam.lwm'));
  const browser = new BrowserDouble();
  const first = await judged(browser, measured);
  expect(first).toMatchObject({
    dataSet: 'spam',
    verdict: { kind: 'passed', isDoubtful: false },
    points: 90,
  });
  const { userId } = await database().trainedModel.findUniqueOrThrow({ where: { id: first.id } });
  expect(await selectBestModel(userId, exercise, 'spam')).not.toBeNull();
  expect(await selectBestModel(userId, exercise, 'generated')).toBeNull();
  // What reads reviews knows none of these words.
  const forged = await judged(browser, encodeModelFile({ ...right, dataSet: 'spam', training: 1250 }));
  expect(forged).toMatchObject({
    dataSet: 'spam',
    verdict: { kind: 'failed', isDoubtful: true },
    points: 90,
  });
});
