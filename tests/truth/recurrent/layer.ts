import { concatenate } from '#graders/reference/concatenate.ts';
import { reshape } from '#graders/reference/reshape.ts';
import { transpose } from '#graders/reference/transpose.ts';
import { gru, gruBackward } from '#graders/reference/gru.ts';
import { lstm, lstmBackward } from '#graders/reference/lstm.ts';
import type { ScalarFunction } from '#graders/reference/activation.ts';
import { linear, relu } from '#graders/reference/piecewise-activations.ts';
import { sigmoid, tanh } from '#graders/reference/smooth-activations.ts';
import { simpleRnn, simpleRnnBackward } from '#graders/reference/simple-rnn.ts';
import type { AnyTensor, Tensor64 } from '#graders/tensor.ts';
import { NotExpressible } from '../family.ts';
import { slice } from '../layout.ts';

export type CellKind = 'rnn' | 'lstm' | 'gru';

/** The oracle's gate blocks, by the letters that the sources' layouts use. */
const blocks: Record<CellKind, string> = { rnn: 'h', lstm: 'ifgo', gru: 'zrn' };

export interface LayerWeights {
  kernel: AnyTensor;
  recurrentKernel: AnyTensor;
  bias: AnyTensor;
}

export interface LayerOptions {
  states?: readonly (AnyTensor | undefined)[];
  mask?: AnyTensor;
  goBackwards?: boolean;
  /** rnn: [output]; lstm: [gate, candidate, output]; gru: [gate, candidate]. */
  activations?: readonly ScalarFunction[];
  resetAfter?: boolean;
}

export interface LayerRun {
  sequence: Tensor64;
  states: Tensor64[];
}

/** Runs the oracle's layer of a kind; input [N, T, D]. */
export function runLayer(
  kind: CellKind,
  input: AnyTensor,
  weights: LayerWeights,
  options: LayerOptions,
): LayerRun {
  const { states = [], mask, goBackwards, activations = [], resetAfter } = options;
  const common = { hiddenState: states[0], mask, goBackwards };
  if (kind === 'rnn') {
    const { sequence, hiddenState } = simpleRnn(input, weights, { ...common, activation: activations[0] });
    return { sequence, states: [hiddenState] };
  }
  if (kind === 'gru') {
    const { sequence, hiddenState } = gru(input, weights, {
      ...common,
      ...gruOptions(activations, resetAfter),
    });
    return { sequence, states: [hiddenState] };
  }
  const { sequence, hiddenState, cellState } = lstm(input, weights, {
    ...common,
    cellState: states[1],
    activations: lstmActivations(activations),
  });
  return { sequence, states: [hiddenState, cellState] };
}

export interface LayerGradients {
  dInput: Tensor64;
  dStates: Tensor64[];
  dKernel: Tensor64;
  dRecurrentKernel: Tensor64;
  dBias: Tensor64;
}

/** The backward pass of `runLayer` for upstream gradients of the sequence and the last states. */
export function runLayerBackward(
  kind: CellKind,
  input: AnyTensor,
  weights: LayerWeights,
  options: LayerOptions & { dSequence?: AnyTensor; dStates?: readonly (AnyTensor | undefined)[] },
): LayerGradients {
  const { states = [], mask, goBackwards, activations = [], resetAfter, dSequence, dStates = [] } = options;
  const common = { hiddenState: states[0], mask, goBackwards };
  const upstream = { dSequence, dHiddenState: dStates[0], dCellState: dStates[1] };
  if (kind === 'lstm') {
    const lstmOptions = { ...common, cellState: states[1], activations: lstmActivations(activations) };
    const gradients = lstmBackward(input, weights, upstream, lstmOptions);
    return { ...gradients, dStates: [gradients.dHiddenState, gradients.dCellState] };
  }
  const gradients =
    kind === 'rnn'
      ? simpleRnnBackward(input, weights, upstream, { ...common, activation: activations[0] })
      : gruBackward(input, weights, upstream, { ...common, ...gruOptions(activations, resetAfter) });
  return { ...gradients, dStates: [gradients.dHiddenState] };
}

function gruOptions([gate, candidate]: readonly ScalarFunction[], resetAfter = true) {
  return { resetAfter, ...(gate && { gate }), ...(candidate && { candidate }) };
}

function lstmActivations([gate, candidate, output]: readonly ScalarFunction[]) {
  return { ...(gate && { gate }), ...(candidate && { candidate }), ...(output && { output }) };
}

/**
 * [G·U, D] with gate blocks in a source's order as [D, G·U] in the oracle's. `layout` names the blocks: i f g o for an
 * LSTM, z r n for a GRU, h for the vanilla network.
 */
export function importKernel(kind: CellKind, matrix: AnyTensor, layout: string): Tensor64 {
  const columns = transpose(matrix);
  const units = columns.shape[1]! / layout.length;
  const parts = [...blocks[kind]].map((block) => {
    const at = layout.indexOf(block);
    if (at < 0) throw new NotExpressible(`gate layout ${layout}`);
    return slice(columns, 1, at * units, (at + 1) * units);
  });
  return concatenate(parts, 1);
}

/** The inverse of `importKernel`. */
export function exportKernel(kind: CellKind, kernel: AnyTensor, layout: string): Tensor64 {
  const units = kernel.shape[1]! / layout.length;
  const parts = [...layout].map((block) => {
    const at = blocks[kind].indexOf(block);
    return slice(kernel, 1, at * units, (at + 1) * units);
  });
  return transpose(concatenate(parts, 1));
}

/** A source's input and recurrent bias [G·U], absent ones being zero, as the oracle's bias. */
export function importBias(
  kind: CellKind,
  biases: readonly [AnyTensor | undefined, AnyTensor | undefined],
  layout: string,
  units: number,
): Tensor64 {
  const rows = biases.map((bias) => {
    const zeros = { shape: [layout.length * units], data: new Float64Array(layout.length * units) };
    return importKernel(kind, reshape(bias ?? zeros, [layout.length * units, 1]), layout);
  });
  if (kind === 'gru') return concatenate(rows, 0);
  // One bias is all the oracle has where both are only added up.
  const [fromInput, fromState] = rows as [Tensor64, Tensor64];
  return {
    shape: [layout.length * units],
    data: fromInput.data.map((value, index) => value + fromState.data[index]!),
  };
}

/** The gradients of a source's input and recurrent bias from that of the oracle's. */
export function exportBias(kind: CellKind, bias: AnyTensor, layout: string): [Tensor64, Tensor64] {
  const width = kind === 'gru' ? bias.shape[1]! : bias.shape[0]!;
  const rows = kind === 'gru' ? [slice(bias, 0, 0, 1), slice(bias, 0, 1, 2)] : [bias, bias];
  return rows.map((row) => reshape(exportKernel(kind, reshape(row, [1, width]), layout), [width])) as [
    Tensor64,
    Tensor64,
  ];
}

const activationsByName: Record<string, ScalarFunction> = { relu, sigmoid, tanh, linear };

/** Throws NotExpressible for an activation that the recurrent ops do not have. */
export function activationNamed(name: unknown): ScalarFunction {
  const key = name === null ? 'linear' : typeof name === 'string' ? name.toLowerCase() : '';
  const activation = Object.hasOwn(activationsByName, key) ? activationsByName[key] : undefined;
  if (!activation) throw new NotExpressible(`recurrent activation ${JSON.stringify(name)}`);
  return activation;
}
