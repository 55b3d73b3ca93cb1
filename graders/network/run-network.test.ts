import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LearnerJob, LearnerRun } from '../browser/call-learner.ts';
import { drawDigits } from '../datasets/digits.ts';
import { useBackend } from '../device/backend.ts';
import { compileLoops } from '../tiers/loops.ts';
import { exerciseOf, imageSide, pieces, type Operation } from './digit-network.ts';
import { runNetwork } from './run-network.ts';
import { forward } from './serve-library.ts';
import { readWeights } from './weight-text.ts';

const { weights } = readWeights(readFileSync('public/datasets/digit-cnn.json', 'utf8'));
const area = imageSide ** 2;
/** None of the seeds that the weights were trained on. */
const { pixels, labels } = drawDigits(200, 77);
const picture = (at: number): Float32Array =>
  pixels.slice(at * area, (at + 1) * area).map((value) => value / 255);

type Functions = Record<string, (...given: unknown[]) => unknown>;
const modules = {} as Record<Operation, Functions>;

beforeAll(async () => {
  await useBackend('cpu', '');
  for (const operation of pieces) {
    const id = exerciseOf[operation];
    const track = id.startsWith('a-') ? 'foundations' : 'convolution';
    const compiled = compileLoops(readFileSync(`exercises/${track}/${id}/loops/solution.ts`, 'utf8'));
    if (compiled.kind === 'rejected') throw new Error(`${id} does not compile`);
    const url = `data:text/javascript,${encodeURIComponent(compiled.code)}`;
    modules[operation] = (await import(/* @vite-ignore */ url)) as Functions;
  }
});

async function callModel(operation: Operation, { functions, calls }: LearnerJob): Promise<LearnerRun> {
  const called = modules[operation][functions[0]!]!;
  const values = calls.map((call) => called(...call.arguments));
  return { kind: 'ran', values, milliseconds: 1 };
}

describe('the network of the model solutions', () => {
  it('gives what tfjs gives on digits that it was not trained on, and is as often right', async () => {
    let own = 0;
    let library = 0;
    for (const [at, label] of labels.entries()) {
      const run = await runNetwork(weights, picture(at), callModel);
      if (run.kind === 'failed') throw new Error(JSON.stringify(run));
      const probabilities = run.layers.at(-1)!.output.data;
      const expected = await forward(picture(at), weights);
      for (const [digit, value] of probabilities.entries())
        expect(Math.abs(value - expected[digit]!)).toBeLessThan(1e-4);
      own += Number(probabilities.indexOf(Math.max(...probabilities)) === label);
      library += Number(expected.indexOf(Math.max(...expected)) === label);
    }
    expect(own).toBe(library);
    expect(own / labels.length).toBeGreaterThan(0.97);
  });

  it('shows every layer, in order', async () => {
    const run = await runNetwork(weights, picture(0), callModel);
    if (run.kind === 'failed') throw new Error(JSON.stringify(run));
    expect(run.layers.map(({ id }) => id).join(' ')).toBe(
      'conv1 relu1 pool1 conv2 relu2 pool2 conv3 relu3 dense1 relu4 dense2 softmax',
    );
    expect(Math.min(...run.layers[0]!.output.data)).toBeLessThan(0);
    expect(Math.min(...run.layers[1]!.output.data)).toBe(0);
  });
});

describe('a layer that fails', () => {
  const failing =
    (broken: Operation, answer: LearnerRun) =>
    (operation: Operation, job: LearnerJob): Promise<LearnerRun> =>
      operation === broken ? Promise.resolve(answer) : callModel(operation, job);
  const returning = (value: unknown): LearnerRun => ({ kind: 'ran', values: [value], milliseconds: 1 });

  it.each<[string, Operation, unknown]>([
    ['nothing', 'convolve', undefined],
    ['another shape', 'convolve', { shape: [1, 28, 28, 8], data: new Float32Array(6272) }],
    ['data that do not fill the shape', 'dense', { shape: [1, 32], data: new Float32Array(31) }],
    ['no part of the name', 'rectify', { shape: [1, 26, 26, 8], data: new Float32Array(5408) }],
    ['a text', 'softmax', 'seven'],
  ])('is named when it returns %s', async (_name, operation, value) => {
    const run = await runNetwork(weights, picture(0), failing(operation, returning(value)));
    expect(run).toMatchObject({ kind: 'failed', operation, failure: { code: 'shape' } });
  });

  it('passes its reason on', async () => {
    const failed: LearnerRun = { kind: 'failed', failure: { code: 'timedOut' } };
    const run = await runNetwork(weights, picture(0), failing('pool', failed));
    expect(run).toEqual({ kind: 'failed', operation: 'pool', failure: { code: 'timedOut' } });
  });
});
