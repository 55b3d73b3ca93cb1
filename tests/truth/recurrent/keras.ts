import { reshape } from '#graders/reference/reshape.ts';
import type { AnyTensor, Tensor64 } from '#graders/tensor.ts';
import { booleanOf, numberOf, refuseUnknown } from '../attributes.ts';
import { NotExpressible, type Expressed, type ExpressedOutput, type TruthCase } from '../family.ts';
import { constantOf, kerasObject, namedConfig, type KerasObject } from '../keras-object.ts';
import { input, optionalInput } from '../read.ts';
import { activationNamed, runLayer, type CellKind, type LayerRun, type LayerWeights } from './layer.ts';

const classes: Record<string, CellKind> = { SimpleRNN: 'rnn', LSTM: 'lstm', GRU: 'gru' };
const gates: Record<CellKind, number> = { rnn: 1, lstm: 4, gru: 3 };

/** Arguments that say how a layer computes, not what. */
const withoutEffect = ['unroll', 'implementation', 'use_cudnn', 'name', 'dtype', 'trainable', 'seed'];
const known = [
  ...[
    'units',
    'activation',
    'recurrent_activation',
    'use_bias',
    'kernel_initializer',
    'recurrent_initializer',
  ],
  ...[
    'bias_initializer',
    'unit_forget_bias',
    'return_sequences',
    'return_state',
    'go_backwards',
    'reset_after',
  ],
];

export interface KerasLayer {
  kind: CellKind;
  config: Record<string, unknown>;
}

/** A SimpleRNN, LSTM or GRU with its arguments by name. Throws NotExpressible for what the recurrent ops do not have. */
export function kerasLayer({ className, config }: KerasObject): KerasLayer {
  const kind = Object.hasOwn(classes, className) ? classes[className] : undefined;
  if (!kind) throw new NotExpressible(`recurrent layer ${className}`);
  const named = namedConfig(config, ['units', 'activation', 'recurrent_activation']);
  for (const rate of ['dropout', 'recurrent_dropout']) {
    if (numberOf(named, rate, 0) !== 0) throw new NotExpressible(`${rate} inside a recurrent layer`);
  }
  for (const flag of ['stateful', 'zero_output_for_mask', 'time_major']) {
    if (booleanOf(named, flag, false)) throw new NotExpressible(`a ${flag} layer`);
  }
  refuseUnknown(named, [
    ...known,
    ...withoutEffect,
    'dropout',
    'recurrent_dropout',
    'stateful',
    'zero_output_for_mask',
    'time_major',
  ]);
  return { kind, config: named };
}

/** Runs a layer as Keras does: `outputs` is what the call returns. */
export function runKerasLayer(
  { kind, config }: KerasLayer,
  sequence: AnyTensor,
  {
    weights,
    states,
    mask,
  }: { weights?: readonly AnyTensor[]; states: readonly AnyTensor[]; mask?: AnyTensor },
): { run: LayerRun; outputs: Tensor64[] } {
  const goBackwards = booleanOf(config, 'go_backwards', false);
  const returnSequences = booleanOf(config, 'return_sequences', false);
  if (returnSequences && mask && states.length > 0) {
    throw new NotExpressible('outputs of masked steps before the first real one with an initial state');
  }
  const run = runLayer(kind, sequence, weightsOf(kind, config, sequence.shape[2]!, weights), {
    states,
    mask,
    goBackwards,
    activations: activationsOf(kind, config),
    resetAfter: booleanOf(config, 'reset_after', true),
  });
  const output = returnSequences ? run.sequence : run.states[0]!;
  return { run, outputs: booleanOf(config, 'return_state', false) ? [output, ...run.states] : [output] };
}

/** layers.SimpleRNN, layers.LSTM and layers.GRU: inputs [N, T, D]. */
export function expressKerasRecurrent(vector: TruthCase): Expressed {
  refuseUnknown(vector.attributes, ['config', 'training']);
  const className = vector.op.split('.').at(-1)!;
  const layer = kerasLayer({
    className,
    config: (vector.attributes.config ?? {}) as Record<string, unknown>,
  });
  if (booleanOf(vector.attributes, 'training', false))
    refuseUnknown(layer.config, known.concat(withoutEffect));
  const { outputs } = runKerasLayer(layer, input(vector, 'inputs', 'sequences', 'sequence'), {
    weights: weightInputs(vector),
    states: initialStates(vector),
    mask: optionalInput(vector, 'mask'),
  });
  return kerasOutputs(vector, outputs);
}

