import * as tf from '@tensorflow/tfjs-core';
import type { Given } from './arguments.ts';
import type { Operation } from './operations.ts';
import { commonType, elementCount, fail, sameShape, type DataType, type TensorSpec } from './spec.ts';

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
  return (values) =>
    run(
      ...parameters.map(({ name: parameter, kind }) => {
        const value = values[parameter] ?? undefined;
        if (kind === 'pad' && typeof value === 'number') return everySide(value);
        return kind === 'integers' && Array.isArray(value) && value.length === 1
          ? (value[0] as number)
          : value;
      }),
    );
}

/** Given as one number, tfjs takes the width of a window from its height. */
function everySide(pad: number): [number, number][] {
  return [
    [0, 0],
    [pad, pad],
    [pad, pad],
    [0, 0],
  ];
}

const asTensor = (value: unknown): tf.Tensor =>
  value instanceof tf.Tensor ? (value as tf.Tensor) : tf.scalar(value as number | boolean);
const toFloat = (value: unknown): tf.Tensor => tf.cast(asTensor(value), 'float32');

/** The wasm backend does not turn numbers into truth values. */
const castTo = (tensor: tf.Tensor, dtype: DataType): tf.Tensor =>
  dtype === 'bool' && tensor.dtype !== 'bool' ? tf.notEqual(tensor, 0) : tf.cast(tensor, dtype);

/**
 * Throws for positions outside: cpu refuses some of them, wasm reads and writes beside the tensor. A GPU answers with
 * zeros, and waiting for its values would cost more than the operation.
 */
function checkPositions(operation: string, indices: tf.Tensor, extents: readonly number[]): void {
  if (tf.getBackend() !== 'cpu' && tf.getBackend() !== 'wasm') return;
  const values = indices.dataSync();
  const depth = operation === 'gather' ? 1 : indices.shape.at(-1)!;
  const wrong = values.findIndex((value, at) => value < 0 || value >= extents[at % depth]!);
  if (wrong < 0) return;
  fail(operation, `indices must lie in [0, ${extents[wrong % depth]})`, String(values[wrong]));
}

const positive = ({ rank }: tf.Tensor, axis: unknown): number =>
  (axis as number) < 0 ? (axis as number) + rank : (axis as number);

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
  // The webgl kernel rounds what it divides.
  floorDiv: ({ a, b }) => tf.cast(tf.floor(tf.div(toFloat(a), toFloat(b))), 'int32'),
  'linalg.bandPart': bandPart,
  cast: ({ x, dtype }) => castTo(asTensor(x), dtype as DataType),
  clipByValue: ({ x, min, max }) => {
    const clipped = tf.clipByValue(toFloat(x), min as number, max as number);
    return tf.cast(clipped, (x as tf.Tensor).dtype);
  },
  // The wasm kernel writes beside its output where an index is out of range.
  oneHot: ({ indices, depth, onValue, offValue, dtype }) => {
    const wanted = tf.range(0, depth as number, 1, 'int32');
    const hit = tf.equal(tf.expandDims(indices as tf.Tensor, -1), wanted);
    return tf.cast(tf.where(hit, onValue as number, offValue as number), dtype as DataType);
  },
  gather: (values) => {
    const { x, indices, axis, batchDims } = values as { x: tf.Tensor; indices: tf.Tensor } & Values;
    const at = positive(x, axis);
    checkPositions('gather', indices, [x.shape[at]!]);
    return tf.gather(x, indices, at, batchDims as number);
  },
  gatherND: (values) => {
    const { x, indices } = values as { x: tf.Tensor; indices: tf.Tensor };
    checkPositions('gatherND', indices, x.shape);
    return tf.gatherND(x, indices);
  },
  scatterND: (values) => {
    const { indices, updates, shape } = values as { indices: tf.Tensor; updates: tf.Tensor; shape: number[] };
    checkPositions('scatterND', indices, shape);
    return tf.scatterND(indices, updates, shape);
  },
  tensorScatterUpdate: (values) => {
    const { x, indices, updates } = values as { x: tf.Tensor; indices: tf.Tensor; updates: tf.Tensor };
    checkPositions('tensorScatterUpdate', indices, x.shape);
    return tf.tensorScatterUpdate(x, indices, updates);
  },
  // The wasm kernel calls every result float32.
  stridedSlice: (values) => {
    const { x, begin, end, strides, beginMask, endMask } = values as { x: tf.Tensor } & Record<
      string,
      number[]
    >;
    const masks = [Number(beginMask), Number(endMask)] as const;
    const result = tf.stridedSlice(toFloat(x), begin!, end!, strides ?? begin!.map(() => 1), ...masks);
    return castTo(result, x.dtype as DataType);
  },
  ensureShape: ({ x }) => tf.clone(x as tf.Tensor),
  // The cpu backend does not count an axis from the end.
  cumsum: ({ x, axis, exclusive, reverse }) => {
    const tensor = x as tf.Tensor;
    return tf.cumsum(tensor, positive(tensor, axis), exclusive as boolean, reverse as boolean);
  },
  cumprod: ({ x, axis, exclusive, reverse }) => {
    const tensor = x as tf.Tensor;
    return tf.cumprod(tensor, positive(tensor, axis), exclusive as boolean, reverse as boolean);
  },
  matMul: (values) => {
    const { a, b, transposeA, transposeB } = sameBatch({
      ...values,
      a: toFloat(values.a),
      b: toFloat(values.b),
    });
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
