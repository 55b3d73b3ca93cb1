import type { AnyTensor, Tensor64 } from '../tensor.ts';
import { tanh } from './smooth-activations.ts';
import type { ScalarFunction } from './activation.ts';
import { initialState, unroll, unrollBackward, type UnrollOptions } from './recurrence.ts';
import { elmanCell, type ElmanWeights } from './rnn-cell.ts';

export interface SimpleRnnOptions extends UnrollOptions {
  /** [N, U]; zeros by default. */
  hiddenState?: AnyTensor;
  activation?: ScalarFunction;
}

/**
 * Vanilla recurrent network over a batch of sequences: `h_t = φ(x_t·W_x + h_{t−1}·W_h + b)`, φ = tanh by default.
 *
 * Axes: input [N, T, D], kernel [D, U], recurrentKernel [U, U], bias [U]. Returns all states [N, T, U] in processing
 * order and the last state [N, U]; T = 0 gives [N, 0, U] and the initial state. Throws ShapeError for shapes that do not
 * fit. Goodfellow, Bengio & Courville (2016), eq. 10.8–10.9; mask and goBackwards as in Keras SimpleRNN.
 */
export function simpleRnn(
  input: AnyTensor,
  weights: ElmanWeights,
  { hiddenState, activation, mask, goBackwards }: SimpleRnnOptions = {},
): { sequence: Tensor64; hiddenState: Tensor64 } {
  const initial = initialState(hiddenState, input.shape[0]!, weights.bias.data.length);
  const { sequence, states } = unroll(elmanCell(weights, activation), input, [initial], {
    mask,
    goBackwards,
  });
  return { sequence, hiddenState: states[0]! };
}

export interface SimpleRnnGradients {
  dInput: Tensor64;
  dHiddenState: Tensor64;
  dKernel: Tensor64;
  dRecurrentKernel: Tensor64;
  dBias: Tensor64;
}

/**
 * Back-propagation through time: gradients of `Σ dSequence · sequence + Σ dHiddenState · h_T`. Each upstream gradient may
 * be left out. `δ_t = dh_t + a_{t+1}W_hᵀ`, `a_t = δ_t ⊙ φ′`. Goodfellow, Bengio & Courville (2016), eq. 10.22–10.28.
 */
export function simpleRnnBackward(
  input: AnyTensor,
  weights: ElmanWeights,
  upstream: { dSequence?: AnyTensor; dHiddenState?: AnyTensor },
  { hiddenState, activation = tanh, mask, goBackwards }: SimpleRnnOptions = {},
): SimpleRnnGradients {
  const cell = elmanCell(weights, activation);
  const initial = initialState(hiddenState, input.shape[0]!, weights.bias.data.length);
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
