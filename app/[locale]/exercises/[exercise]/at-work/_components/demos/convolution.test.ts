import { expect, it } from 'vitest';
import { convolutionFunctionOf, convolutionJob, kernelPresets, readFeatureMap } from './convolution.ts';
import { loadReference, loadSolution, runJob } from './run-job.ts';

const picture = {
  rows: 7,
  columns: 10,
  data: Float32Array.from({ length: 70 }, (_, at) => Math.sin(3 * at) / 2 + 0.5),
};
const base = { picture, kernel: kernelPresets.emboss, stride: 1, padding: 1, dilation: 1, mode: '' };

const cases = [
  { exercise: 'b-cross-correlation', shape: [5, 6], settings: { stride: 2, padding: 2, mode: '' } },
  { exercise: 'b-conv2d-flipped', shape: [9, 12], settings: { mode: 'full' } },
  { exercise: 'b-conv2d-nhwc', shape: [4, 5], settings: { stride: 2, dilation: 2, mode: 'same' } },
  { exercise: 'b-im2col', shape: [2, 3], settings: { stride: 3 } },
];

it.each(cases)('shows what the reference of $exercise computes', async ({ exercise, shape, settings }) => {
  const job = convolutionJob(exercise, { ...base, ...settings });
  const shown = readFeatureMap(await runJob(job, await loadSolution(exercise)));
  const wanted = readFeatureMap(await runJob(job, await loadReference(exercise)));
  expect(shown?.shape).toEqual(shape);
  expect(wanted?.shape).toEqual(shape);
  for (const [at, value] of wanted!.data.entries()) expect(shown!.data[at]).toBeCloseTo(value, 4);
});

it('draws nothing but a plane whose data fill it', () => {
  const data = new Float32Array(6);
  expect(readFeatureMap([{ shape: [2, 3], data }])).not.toBeNull();
  for (const value of [
    undefined,
    7,
    { shape: [2, 4], data },
    { shape: [6], data },
    { shape: [1, 1, 2, 3], data },
  ])
    expect(readFeatureMap([value])).toBeNull();
});

it('knows no convolution in another exercise', () => {
  expect(() => convolutionFunctionOf('a-softmax')).toThrow('needs a convolution, got a-softmax');
});
