import * as tf from '@tensorflow/tfjs-core';
import type { AnyTensor } from '../../tensor.ts';
import type { Given } from './arguments.ts';
import { compute } from './kernels.ts';
import type { Plan, Program, Step } from './program.ts';
import type { DataType } from './spec.ts';

/** A tensor that has been read back. Bool tensors hold 0 and 1. */
export interface ReadTensor {
  shape: readonly number[];
  dtype: DataType;
  data: Float32Array | Int32Array;
}

/**
 * Runs a checked program on tfjs's current backend and reads its outputs back. Every tensor is given back as soon as
 * nothing needs it any more, also when a kernel throws.
 */
export async function executeProgram(
  { specs }: Program,
  { steps, lastUse }: Plan,
  inputs: readonly AnyTensor[],
): Promise<Map<number, ReadTensor>> {
  const live = new Map<number, tf.Tensor>();
  try {
    for (const [id, input] of inputs.entries()) {
      if (lastUse.has(id)) live.set(id, tf.tensor(asGiven(input), [...input.shape], specs[id]!.dtype));
    }
    for (const [at, step] of steps.entries()) {
      const given = withTensors(step.given, live);
      const outputs = step.makes.map((id) => specs[id]!);
      const computed = compute(step.name, step.operation, given, outputs);
      step.makes.forEach((id, place) => live.set(id, computed[place]!));
      release(step, at, lastUse, live);
    }
    return await readAll(live);
  } finally {
    tf.dispose([...live.values()]);
  }
}

function asGiven({ data }: AnyTensor): Float32Array | Int32Array {
  return data instanceof Float64Array ? Float32Array.from(data) : data;
}

function release(
  { takes, makes }: Step,
  at: number,
  lastUse: ReadonlyMap<number, number>,
  live: Map<number, tf.Tensor>,
): void {
  for (const id of new Set([...takes, ...makes])) {
    if (lastUse.get(id) !== at) continue;
    live.get(id)?.dispose();
    live.delete(id);
  }
}

/** The arguments with tensors in place of their numbers, and constants as they are. */
function withTensors(given: Given, live: ReadonlyMap<number, tf.Tensor>): Given {
  const fill = (value: unknown): unknown => {
    if (Array.isArray(value) && typeof value[0] === 'object') return value.map(fill);
    if (typeof value !== 'object' || value === null) return value;
    if ('id' in value) return live.get(value.id as number)!;
    return 'constant' in value ? value.constant : value;
  };
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, fill(value)]));
}

/** All at once: a GPU waits for its queue only once. */
async function readAll(live: ReadonlyMap<number, tf.Tensor>): Promise<Map<number, ReadTensor>> {
  const read = [...live].map(async ([id, tensor]) => {
    const values = await tensor.data();
    const data = tensor.dtype === 'float32' ? Float32Array.from(values) : Int32Array.from(values);
    const readTensor: ReadTensor = { shape: [...tensor.shape], dtype: tensor.dtype as DataType, data };
    return [id, readTensor] as const;
  });
  return new Map(await Promise.all(read));
}
