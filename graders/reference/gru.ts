import type { AnyTensor, Tensor64 } from '../tensor.ts';
import { gruCell, type GruCellOptions, type GruWeights } from './gru-cell.ts';
import { initialState, unroll, unrollBackward, type UnrollOptions } from './recurrence.ts';

export interface GruOptions extends UnrollOptions, GruCellOptions {
  /** [N, U]; zeros by default. */
  hiddenState?: AnyTensor;
}

/**
 * GRU over a batch of sequences; the cell is `gruCell`.
 *
 * Axes: input [N, T, D], kernel [D, 3U], recurrentKernel [U, 3U], bias [2, 3U], blocks z, r, h. Returns all states
 * [N, T, U] in processing order and the last [N, U]; T = 0 gives [N, 0, U] and the initial state. Keras GRU.
 */
export function gru(
  input: AnyTensor,
  weights: GruWeights,
  { hiddenState, mask, goBackwards, ...cellOptions }: GruOptions = {},
): { sequence: Tensor64; hiddenState: Tensor64 } {
  const initial = initialState(hiddenState, input.shape[0]!, weights.bias.data.length / 6);
  const { sequence, states } = unroll(gruCell(weights, cellOptions), input, [initial], { mask, goBackwards });
  return { sequence, hiddenState: states[0]! };
}

export interface GruGradients {
  dInput: Tensor64;
  dHiddenState: Tensor64;
  dKernel: Tensor64;
  dRecurrentKernel: Tensor64;
  dBias: Tensor64;
}

/** Gradients of `Σ dSequence · sequence + Σ dHiddenState · h_T`; upstream parts may be left out. */
export function gruBackward(
  input: AnyTensor,
  weights: GruWeights,
  upstream: { dSequence?: AnyTensor; dHiddenState?: AnyTensor },
  { hiddenState, mask, goBackwards, ...cellOptions }: GruOptions = {},
): GruGradients {
  const cell = gruCell(weights, cellOptions);
  const initial = initialState(hiddenState, input.shape[0]!, weights.bias.data.length / 6);
  const unrolled = unroll(cell, input, [initial], { mask, goBackwards });
  const gradients = unrollBackward(cell, input, unrolled, {
    dSequence: upstream.dSequence,
    dStates: [upstream.dHiddenState],
    weights: [weights.kernel, weights.recurrentKernel, weights.bias],
    mask,
    goBackwards,
  });
  const [dKernel, dRecurrentKernel, dBias] = gradients.dWeights as [Tensor64, Tensor64, Tensor64];
  return { dInput: gradients.dInput, dHiddenState: gradients.dStates[0]!, dKernel, dRecurrentKernel, dBias };
}
