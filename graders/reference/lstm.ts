import type { AnyTensor, Tensor64 } from '../tensor.ts';
import { lstmCell, type LstmActivations, type LstmWeights } from './lstm-cell.ts';
import { initialState, unroll, unrollBackward, type UnrollOptions } from './recurrence.ts';

export interface LstmOptions extends UnrollOptions {
  /** [N, U]; zeros by default. */
  hiddenState?: AnyTensor;
  cellState?: AnyTensor;
  activations?: LstmActivations;
}

/**
 * LSTM over a batch of sequences; the cell is `lstmCell`.
 *
 * Axes: input [N, T, D], kernel [D, 4U], recurrentKernel [U, 4U], bias [4U], blocks i, f, c, o. Returns all hidden states
 * [N, T, U] in processing order and the last states [N, U]; T = 0 gives [N, 0, U] and the initial states. A masked step
 * carries both states over and outputs the hidden one, also before the first real step. Keras LSTM.
 */
export function lstm(
  input: AnyTensor,
  weights: LstmWeights,
  { hiddenState, cellState, activations, mask, goBackwards }: LstmOptions = {},
): { sequence: Tensor64; hiddenState: Tensor64; cellState: Tensor64 } {
  const [batch, units] = [input.shape[0]!, weights.bias.data.length / 4];
  const initial = [initialState(hiddenState, batch, units), initialState(cellState, batch, units)];
  const { sequence, states } = unroll(lstmCell(weights, activations), input, initial, { mask, goBackwards });
  return { sequence, hiddenState: states[0]!, cellState: states[1]! };
}

export interface LstmGradients {
  dInput: Tensor64;
  dHiddenState: Tensor64;
  dCellState: Tensor64;
  dKernel: Tensor64;
  dRecurrentKernel: Tensor64;
  dBias: Tensor64;
}

/** Gradients of `Σ dSequence · sequence + Σ dHiddenState · h_T + Σ dCellState · c_T`; upstream parts may be left out. */
export function lstmBackward(
  input: AnyTensor,
  weights: LstmWeights,
  upstream: { dSequence?: AnyTensor; dHiddenState?: AnyTensor; dCellState?: AnyTensor },
  { hiddenState, cellState, activations, mask, goBackwards }: LstmOptions = {},
): LstmGradients {
  const [batch, units] = [input.shape[0]!, weights.bias.data.length / 4];
  const cell = lstmCell(weights, activations);
  const initial = [initialState(hiddenState, batch, units), initialState(cellState, batch, units)];
  const unrolled = unroll(cell, input, initial, { mask, goBackwards });
  const gradients = unrollBackward(cell, input, unrolled, {
    dSequence: upstream.dSequence,
    dStates: [upstream.dHiddenState, upstream.dCellState],
    weights: [weights.kernel, weights.recurrentKernel, weights.bias],
    mask,
    goBackwards,
  });
  const [dHiddenState, dCellState] = gradients.dStates as [Tensor64, Tensor64];
  const [dKernel, dRecurrentKernel, dBias] = gradients.dWeights as [Tensor64, Tensor64, Tensor64];
  return { dInput: gradients.dInput, dHiddenState, dCellState, dKernel, dRecurrentKernel, dBias };
}
