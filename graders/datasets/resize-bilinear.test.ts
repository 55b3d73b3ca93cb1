import { expect, it } from 'vitest';
import { resizeBilinear } from './resize-bilinear.ts';

// torch.nn.functional.interpolate(x, size=4, mode="bilinear", align_corners=False), by hand: centres at −¼, ¼, ¾, 1¼.
it('puts half-pixel centres where PyTorch does, with repeated edges', () => {
  expect([...resizeBilinear([0, 4, 8, 12], 2, 4)]).toEqual([
    ...[0, 1, 3, 4],
    ...[2, 3, 5, 6],
    ...[6, 7, 9, 10],
    ...[8, 9, 11, 12],
  ]);
});

it('keeps a flat image flat and every value between its neighbours, at a size that does not divide', () => {
  expect(new Set(resizeBilinear(new Float32Array(64).fill(7), 8, 28))).toEqual(new Set([7]));
  const ramp = Float32Array.from({ length: 64 }, (_, at) => at % 8);
  const row = [...resizeBilinear(ramp, 8, 28).subarray(0, 28)];
  expect(row).toEqual([...row].sort((a, b) => a - b));
  expect([row[0], row[27]]).toEqual([0, 7]);
});

it('refuses what is no image of that size', () => {
  expect(() => resizeBilinear([1, 2, 3], 2, 4)).toThrow(/images of 2 × 2, got 3/);
});
