import { ShapeError, type AnyTensor, type Tensor64 } from '../tensor.ts';
import { activate, type ScalarFunction } from './activation.ts';
import { add, multiply } from './broadcast.ts';
import { concatenate, split } from './concatenate.ts';
import { matmul } from './matmul.ts';

import { sum } from './reduce.ts';
import { sigmoid, tanh } from './smooth-activations.ts';
import type { RecurrentCell } from './recurrence.ts';

export interface LstmWeights {
  /** [D, 4U], blocks i, f, c, o along the last axis. */
  kernel: AnyTensor;
  /** [U, 4U] */
  recurrentKernel: AnyTensor;
  /** [4U]; contains a forget bias of 1 where the initialisation asked for it. */
  bias: AnyTensor;
}

export interface LstmActivations {
  /** Of the three gates; sigmoid by default. */
  gate?: ScalarFunction;
  /** Of the candidate; tanh by default. */
  candidate?: ScalarFunction;
  /** Of the cell state on its way out; tanh by default. */
  output?: ScalarFunction;
}

/**
 * One LSTM step as a recurrent cell with the states hiddenState and cellState:
 * `z = x·K + h·R + b`, `c′ = σ(z_f) ⊙ c + σ(z_i) ⊙ tanh(z_c)`, `h′ = σ(z_o) ⊙ tanh(c′)`; no peepholes.
 *
 * Axes: input [N, D], states [N, U]. The weights' gradients are in the order kernel, recurrentKernel, bias. Throws
 * ShapeError when the blocks do not fit the states. Hochreiter & Schmidhuber 1997 with the forget gate of Gers et al.
 * 2000; Keras LSTMCell.
 */
export function lstmCell(weights: LstmWeights, activations: LstmActivations = {}): RecurrentCell {
  const { kernel, recurrentKernel, bias } = weights;
  const units = bias.data.length / 4;
  if (
    kernel.shape[1] !== 4 * units ||
    recurrentKernel.shape[1] !== 4 * units ||
    recurrentKernel.shape[0] !== units
  ) {
    throw new ShapeError(`lstmCell: recurrentKernel must be [U,4U], got [${recurrentKernel.shape}]`);
  }
  const { gate, candidate, output } = { gate: sigmoid, candidate: tanh, output: tanh, ...activations };
  const blocksOf = (input: Tensor64, hiddenState: Tensor64): Blocks => {
    const sums = add(matmul(input, kernel), matmul(hiddenState, recurrentKernel), bias);
    const parts = split(sums, [units, units, units, units], 1) as [Tensor64, Tensor64, Tensor64, Tensor64];
    return {
      input: activate(parts[0], gate),
      forget: activate(parts[1], gate),
      candidate: activate(parts[2], candidate),
      output: activate(parts[3], gate),
    };
  };
  return {
    step(input, [hiddenState, cellState]) {
      const blocks = blocksOf(input, hiddenState!);
      const next = nextCellState(blocks, cellState!);
      return [multiply(blocks.output.output, activate(next, output).output), next];
    },
    stepBackward(input, [hiddenState, cellState], [dHidden, dCell]) {
      const blocks = blocksOf(input, hiddenState!);
      const squashed = activate(nextCellState(blocks, cellState!), output);
      const dNext = add(dCell!, multiply(dHidden!, blocks.output.output, squashed.slope));
      const dSums = concatenate(
        [
          multiply(dNext, blocks.candidate.output, blocks.input.slope),
          multiply(dNext, cellState!, blocks.forget.slope),
          multiply(dNext, blocks.input.output, blocks.candidate.slope),
          multiply(dHidden!, squashed.output, blocks.output.slope),
        ],
        1,
      );
      return {
        dInput: matmul(dSums, kernel, { transposeRight: true }),
        dStates: [
          matmul(dSums, recurrentKernel, { transposeRight: true }),
          multiply(dNext, blocks.forget.output),
        ],
        dWeights: [
          matmul(input, dSums, { transposeLeft: true }),
          matmul(hiddenState!, dSums, { transposeLeft: true }),
          sum(dSums, { axes: [0] }),
        ],
      };
    },
  };
}

type Activated = ReturnType<typeof activate>;

interface Blocks {
  input: Activated;
  forget: Activated;
  candidate: Activated;
  output: Activated;
}

function nextCellState({ input, forget, candidate }: Blocks, cellState: Tensor64): Tensor64 {
  return add(multiply(forget.output, cellState), multiply(input.output, candidate.output));
}
