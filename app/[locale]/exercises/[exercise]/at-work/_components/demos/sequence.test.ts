import { expect, it } from 'vitest';
import { runBoth, readDataset } from './run-job.ts';
import { readStates, sequenceJob } from './sequence.ts';

const { nile } = readDataset<Record<string, { values: number[] }>>('series.json');
const settings = { values: nile!.values, recurrent: 0.9, input: 0.5, keep: 1 };

it.each(['c-rnn-cell', 'c-rnn-unroll', 'c-lstm-cell', 'c-lstm-layer', 'c-gru-cell'])(
  'shows the states that the reference of %s has along the series',
  async (exercise) => {
    const [own, reference] = await runBoth(exercise, sequenceJob(exercise, settings));
    const [shown, wanted] = [readStates(own)!, readStates(reference)!];
    expect(shown.map(({ length }) => length)).toEqual([100, 100, 100]);
    for (const [unit, states] of wanted.entries()) {
      for (const [at, value] of states.entries()) expect(shown[unit]![at]).toBeCloseTo(value, 4);
    }
  },
);

it.each([
  ['c-rnn-cell', 'c-rnn-unroll'],
  ['c-lstm-cell', 'c-lstm-layer'],
])('walks along the series with %s as %s does by itself', async (cell, layer) => {
  const firstUnit = async (exercise: string): Promise<Float64Array> => {
    const [own] = await runBoth(exercise, sequenceJob(exercise, settings));
    return readStates(own)![0]!;
  };
  const [stepped, whole] = await Promise.all([firstUnit(cell), firstUnit(layer)]);
  for (const [at, value] of whole.entries()) expect(stepped[at]).toBeCloseTo(value, 5);
});

it('gives the units different memories', async () => {
  const [own] = await runBoth('c-rnn-cell', sequenceJob('c-rnn-cell', settings));
  const [first, , third] = readStates(own)!;
  expect([...first!]).not.toEqual([...third!]);
});
