import { ShapeError, toFloat64, type AnyTensor, type Tensor64 } from '../tensor.ts';

export interface RotaryOptions {
  /** Pairs are neighbours (2i, 2i + 1) instead of halves (i, i + R/2). */
  interleaved?: boolean;
}

/**
 * Rotary position embedding: each pair (a, b) of the first R components becomes (a·cos − b·sin, a·sin + b·cos); the
 * components from R on stay.
 *
 * Axes: input [N, T, heads, E]; cosines and sines [N, T, R/2] hold the angle of each position and pair. Returns the
 * input's shape. Throws ShapeError when the tables do not fit. Su et al. 2021 (RoFormer), eq. 34.
 */
export function rotaryEmbedding(
  input: AnyTensor,
  { cosines, sines }: { cosines: AnyTensor; sines: AnyTensor },
  { interleaved = false }: RotaryOptions = {},
): Tensor64 {
  const [batch, steps, heads, width] = input.shape as [number, number, number, number];
  const pairs = cosines.shape[2]!;
  const fits = cosines.shape[0] === batch && cosines.shape[1] === steps && 2 * pairs <= width;
  if (input.shape.length !== 4 || !fits || sines.shape.join() !== cosines.shape.join()) {
    throw new ShapeError(`rotaryEmbedding: tables must be [${batch},${steps},R/2], got [${cosines.shape}]`);
  }
  const output = toFloat64(input);
  for (let row = 0; row < batch * steps * heads; row += 1) {
    const table = Math.floor(row / heads) * pairs;
    for (let pair = 0; pair < pairs; pair += 1) {
      const first = row * width + (interleaved ? 2 * pair : pair);
      const second = interleaved ? first + 1 : first + pairs;
      const [a, b] = [input.data[first]!, input.data[second]!];
      const [cosine, sine] = [cosines.data[table + pair]!, sines.data[table + pair]!];
      output.data[first] = a * cosine - b * sine;
      output.data[second] = a * sine + b * cosine;
    }
  }
  return output;
}
