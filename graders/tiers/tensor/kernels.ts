import * as tf from '@tensorflow/tfjs-core';
import type { Given } from './arguments.ts';
import type { Operation } from './operations.ts';
import { commonType, elementCount, sameShape, type DataType, type TensorSpec } from './spec.ts';

/**
 * How operations are computed by tfjs. Most are its function of the same name; the others go round what a backend does
 * differently: so that cpu, wasm and webgl give the same shapes, types and values.
 */
export type Computed = tf.Tensor | tf.Tensor[] | Record<string, tf.Tensor>;

type Values = Record<string, unknown>;
type Compute = (values: Values) => Computed;

/** `values` are the arguments with tensors in them; `outputs` is what they must give. */
export function compute(
  name: string,
  operation: Operation,
  values: Given,
  outputs: readonly TensorSpec[],
): tf.Tensor[] {
  return tf.tidy(() => {
    if (outputs.every(({ shape }) => elementCount(shape) === 0)) {
      return outputs.map(({ shape, dtype }) => tf.tensor([], [...shape], dtype));
    }
    const given = Object.values(values).flat();
    if (given.some((value) => value instanceof tf.Tensor && value.size === 0) && name in ofNothing) {
      return toList(ofNothing[name]!(values, outputs));
    }
    const result = toList((special[name] ?? plain(name, operation))(values));
    return result.map((tensor, at) => conform(name, tensor, outputs[at]));
  });
}

function toList(computed: Computed): tf.Tensor[] {
  if (computed instanceof tf.Tensor) return [computed];
  return Array.isArray(computed) ? computed : Object.values(computed);
}

/** A result that is not what was foretold must not go on: the learner's code has built on its shape. */
function conform(name: string, tensor: tf.Tensor, spec: TensorSpec | undefined): tf.Tensor {
  if (spec === undefined || !sameShape(tensor.shape, spec.shape)) {
    throw new Error(`${name}: gave [${tensor.shape}], not [${spec?.shape}]`);
  }
  return tensor.dtype === spec.dtype ? tensor : tf.cast(tensor, spec.dtype);
}

function plain(name: string, { parameters }: Operation): Compute {
  const run = (tf as unknown as Record<string, (...given: unknown[]) => Computed>)[name]!;
  return (values) => run(...parameters.map((parameter) => values[parameter.name] ?? undefined));
}

const asTensor = (value: unknown): tf.Tensor =>
  value instanceof tf.Tensor ? value : tf.scalar(value as number | boolean);
const toFloat = (value: unknown): tf.Tensor => tf.cast(asTensor(value), 'float32');

/** Kernels that read every type as float32: computed in float32, integers stay exact up to 2²⁴. */
function inFloat(compute: Compute, takes: readonly string[] = ['x', 'a', 'b']): Compute {
  return (values) =>
    compute({
      ...values,
      ...Object.fromEntries(takes.filter((name) => name in values).map((name) => [name, toFloat(values[name])])),
    });
}

const boolPair = (values: Values): boolean =>
  [values.a, values.b].every((value) => asTensor(value).dtype === 'bool');

/** Both broadcast to one shape first: kernels differ in what they repeat by themselves. */
function sameBatch({ a, b, ...rest }: Values): Values {
  const [left, right] = [asTensor(a), asTensor(b)];
  const batches = [left, right].map(({ shape }) => shape.slice(0, -2));
  if (sameShape(batches[0]!, batches[1]!)) return { a: left, b: right, ...rest };
  const batch = tf.broadcast_util.assertAndGetBroadcastShape(batches[0]!, batches[1]!);
  const widen = (tensor: tf.Tensor): tf.Tensor =>
    tf.broadcastTo(tensor, [...batch, ...tensor.shape.slice(-2)]);
  return { a: widen(left), b: widen(right), ...rest };
}

/** The mask is made once and broadcast; tfjs itself cuts a batch into its matrices. */
function bandPart({ x, numLower, numUpper }: Values): tf.Tensor {
  const tensor = x as tf.Tensor;
  const [rows, columns] = tensor.shape.slice(-2) as [number, number];
  const lower = (numLower as number) < 0 ? rows : (numLower as number);
  const upper = (numUpper as number) < 0 ? columns : (numUpper as number);
  const inside = Uint8Array.from({ length: rows * columns }, (_, at) => {
    const [row, column] = [Math.floor(at / columns), at % columns];
    return row - column <= lower && column - row <= upper ? 1 : 0;
  });
  return tf.where(tf.tensor(inside, [rows, columns], 'bool'), tensor, tf.zeros([1, 1], tensor.dtype));
}

const special: Readonly<Record<string, Compute>> = {
  tensor: ({ values, shape, dtype }) =>
    tf.tensor(
      dtype === 'bool' ? Uint8Array.from(values as Int32Array) : (values as Float32Array),
      shape as number[],
      dtype as DataType,
    ),
  mul: (values) => {
    const [left, right] = [asTensor(values.a), asTensor(values.b)];
    return boolPair(values) ? tf.logicalAnd(left, right) : tf.mul(left, right);
  },
  where: ({ condition, a, b }) => {
    const [left, right] = [asTensor(a), asTensor(b)];
    const dtype = commonType(left.dtype as DataType, right.dtype as DataType);
    return tf.where(condition as tf.Tensor, tf.cast(left, dtype), tf.cast(right, dtype));
  },
  'linalg.bandPart': bandPart,
  matMul: (values) => {
    const { a, b, transposeA, transposeB } = sameBatch({ ...values, a: toFloat(values.a), b: toFloat(values.b) });
    return tf.matMul(a as tf.Tensor, b as tf.Tensor, transposeA as boolean, transposeB as boolean);
  },
};

/** What an operation gives where one of its tensors has no element: backends differ, or do not answer. */
const ofNothing: Readonly<Record<string, (values: Values, outputs: readonly TensorSpec[]) => Computed>> = {
  sum: filledWith(0),
  mean: filledWith(NaN),
  prod: filledWith(1),
  all: filledWith(1),
  any: filledWith(0),
  logSumExp: filledWith(-Infinity),
  moments: filledWith(NaN),
  norm: filledWith(0),
  matMul: filledWith(0),
  dot: filledWith(0),
  conv1d: filledWith(0),
  conv2d: filledWith(0),
  conv2dTranspose: filledWith(0),
  scatterND: filledWith(0),
  tensorScatterUpdate: ({ x }) => tf.clone(x as tf.Tensor),
  pad: ({ constantValue }, [output]) =>
    tf.cast(tf.fill([...output!.shape], constantValue as number), output!.dtype),
  concat: ({ tensors, axis }) =>
    tf.concat(
      (tensors as tf.Tensor[]).filter(({ size }) => size > 0),
      axis as number,
    ),
};

function filledWith(value: number): (values: Values, outputs: readonly TensorSpec[]) => Computed {
  return (_, outputs) =>
    outputs.map(({ shape, dtype }) =>
      dtype === 'float32' || Number.isFinite(value)
        ? tf.cast(tf.fill([...shape], value), dtype)
        : tf.zeros([...shape], dtype),
    );
}
