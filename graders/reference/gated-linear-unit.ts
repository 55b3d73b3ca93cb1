import { ShapeError, type AnyTensor, type Tensor64 } from '../tensor.ts';
import { activate, activateBackward } from './activation.ts';
import { resolveAxis } from './axes.ts';
import { multiply } from './broadcast.ts';
import { concatenate, split } from './concatenate.ts';
import { sigmoid } from './smooth-activations.ts';

/**
 * `a ⊙ σ(b)` for the two halves a, b of an axis. Throws ShapeError when its extent is odd. Dauphin et al. 2017, eq. 1.
 */
export function gatedLinearUnit(input: AnyTensor, axis = -1): Tensor64 {
  const [values, gates] = halves(input, axis);
  return multiply(values, activate(gates, sigmoid).output);
}

/** Gradient of gatedLinearUnit. */
export function gatedLinearUnitBackward(input: AnyTensor, upstream: AnyTensor, axis = -1): Tensor64 {
  const [values, gates] = halves(input, axis);
  const dValues = multiply(upstream, activate(gates, sigmoid).output);
  const dGates = activateBackward(gates, multiply(upstream, values), sigmoid);
  return concatenate([dValues, dGates], axis);
}

function halves(input: AnyTensor, axis: number): [Tensor64, Tensor64] {
  const extent = input.shape[resolveAxis(axis, input.shape.length)]!;
  if (extent % 2 !== 0)
    throw new ShapeError(`gatedLinearUnit: extent of axis ${axis} must be even, got ${extent}`);
  return split(input, [extent / 2, extent / 2], axis) as [Tensor64, Tensor64];
}
