import type { AnyTensor, IntTensor, Tensor64 } from '../tensor.ts';
import { sizeOf } from '../tensor.ts';
import { resolveAxis } from './axes.ts';
import { zeros } from './zeros.ts';

export interface GatherOptions {
  axis?: number;
  /** The first axes that input and indices share: every batch entry has its own indices. */
  batchAxes?: number;
}

/**
 * Entries of one axis picked by index: `y[b, o, i, r] = x[b, o, indices[b, i], r]`.
 *
 * Axes: the result has the indices' axes (without the shared ones) in place of the gathered one; with axis 0 and no
 * shared axes this is an embedding lookup, `[N, T]` ids and a table [V, K] giving [N, T, K]. A negative axis counts from
 * the end. Throws RangeError for an index outside 0 … extent − 1.
 */
export function gather(input: AnyTensor, indices: IntTensor, options: GatherOptions = {}): Tensor64 {
  const plan = planGather(input.shape, indices, options);
  const output = zeros(plan.shape);
  forEachRow(plan, indices, (from, to) => {
    output.data.set(input.data.subarray(from, from + plan.inner), to);
  });
  return output;
}

/** Gradient of `gather` with respect to its input [of that shape]: what was gathered repeatedly adds up. */
export function gatherBackward(
  inputShape: readonly number[],
  indices: IntTensor,
  dOutput: AnyTensor,
  options: GatherOptions = {},
): Tensor64 {
  const plan = planGather(inputShape, indices, options);
  const dInput = zeros(inputShape);
  forEachRow(plan, indices, (to, from) => {
    for (let at = 0; at < plan.inner; at += 1) dInput.data[to + at]! += dOutput.data[from + at]!;
  });
  return dInput;
}

interface Plan {
  shape: number[];
  batch: number;
  outer: number;
  extent: number;
  picked: number;
  inner: number;
}

function planGather(shape: readonly number[], indices: IntTensor, options: GatherOptions): Plan {
  const axis = resolveAxis(options.axis ?? 0, shape.length);
  const batchAxes = options.batchAxes ?? 0;
  const extent = shape[axis]!;
  if (!(batchAxes >= 0 && batchAxes <= axis)) {
    throw new RangeError(`gather: batchAxes must lie in 0…${axis}, got ${batchAxes}`);
  }
  const wrong = indices.data.find((index) => index < 0 || index >= extent);
  if (wrong !== undefined) throw new RangeError(`gather: an index must lie in 0…${extent - 1}, got ${wrong}`);
  const picked = indices.shape.slice(batchAxes);
  return {
    shape: [...shape.slice(0, axis), ...picked, ...shape.slice(axis + 1)],
    batch: sizeOf(shape.slice(0, batchAxes)),
    outer: sizeOf(shape.slice(batchAxes, axis)),
    extent,
    picked: sizeOf(picked),
    inner: sizeOf(shape.slice(axis + 1)),
  };
}

/** Calls back with the offset of every gathered row in the input and in the output. */
function forEachRow(plan: Plan, indices: IntTensor, visit: (input: number, output: number) => void): void {
  const { batch, outer, extent, picked, inner } = plan;
  for (let row = 0; row < batch * outer; row += 1) {
    const own = Math.floor(row / outer) * picked;
    for (let at = 0; at < picked; at += 1) {
      visit((row * extent + indices.data[own + at]!) * inner, (row * picked + at) * inner);
    }
  }
}
