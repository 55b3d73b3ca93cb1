import { mulberry32 } from '../random.ts';
import { ShapeError, type AnyTensor, type Tensor64 } from '../tensor.ts';
import { zeros } from './zeros.ts';

/**
 * Random flip and crop that keep the label. Each image consumes three uniforms of one mulberry32 stream: it is mirrored
 * left to right if u₁ < flipProbability, then padded by `padding` zeros and cropped to its size at row ⌊u₂(2·padding + 1)⌋
 * and column ⌊u₃(2·padding + 1)⌋.
 *
 * Axes: images [N, H, W, C]; returns the same shape. Throws ShapeError for another rank, RangeError for a negative
 * padding. Krizhevsky et al. 2012, §4.1; He et al. 2016, §4.2.
 */
export function augment(
  images: AnyTensor,
  seed: number,
  { flipProbability, padding }: { flipProbability: number; padding: number },
): Tensor64 {
  if (images.shape.length !== 4)
    throw new ShapeError(`augment: images must be [N, H, W, C], got [${images.shape}]`);
  if (!(padding >= 0)) throw new RangeError(`augment: padding must be ≥ 0, got ${padding}`);
  const [count, height, width, channels] = images.shape as [number, number, number, number];
  const uniform = mulberry32(seed);
  const output = zeros(images.shape);
  for (let image = 0; image < count; image += 1) {
    const flip = uniform() < flipProbability;
    const top = Math.floor(uniform() * (2 * padding + 1));
    const left = Math.floor(uniform() * (2 * padding + 1));
    for (let i = 0; i < height; i += 1) {
      for (let j = 0; j < width; j += 1) {
        const [row, mirrored] = [i + top - padding, j + left - padding];
        if (row < 0 || row >= height || mirrored < 0 || mirrored >= width) continue;
        const column = flip ? width - 1 - mirrored : mirrored;
        const from = ((image * height + row) * width + column) * channels;
        const to = ((image * height + i) * width + j) * channels;
        output.data.set(images.data.subarray(from, from + channels), to);
      }
    }
  }
  return output;
}
