import type { AnyTensor, IntTensor } from '../tensor.ts';
import { lanesOf, resolveAxis } from './axes.ts';

export interface ArgMaxOptions {
  axis?: number;
  /** Keep the axis with extent 1. */
  keepAxis?: boolean;
  /** Among equal elements take the last instead of the first. */
  selectLast?: boolean;
}

/**
 * Index of the largest element along an axis, the first of equal ones; NaN never wins against a number.
 *
 * Axes: input […, X, …]; returns […, …]. Throws RangeError for an axis that does not exist or an empty one.
 */
export function argMax(input: AnyTensor, options: ArgMaxOptions = {}): IntTensor {
  return argBest(input, options, (value, best) => value > best);
}

/** Index of the smallest element along an axis, the first of equal ones. */
export function argMin(input: AnyTensor, options: ArgMaxOptions = {}): IntTensor {
  return argBest(input, options, (value, best) => value < best);
}

function argBest(
  input: AnyTensor,
  { axis = -1, keepAxis = false, selectLast = false }: ArgMaxOptions,
  beats: (value: number, best: number) => boolean,
): IntTensor {
  const along = resolveAxis(axis, input.shape.length);
  const { outer, extent, inner } = lanesOf(input.shape, along);
  if (extent === 0) throw new RangeError(`argMax: the axis must not be empty, got shape [${input.shape}]`);
  const data = new Int32Array(outer * inner);
  for (let lane = 0; lane < data.length; lane += 1) {
    const valueAt = (index: number) =>
      input.data[(Math.floor(lane / inner) * extent + index) * inner + (lane % inner)]!;
    let best = 0;
    for (let index = 1; index < extent; index += 1) {
      const [value, leader] = [valueAt(index), valueAt(best)];
      if (
        beats(value, leader) ||
        (selectLast && value === leader) ||
        (Number.isNaN(leader) && !Number.isNaN(value))
      ) {
        best = index;
      }
    }
    data[lane] = best;
  }
  const kept = keepAxis ? [1] : [];
  return { shape: [...input.shape.slice(0, along), ...kept, ...input.shape.slice(along + 1)], data };
}
