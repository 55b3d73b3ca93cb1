import { describe, expect, it } from 'vitest';
import { taskOn } from './data-set.ts';
import { judgeHeldOut, type Predict } from './judge.ts';
import { misconceptionOf } from './misconception.ts';
import { capstoneTasks, countOf, type CapstoneTask } from './task.ts';

// Models that are known exactly: a weight for every step of a series, and a sigmoid.

const task = capstoneTasks['f-lstm-series'];

function modelOf(weight: (step: number) => number, bias = 0): Predict {
  return (inputs) => {
    if (inputs.kind !== 'tensor') throw new Error('series are tensors');
    const count = countOf(inputs);
    const values = Float32Array.from({ length: count }, (_, at) => {
      const row = inputs.data.subarray(at * 50, (at + 1) * 50);
      const sum = row.reduce((total, value, step) => total + weight(step) * value, bias);
      return 1 / (1 + Math.exp(-sum));
    });
    const prepared = { shape: inputs.shape, values: inputs.data };
    return Promise.resolve({
      prepared,
      output: { shape: [count, 1], values },
      grown: 0,
      isSteady: true,
    });
  };
}

async function judge(predict: Predict, on: CapstoneTask = task) {
  const { accuracy, problems } = await judgeHeldOut(on, predict, task.draw(500, 7930, 'en'), {
    seed: 11,
    locale: 'en',
  });
  return { accuracy, kinds: problems.map(({ kind }) => kind), name: misconceptionOf(task.id, problems) };
}

const slope = (step: number): number => (step - 24.5) / 20;

describe('a model of series', () => {
  it('that goes by the least-squares slope passes', async () => {
    const { accuracy, kinds } = await judge(modelOf(slope));
    expect(accuracy).toBeGreaterThan(0.95);
    expect(kinds).toEqual([]);
  });

  it.each<[string, (step: number) => number]>([
    ['the mean alone', () => 1],
    // What an LSTM makes of shuffled steps: it forgets what is long past.
    ['the mean, the last steps most', (step) => 0.93 ** (49 - step)],
  ])('that goes by %s is told so', async (_, weight) => {
    const { accuracy, name } = await judge(modelOf(weight));
    expect(accuracy).toBeGreaterThan(0.8);
    expect(name).toBe('shuffled-steps');
  });

  it('of the same kind is not asked about its level where windows have none', async () => {
    const { kinds } = await judge(
      modelOf((step) => 0.93 ** (49 - step)),
      taskOn(task, 'co2'),
    );
    expect(kinds).not.toContain('levelDecides');
  });

  it('that reads time backwards is named', async () => {
    const { kinds, name } = await judge(modelOf((step) => slope(49 - step)));
    expect(kinds).toContain('reversed');
    expect(name).toBe('reversed-in-training');
  });

  it('whose labels are exchanged is not said to read backwards, nor to go by the level', async () => {
    // As the slope, but the end counts more: reversed, it is right about 6 of 10.
    const { kinds, name } = await judge(modelOf((step) => -(slope(step) + 0.4)));
    expect(kinds).toEqual(['inaccurate']);
    expect(name).toBeNull();
  });

  it('that has seen little reads the end and not yet the start: nothing is made of it', async () => {
    const { kinds, name } = await judge(modelOf((step) => (step < 25 ? 0 : slope(step))));
    expect(kinds).not.toContain('levelDecides');
    expect(name).toBeNull();
  });

  it('that always says the same is asked for its labels only where it is sure', async () => {
    expect(await judge(modelOf(() => 0, 5))).toMatchObject({ name: 'constant-class' });
    const stuck = await judge(modelOf(() => 0, 0.1));
    expect(stuck).toMatchObject({ kinds: ['undecided', 'inaccurate'], name: null });
  });
});
