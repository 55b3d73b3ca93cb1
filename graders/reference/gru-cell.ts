import { ShapeError, type AnyTensor, type Tensor64 } from '../tensor.ts';
import { activate, type ScalarFunction } from './activation.ts';
import { add, subtract, multiply } from './broadcast.ts';
import { concatenate, split } from './concatenate.ts';
import { map } from './map.ts';
import { matmul } from './matmul.ts';

import type { CellGradients, RecurrentCell } from './recurrence.ts';
import { sum } from './reduce.ts';
import { sigmoid, tanh } from './smooth-activations.ts';

export interface GruWeights {
  /** [D, 3U], blocks z, r, h along the last axis. */
  kernel: AnyTensor;
  /** [U, 3U] */
  recurrentKernel: AnyTensor;
  /** [2, 3U]: row 0 input bias, row 1 recurrent bias. */
  bias: AnyTensor;
}

export interface GruCellOptions {
  /** The reset gate acts on the recurrent product, bias included (Keras' default), or on the state before it. */
  resetAfter?: boolean;
  gate?: ScalarFunction;
  candidate?: ScalarFunction;
}

/**
 * One GRU step as a recurrent cell: `p = x·K + b₀`, `q = h·R + b₁`, `z = σ(p_z + q_z)`, `r = σ(p_r + q_r)`,
 * `ĥ = tanh(p_h + r ⊙ q_h)`, `h′ = z ⊙ h + (1 − z) ⊙ ĥ`; with resetAfter false `ĥ = tanh(p_h + (r ⊙ h)·R_h + b₁_h)`.
 *
 * Axes: input [N, D], state [N, U]. The weights' gradients are in the order kernel, recurrentKernel, bias. Throws
 * ShapeError when the blocks do not fit. Cho et al. 2014 (v1 of the paper resets after, v3 before); Keras GRUCell.
 */
export function gruCell(
  { kernel, recurrentKernel, bias }: GruWeights,
  { resetAfter = true, gate = sigmoid, candidate = tanh }: GruCellOptions = {},
): RecurrentCell {
  const units = bias.data.length / 6;
  if (
    kernel.shape[1] !== 3 * units ||
    recurrentKernel.shape[0] !== units ||
    recurrentKernel.shape[1] !== 3 * units
  ) {
    throw new ShapeError(`gruCell: recurrentKernel must be [U,3U], got [${recurrentKernel.shape}]`);
  }
  const context = { kernel, recurrentKernel, bias, resetAfter, gate, candidate };
  return {
    step(input, [state]) {
      const { update, proposed } = gatesOf(context, input, state!);
      return [add(multiply(update.output, state!), multiply(complement(update.output), proposed.output))];
    },
    stepBackward: (input, [state], [dNext]) => backward(context, input, state!, dNext!),
  };
}

type Context = GruWeights & Required<GruCellOptions>;

function gatesOf(context: Context, input: Tensor64, state: Tensor64) {
  const { kernel, recurrentKernel, bias, resetAfter, gate, candidate } = context;
  const [inputBias, recurrentBias] = split(bias, [1, 1]) as [Tensor64, Tensor64];
  const [inputZ, inputR, inputH] = thirds(add(matmul(input, kernel), inputBias));
  const [stateZ, stateR, stateH] = thirds(add(matmul(state, recurrentKernel), recurrentBias));
  const update = activate(add(inputZ, stateZ), gate);
  const reset = activate(add(inputR, stateR), gate);
  const recurrent = resetAfter
    ? multiply(reset.output, stateH)
    : add(matmul(multiply(reset.output, state), thirds(recurrentKernel)[2]), thirds(recurrentBias)[2]);
  return { update, reset, stateH, proposed: activate(add(inputH, recurrent), candidate) };
}

function backward(context: Context, input: Tensor64, state: Tensor64, dNext: Tensor64): CellGradients {
  const { kernel, recurrentKernel, resetAfter } = context;
  const { update, reset, stateH, proposed } = gatesOf(context, input, state);
  const [kernelZ, kernelR, kernelH] = thirds(recurrentKernel);
  const dProposed = multiply(dNext, complement(update.output), proposed.slope);
  const dUpdate = multiply(dNext, subtract(state, proposed.output), update.slope);
  // What multiplies the candidate's recurrent kernel, and the gradient of that product.
  const candidateInput = resetAfter ? state : multiply(reset.output, state);
  const dRecurrent = resetAfter ? multiply(dProposed, reset.output) : dProposed;
  const dCandidateInput = matmul(dRecurrent, kernelH, { transposeRight: true });
  const dReset = multiply(
    resetAfter ? multiply(dProposed, stateH) : multiply(dCandidateInput, state),
    reset.slope,
  );
  const dFromInput = concatenate([dUpdate, dReset, dProposed], 1);
  const dFromState = concatenate([dUpdate, dReset, dRecurrent], 1);
  const dState = add(
    multiply(dNext, update.output),
    matmul(dUpdate, kernelZ, { transposeRight: true }),
    matmul(dReset, kernelR, { transposeRight: true }),
    resetAfter ? dCandidateInput : multiply(dCandidateInput, reset.output),
  );
  const dKernels = [
    matmul(state, dUpdate, { transposeLeft: true }),
    matmul(state, dReset, { transposeLeft: true }),
    matmul(candidateInput, dRecurrent, { transposeLeft: true }),
  ];
  return {
    dInput: matmul(dFromInput, kernel, { transposeRight: true }),
    dStates: [dState],
    dWeights: [
      matmul(input, dFromInput, { transposeLeft: true }),
      concatenate(dKernels, 1),
      concatenate([rowSum(dFromInput), rowSum(dFromState)]),
    ],
  };
}

function thirds(tensor: AnyTensor): [Tensor64, Tensor64, Tensor64] {
  const units = tensor.shape[1]! / 3;
  return split(tensor, [units, units, units], 1) as [Tensor64, Tensor64, Tensor64];
}

function complement(gate: Tensor64): Tensor64 {
  return map(gate, (value) => 1 - value);
}

function rowSum(rows: Tensor64): Tensor64 {
  return sum(rows, { axes: [0], keepAxes: true });
}
