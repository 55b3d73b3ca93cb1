import { transpose } from '#graders/reference/transpose.ts';
import { reverseTime } from '#graders/reference/bidirectional.ts';
import type { AnyTensor, Tensor64 } from '#graders/tensor.ts';
import type { ScalarFunction } from '#graders/reference/activation.ts';
import { entry, stack } from '../layout.ts';
import { importBias, importKernel, runLayer, type CellKind } from './layer.ts';

export interface DirectionalInputs {
  /** [N, T, D] */
  input: AnyTensor;
  /** [directions, G·U, D] */
  weight: AnyTensor;
  /** [directions, G·U, U] */
  recurrentWeight: AnyTensor;
  /** [directions, G·U] */
  bias?: AnyTensor;
  recurrentBias?: AnyTensor;
  /** Each [directions, N, U]. */
  states: readonly (AnyTensor | undefined)[];
  /** [N, T] */
  mask?: AnyTensor;
}

export interface DirectionalOptions {
  kind: CellKind;
  /** Whether each direction reads the sequence backwards. */
  backwards: readonly boolean[];
  /** The order of the gate blocks. */
  layout: string;
  /** Per direction. */
  activations: readonly (readonly ScalarFunction[])[];
  resetAfter?: boolean;
}

export interface DirectionalRun {
  /** [T, directions, N, U], row t belonging to x_t. */
  sequence: Tensor64;
  /** Each [directions, N, U]. */
  states: Tensor64[];
}

/** ONNX and WebNN: one layer in one or two directions, with stacked weights. */
export function runDirections(inputs: DirectionalInputs, options: DirectionalOptions): DirectionalRun {
  const { kind, backwards, layout } = options;
  const runs = backwards.map((goBackwards, direction) => {
    const part = (tensor: AnyTensor | undefined) => tensor && entry(tensor, direction);
    const recurrentWeight = entry(inputs.recurrentWeight, direction);
    const units = recurrentWeight.shape[1]!;
    const run = runLayer(
      kind,
      inputs.input,
      {
        kernel: importKernel(kind, entry(inputs.weight, direction), layout),
        recurrentKernel: importKernel(kind, recurrentWeight, layout),
        bias: importBias(kind, [part(inputs.bias), part(inputs.recurrentBias)], layout, units),
      },
      {
        states: inputs.states.map(part),
        mask: inputs.mask,
        goBackwards,
        activations: options.activations[direction],
        resetAfter: options.resetAfter,
      },
    );
    return goBackwards ? { ...run, sequence: reverseTime(run.sequence) } : run;
  });
  return {
    sequence: transpose(stack(runs.map(({ sequence }) => sequence)), [2, 0, 1, 3]),
    states: runs[0]!.states.map((_, index) => stack(runs.map(({ states }) => states[index]!))),
  };
}
