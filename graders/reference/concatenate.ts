import { ShapeError, type AnyTensor, type Tensor64 } from '../tensor.ts';
import { lanesOf, resolveAxis } from './axes.ts';
import { zeros } from './zeros.ts';

/** The parts one after another along an axis. Throws ShapeError when there is none or other axes differ. */
export function concatenate(parts: readonly AnyTensor[], axis = 0): Tensor64 {
  const first = parts[0];
  if (!first) throw new ShapeError('concatenate: parts must hold a tensor, got none');
  const along = resolveAxis(axis, first.shape.length);
  for (const { shape } of parts) {
    if (shape.length !== first.shape.length || shape.some((n, at) => at !== along && n !== first.shape[at])) {
      throw new ShapeError(
        `concatenate: shape must be [${first.shape}] beside axis ${along}, got [${shape}]`,
      );
    }
  }
  const extent = parts.reduce((sum, { shape }) => sum + shape[along]!, 0);
  const output = zeros(first.shape.map((n, at) => (at === along ? extent : n)));
  const { outer, inner } = lanesOf(output.shape, along);
  let before = 0;
  for (const { shape, data } of parts) {
    const width = shape[along]! * inner;
    for (let lane = 0; lane < outer; lane += 1) {
      output.data.set(data.subarray(lane * width, (lane + 1) * width), lane * extent * inner + before);
    }
    before += width;
  }
  return output;
}

/** Cuts an axis into parts of the given extents: the inverse of concatenate, and its gradient. */
export function split(input: AnyTensor, extents: readonly number[], axis = 0): Tensor64[] {
  const along = resolveAxis(axis, input.shape.length);
  const { outer, extent, inner } = lanesOf(input.shape, along);
  const total = extents.reduce((sum, n) => sum + n, 0);
  if (total !== extent) throw new ShapeError(`split: extents must sum to ${extent}, got ${total}`);
  let before = 0;
  return extents.map((n) => {
    const part = zeros(input.shape.map((m, at) => (at === along ? n : m)));
    for (let lane = 0; lane < outer; lane += 1) {
      const start = (lane * extent + before) * inner;
      part.data.set(input.data.subarray(start, start + n * inner), lane * n * inner);
    }
    before += n;
    return part;
  });
}
