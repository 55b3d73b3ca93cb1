import { ShapeError, type AnyTensor, type Tensor64 } from '../tensor.ts';
import { activateBackward, type ScalarFunction } from './activation.ts';
import { add } from './broadcast.ts';
import { split } from './concatenate.ts';
import { map } from './map.ts';
import { matmul } from './matmul.ts';
import { tanh } from './smooth-activations.ts';
import { sum } from './reduce.ts';
import type { RecurrentCell } from './recurrence.ts';

/**
 * One step of the vanilla recurrent network in concatenated form: `h′ = tanh([h, x]·W + b)`.
 *
 * Axes: input [N, D], hiddenState [N, U], weights [U + D, U] whose rows 0…U−1 belong to the hidden state, bias [U].
 * Returns [N, U]. Throws ShapeError when the extents do not fit. Elman 1990; Goodfellow et al. (2016), eq. 10.8–10.9.
 */
export function rnnCell(
  input: AnyTensor,
  hiddenState: AnyTensor,
  weights: AnyTensor,
  bias: AnyTensor,
): Tensor64 {
  const units = hiddenState.shape[1]!;
  const features = input.shape[1]!;
  if (weights.shape[0] !== units + features || weights.shape[1] !== units) {
    throw new ShapeError(`rnnCell: weights must be [${units + features},${units}], got [${weights.shape}]`);
  }
  const [recurrentKernel, kernel] = split(weights, [units, features]) as [Tensor64, Tensor64];
  return elmanCell({ kernel, recurrentKernel, bias }).step(input as Tensor64, [hiddenState as Tensor64])[0]!;
}

export interface ElmanWeights {
  /** [D, U] */
  kernel: AnyTensor;
  /** [U, U] */
  recurrentKernel: AnyTensor;
  /** [U] */
  bias: AnyTensor;
}

/**
 * The same cell with separate kernels, `h′ = φ(x·W_x + h·W_h + b)`, and its backward pass; weights' gradients in the
 * order kernel, recurrentKernel, bias.
 */
export function elmanCell(
  { kernel, recurrentKernel, bias }: ElmanWeights,
  activation: ScalarFunction = tanh,
): RecurrentCell {
  const preActivation = (input: Tensor64, hiddenState: Tensor64) =>
    add(matmul(input, kernel), matmul(hiddenState, recurrentKernel), bias);
  return {
    step: (input, [hiddenState]) => [map(preActivation(input, hiddenState!), activation.value)],
    stepBackward(input, states, [dNext]) {
      const dPreActivation = activateBackward(preActivation(input, states[0]!), dNext!, activation);
      return {
        dInput: matmul(dPreActivation, kernel, { transposeRight: true }),
        dStates: [matmul(dPreActivation, recurrentKernel, { transposeRight: true })],
        dWeights: [
          matmul(input, dPreActivation, { transposeLeft: true }),
          matmul(states[0]!, dPreActivation, { transposeLeft: true }),
          sum(dPreActivation, { axes: [0] }),
        ],
      };
    },
  };
}
