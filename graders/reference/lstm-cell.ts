import { ShapeError, type AnyTensor, type Tensor64 } from '../tensor.ts';
import { add, multiply } from './element-wise.ts';
import { concatenate, split } from './concatenate.ts';
import { map } from './map.ts';
import { matmul } from './matmul.ts';
import { sigmoid, tanh, type Nonlinearity } from './nonlinearity.ts';
import { sum } from './reduce.ts';
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
  gate?: Nonlinearity;
  /** Of the candidate; tanh by default. */
  candidate?: Nonlinearity;
  /** Of the cell state on its way out; tanh by default. */
  output?: Nonlinearity;
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
  const activate = (tensor: Tensor64, { value }: Nonlinearity) => map(tensor, value);
  const blocksOf = (input: Tensor64, hiddenState: Tensor64): Blocks => {
    const sums = add(matmul(input, kernel), matmul(hiddenState, recurrentKernel), bias);
    const [i, f, c, o] = split(sums, [units, units, units, units], 1) as [
      Tensor64,
      Tensor64,
      Tensor64,
      Tensor64,
    ];
    return {
      input: activate(i, gate),
      forget: activate(f, gate),
      candidate: activate(c, candidate),
      output: activate(o, gate),
    };
  };
  return {
    step(input, [hiddenState, cellState]) {
      const blocks = blocksOf(input, hiddenState!);
      const next = nextCellState(blocks, cellState!);
      return [multiply(blocks.output, activate(next, output)), next];
    },
    stepBackward(input, [hiddenState, cellState], [dHidden, dCell]) {
      const blocks = blocksOf(input, hiddenState!);
      const squashed = activate(nextCellState(blocks, cellState!), output);
      const dNext = add(dCell!, multiply(dHidden!, blocks.output, slopes(squashed, output)));
      const dBlocks = concatenate(
        [
          multiply(dNext, blocks.candidate, slopes(blocks.input, gate)),
          multiply(dNext, cellState!, slopes(blocks.forget, gate)),
          multiply(dNext, blocks.input, slopes(blocks.candidate, candidate)),
          multiply(dHidden!, squashed, slopes(blocks.output, gate)),
        ],
        1,
      );
      return {
        dInput: matmul(dBlocks, kernel, { transposeRight: true }),
        dStates: [matmul(dBlocks, recurrentKernel, { transposeRight: true }), multiply(dNext, blocks.forget)],
        dWeights: [
          matmul(input, dBlocks, { transposeLeft: true }),
          matmul(hiddenState!, dBlocks, { transposeLeft: true }),
          sum(dBlocks, { axes: [0] }),
        ],
      };
    },
  };
}

interface Blocks {
  input: Tensor64;
  forget: Tensor64;
  candidate: Tensor64;
  output: Tensor64;
}

function nextCellState({ input, forget, candidate }: Blocks, cellState: Tensor64): Tensor64 {
  return add(multiply(forget, cellState), multiply(input, candidate));
}

function slopes(outputs: Tensor64, { slope }: Nonlinearity): Tensor64 {
  return map(outputs, slope);
}
