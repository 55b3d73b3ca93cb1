import { transpose } from '#graders/reference/transpose.ts';
import type { ScalarFunction } from '#graders/reference/activation.ts';
import { relu } from '#graders/reference/piecewise-activations.ts';
import { tanh } from '#graders/reference/smooth-activations.ts';
import { bidirectional, reverseTime } from '#graders/reference/bidirectional.ts';
import type { AnyTensor, Tensor64 } from '#graders/tensor.ts';
import { booleanOf, numberOf, refuseUnknown } from '../attributes.ts';
import { NotExpressible, type Expressed, type TruthCase } from '../family.ts';
import { entry, slice, stack } from '../layout.ts';
import { input, optionalInput, outputsByName } from '../read.ts';
import {
  exportBias,
  exportKernel,
  importBias,
  importKernel,
  runLayer,
  runLayerBackward,
  type CellKind,
  type LayerOptions,
  type LayerWeights,
} from './layer.ts';

/** PyTorch's gate blocks. */
const layouts: Record<CellKind, string> = { rnn: 'h', lstm: 'ifgo', gru: 'rzn' };

export interface Stack {
  kind: CellKind;
  layers: number;
  directions: number;
  activation: ScalarFunction;
  /** The parameter of a name such as weight_ih_l0_reverse. */
  parameter: (name: string) => Tensor64 | undefined;
  /** [layers · directions, N, U] for the hidden and the cell state. */
  states: (Tensor64 | undefined)[];
}

/** rnn_tanh, rnn_relu, lstm and gru of PyTorch with their gradients: x [T, N, D], or [N, T, D] with batch_first. */
export function expressTorchRecurrent(vector: TruthCase, kind: CellKind): Expressed {
  const { attributes } = vector;
  refuseUnknown(attributes, [
    'input_size',
    'hidden_size',
    'num_layers',
    'bidirectional',
    'bias',
    'batch_first',
    'gate_order',
    'nonlinearity',
  ]);
  const batchFirst = booleanOf(attributes, 'batch_first', false);
  const toBatchFirst = (sequence: Tensor64) => (batchFirst ? sequence : transpose(sequence, [1, 0, 2]));
  const network: Stack = {
    kind,
    layers: numberOf(attributes, 'num_layers', 1),
    directions: booleanOf(attributes, 'bidirectional', false) ? 2 : 1,
    activation: vector.op.includes('relu') || attributes.nonlinearity === 'relu' ? relu : tanh,
    parameter: (name) => optionalInput(vector, name),
    states:
      kind === 'lstm'
        ? [optionalInput(vector, 'h0'), optionalInput(vector, 'c0')]
        : [optionalInput(vector, 'h0')],
  };
  const sequence = toBatchFirst(input(vector, 'x'));
  const forward = runStack(network, sequence);
  const dSequence = optionalInput(vector, 'dy');
  const dStates = [optionalInput(vector, 'dhn'), optionalInput(vector, 'dcn')];
  const backward = runStackBackward(network, forward.inputs, dSequence && toBatchFirst(dSequence), dStates);
  const results: Record<string, Tensor64 | undefined> = {
    y: toBatchFirst(forward.sequence),
    hn: forward.states[0],
    cn: forward.states[1],
    grad_x: toBatchFirst(backward.dInput),
    grad_h0: backward.dStates[0],
    grad_c0: backward.dStates[1],
  };
  for (const [name, gradient] of Object.entries(backward.gradients)) results[`grad_${name}`] = gradient;
  return outputsByName(vector, results);
}

export interface StackRun {
  /** [N, T, directions · U] of the last layer. */
  sequence: Tensor64;
  /** Each [layers · directions, N, U]. */
  states: Tensor64[];
  /** What every layer read. */
  inputs: AnyTensor[];
}

