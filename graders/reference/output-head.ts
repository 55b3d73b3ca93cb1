import { ShapeError, type AnyTensor, type IntTensor, type Tensor64 } from '../tensor.ts';
import { add } from './broadcast.ts';
import { map } from './map.ts';
import { maskedSoftmax } from './masked-softmax.ts';
import { matmul } from './matmul.ts';
import { sigmoid } from './smooth-activations.ts';
import { readTimeStep } from './time-step.ts';
import { zeros } from './zeros.ts';

export interface OutputHeadOptions {
  mode: 'many-to-many' | 'many-to-one';
  activation: 'linear' | 'sigmoid' | 'softmax';
  /** [N]: many-to-one takes state lengths[n] − 1; T − 1 by default. */
  lengths?: IntTensor;
}

/**
 * Output layer on hidden states, `y = φ(h·W + b)`, for every step or for the last valid one.
 *
 * Axes: states [N, T, U], kernel [U, O], bias [O]. Returns [N, T, O] or [N, O]; a length of 0 (and T = 0) takes the state
 * of zeros. Throws RangeError for a length outside 0 … T, ShapeError for states that are not [N, T, U]. Goodfellow et
 * al. (2016), eq. 10.10–10.11.
 */
export function outputHead(
  states: AnyTensor,
  { kernel, bias }: { kernel: AnyTensor; bias: AnyTensor },
  { mode, activation, lengths }: OutputHeadOptions,
): Tensor64 {
  if (states.shape.length !== 3)
    throw new ShapeError(`outputHead: states must be [N, T, U], got [${states.shape}]`);
  const chosen = mode === 'many-to-many' ? states : lastStates(states, lengths);
  const logits = add(matmul(chosen, kernel), bias);
  if (activation === 'softmax') return maskedSoftmax(logits);
  return activation === 'sigmoid' ? map(logits, sigmoid.value) : logits;
}

function lastStates(states: AnyTensor, lengths: IntTensor | undefined): Tensor64 {
  const [batch, steps, units] = states.shape as [number, number, number];
  const last = zeros([batch, units]);
  for (let row = 0; row < batch; row += 1) {
    const length = lengths?.data[row] ?? steps;
    if (!(length >= 0 && length <= steps))
      throw new RangeError(`outputHead: a length must lie in 0…${steps}, got ${length}`);
    if (length === 0) continue;
    const state = readTimeStep(states, length - 1).data.subarray(row * units, (row + 1) * units);
    last.data.set(state, row * units);
  }
  return last;
}
