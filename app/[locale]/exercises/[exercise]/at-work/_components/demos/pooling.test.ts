import { expect, it } from 'vitest';
import { poolingJob, readPooled } from './pooling.ts';
import { runBoth } from './run-job.ts';

const picture = {
  rows: 7,
  columns: 10,
  data: Float32Array.from({ length: 70 }, (_, at) => Math.sin(3 * at) / 2 + 0.5),
};

it.each([
  { exercise: 'b-max-pool', padding: 'valid', shape: [3, 4] },
  { exercise: 'b-max-pool', padding: 'same', shape: [4, 5] },
  { exercise: 'b-avg-global-pool', padding: 'same', shape: [4, 5] },
] as const)('shows the $padding pooling that the reference of $exercise computes', async (example) => {
  const { exercise, padding, shape } = example;
  const [own, reference] = await runBoth(
    exercise,
    poolingJob(exercise, { picture, window: 3, stride: 2, padding }),
  );
  const [shown, wanted] = [readPooled(own)!, readPooled(reference)!];
  expect(shown.shape).toEqual(shape);
  expect(wanted.shape).toEqual(shape);
  for (const [at, value] of wanted.data.entries()) expect(shown.data[at]).toBeCloseTo(value, 5);
});

it('knows no pooling in another exercise', () => {
  const settings = { picture, window: 2, stride: 2, padding: 'valid' } as const;
  expect(() => poolingJob('a-softmax', settings)).toThrow('needs a pooling, got a-softmax');
});