/** Layers on top of each other, each in one or two directions. */
export function runStack(network: Stack, input: AnyTensor): StackRun {
  const inputs: AnyTensor[] = [];
  const states: Tensor64[][] = [];
  let current: AnyTensor = input;
  for (let layer = 0; layer < network.layers; layer += 1) {
    inputs.push(current);
    const runs = Array.from({ length: network.directions }, (_, direction) =>
      runLayer(
        network.kind,
        current,
        weightsOf(network, layer, direction),
        optionsOf(network, layer, direction),
      ),
    );
    states.push(...runs.map((run) => run.states));
    current = runs.length === 2 ? bidirectional(runs[0]!.sequence, runs[1]!.sequence) : runs[0]!.sequence;
  }
  const stacked = states[0]!.map((_, index) => stack(states.map((part) => part[index]!)));
  return { sequence: current as Tensor64, states: stacked, inputs };
}

/** The gradients of a stack by PyTorch's names. */
export function runStackBackward(
  network: Stack,
  inputs: readonly AnyTensor[],
  dSequence: Tensor64 | undefined,
  dStates: readonly (Tensor64 | undefined)[],
): { dInput: Tensor64; dStates: Tensor64[]; gradients: Record<string, Tensor64> } {
  const gradients: Record<string, Tensor64> = {};
  const collected: Tensor64[][] = [];
  let upstream = dSequence;
  for (let layer = network.layers - 1; layer >= 0; layer -= 1) {
    const parts = Array.from({ length: network.directions }, (_, direction) => {
      const at = layer * network.directions + direction;
      const units = upstream ? upstream.shape[2]! / network.directions : 0;
      const half = upstream && slice(upstream, 2, direction * units, (direction + 1) * units);
      return runLayerBackward(network.kind, inputs[layer]!, weightsOf(network, layer, direction), {
        ...optionsOf(network, layer, direction),
        dSequence: half && direction === 1 ? reverseTime(half) : half,
        dStates: dStates.map((gradient) => gradient && entry(gradient, at)),
      });
    });
    parts.forEach((part, direction) => {
      const suffix = suffixOf(layer, direction);
      gradients[`weight_ih${suffix}`] = exportKernel(network.kind, part.dKernel, layouts[network.kind]);
      gradients[`weight_hh${suffix}`] = exportKernel(
        network.kind,
        part.dRecurrentKernel,
        layouts[network.kind],
      );
      [gradients[`bias_ih${suffix}`], gradients[`bias_hh${suffix}`]] = exportBias(
        network.kind,
        part.dBias,
        layouts[network.kind],
      );
    });
    collected.unshift(...parts.map((part) => part.dStates));
    const sums = parts[0]!.dInput.data.map((value, index) => value + (parts[1]?.dInput.data[index] ?? 0));
    upstream = { shape: parts[0]!.dInput.shape, data: sums };
  }
  const stacked = collected[0]!.map((_, index) => stack(collected.map((part) => part[index]!)));
  return { dInput: upstream!, dStates: stacked, gradients };
}

function suffixOf(layer: number, direction: number): string {
  return `_l${layer}${direction === 1 ? '_reverse' : ''}`;
}

function weightsOf({ kind, parameter }: Stack, layer: number, direction: number): LayerWeights {
  const suffix = suffixOf(layer, direction);
  const required = (name: string): Tensor64 => {
    const value = parameter(name + suffix);
    if (!value) throw new NotExpressible(`the vector has no input ${name}${suffix}`);
    return value;
  };
  const recurrentWeight = required('weight_hh');
  const biases = [parameter(`bias_ih${suffix}`), parameter(`bias_hh${suffix}`)] as const;
  return {
    kernel: importKernel(kind, required('weight_ih'), layouts[kind]),
    recurrentKernel: importKernel(kind, recurrentWeight, layouts[kind]),
    bias: importBias(kind, biases, layouts[kind], recurrentWeight.shape[1]!),
  };
}

function optionsOf(
  { kind, directions, states, activation }: Stack,
  layer: number,
  direction: number,
): LayerOptions {
  return {
    states: states.map((state) => state && entry(state, layer * directions + direction)),
    goBackwards: direction === 1,
    activations: kind === 'rnn' ? [activation] : [],
    resetAfter: true,
  };
}