/** The outputs that a vector names output (the only one) or output0, output1, … */
export function kerasOutputs(vector: TruthCase, results: readonly ExpressedOutput[]): Expressed {
  const outputs = vector.outputs.map(({ name }) => {
    const position = /^output(\d*)$/.exec(name)?.[1];
    const result = position === undefined ? undefined : results[Number(position)];
    if (result === undefined) throw new NotExpressible(`no op gives the output ${name}`);
    return result;
  });
  return { outputs };
}

/** Inputs initial_state, or initial_state0, initial_state1, … */
export function initialStates(vector: TruthCase): Tensor64[] {
  const only = optionalInput(vector, 'initial_state');
  if (only) return [only];
  return numbered(vector, 'initial_state');
}

/** Inputs weight0, weight1, …, or undefined where the weights come from initialisers. */
export function weightInputs(vector: TruthCase): Tensor64[] | undefined {
  const weights = numbered(vector, 'weight');
  return weights.length > 0 ? weights : undefined;
}

function numbered(vector: TruthCase, name: string): Tensor64[] {
  const found: Tensor64[] = [];
  for (
    let next = optionalInput(vector, `${name}0`);
    next;
    next = optionalInput(vector, `${name}${found.length}`)
  ) {
    found.push(next);
  }
  return found;
}

function activationsOf(kind: CellKind, config: Record<string, unknown>) {
  const activation = activationNamed('activation' in config ? config.activation : 'tanh');
  const gate = activationNamed('recurrent_activation' in config ? config.recurrent_activation : 'sigmoid');
  return { rnn: [activation], lstm: [gate, activation, activation], gru: [gate, activation] }[kind];
}

function weightsOf(
  kind: CellKind,
  config: Record<string, unknown>,
  features: number,
  given: readonly AnyTensor[] | undefined,
): LayerWeights {
  const units = numberOf(config, 'units', NaN);
  const width = gates[kind] * units;
  const resetAfter = booleanOf(config, 'reset_after', true);
  if (given) {
    const [kernel, recurrentKernel, bias] = given;
    return {
      kernel: kernel!,
      recurrentKernel: recurrentKernel!,
      bias: gruBias(kind, bias ?? filled([width], 0), width),
    };
  }
  const fill = (name: string, shape: number[]) =>
    filled(shape, constantOf(config[`${name}_initializer`], name));
  return {
    kernel: fill('kernel', [features, width]),
    recurrentKernel: fill('recurrent', [units, width]),
    bias: gruBias(
      kind,
      initialBias(kind, config, { units, rows: kind === 'gru' && resetAfter ? 2 : 1 }),
      width,
    ),
  };
}

/** Keras starts biases with zeros and an LSTM's forget bias with ones. */
function initialBias(
  kind: CellKind,
  config: Record<string, unknown>,
  { units, rows }: { units: number; rows: number },
): Tensor64 {
  const useBias = booleanOf(config, 'use_bias', true);
  const bias = filled(
    [rows * gates[kind] * units],
    useBias ? constantOf(config.bias_initializer ?? 'zeros', 'bias') : 0,
  );
  if (kind === 'lstm' && useBias && booleanOf(config, 'unit_forget_bias', true))
    bias.data.fill(1, units, 2 * units);
  return bias;
}

/** A GRU's bias of one row [3U], for reset_after false, has a recurrent bias of zeros. */
function gruBias(kind: CellKind, bias: AnyTensor, width: number): AnyTensor {
  if (kind !== 'gru') return bias;
  if (bias.data.length === 2 * width) return reshape(bias, [2, width]);
  const data = new Float64Array(2 * width);
  data.set(bias.data);
  return { shape: [2, width], data };
}

function filled(shape: number[], value: number): Tensor64 {
  return { shape, data: new Float64Array(shape.reduce((size, extent) => size * extent, 1)).fill(value) };
}

/** The layer object of a wrapper's argument. */
export function layerArgument(value: unknown, name: string): KerasObject {
  const object = kerasObject(value);
  if (!object) throw new NotExpressible(`argument ${name} ${JSON.stringify(value)}`);
  return object;
}
