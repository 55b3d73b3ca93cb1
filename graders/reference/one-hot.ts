import type { AnyTensor, Tensor64 } from '../tensor.ts';
import { lanesOf } from './axes.ts';
import { zeros } from './zeros.ts';

export interface OneHotOptions {
  depth: number;
  /** Where the new axis goes in the result; the last by default, negative counts from the end. */
  axis?: number;
  onValue?: number;
  offValue?: number;
}

/**
 * Ids […] as rows of length depth with `row[id] = 1` and 0 elsewhere; an id below 0 or from depth on gives a row without
 * a 1. Returns […, depth]. Throws RangeError for a negative depth or an axis that does not exist.
 */
export function oneHot(
  ids: AnyTensor,
  { depth, axis = -1, onValue = 1, offValue = 0 }: OneHotOptions,
): Tensor64 {
  if (!(depth >= 0)) throw new RangeError(`oneHot: depth must be ≥ 0, got ${depth}`);
  const rank = ids.shape.length + 1;
  const at = axis < 0 ? axis + rank : axis;
  if (!(at >= 0 && at < rank))
    throw new RangeError(`oneHot: axis must lie in −${rank}…${rank - 1}, got ${axis}`);
  const shape = [...ids.shape.slice(0, at), depth, ...ids.shape.slice(at)];
  const output = zeros(shape, offValue);
  const { inner } = lanesOf(shape, at);
  ids.data.forEach((id, position) => {
    if (!(Number.isInteger(id) && id >= 0 && id < depth)) return;
    output.data[(Math.floor(position / inner) * depth + id) * inner + (position % inner)] = onValue;
  });
  return output;
}
