import * as tf from '@tensorflow/tfjs-core';
import { resolveArguments } from '../case.ts';
import { compareValues } from '../compare.ts';
import type { GradedCase, Pack } from '../pack.ts';
import { pickOutputs } from '../pick-outputs.ts';
import { isTensor, type Value } from '../tensor.ts';
import { tolerancesOf } from '../tolerance.ts';
import { tensorOfNumber, type NumberOf } from './number-of.ts';

/** What an exercise's `device.ts` exports: every function of the exercise in tfjs, tensors in and out. */
export type DeviceModule = Record<string, (...values: never[]) => DeviceOutput>;

export type DeviceOutput =
  tf.Tensor | NumberOf | number | boolean | string | DeviceOutput[] | { [key: string]: DeviceOutput };

/** Thrown when a device does not reproduce what the pack expects: its other numbers cannot be trusted either. */
export class DeviceDisagrees extends Error {
  override name = 'DeviceDisagrees';
}

/**
 * Expected outputs of all cases on the current backend; `null` where the case asks for an error. They must agree with
 * what the pack carries, which the oracle computed, within the float32 tolerance; of published examples the published
 * values are returned. Each case waits for its turn, where others use the same tfjs.
 */
export async function computeExpected(
  module: DeviceModule,
  pack: Pack,
  takeTurn: (compute: () => Promise<Value>) => Promise<Value> = (compute) => compute(),
): Promise<(Value | null)[]> {
  const expected: (Value | null)[] = [];
  for (const one of pack.cases) {
    if (one.throws !== undefined) {
      expected.push(null);
      continue;
    }
    const whole = await takeTurn(() => runOnDevice(module, one));
    const computed = pickOutputs(whole, pack.outputs);
    const carried = one.published ?? one.expected;
    if (carried !== undefined) assertAgree(pack, one, computed, carried);
    expected.push(one.published ?? computed);
  }
  return expected;
}

/** Throws DeviceDisagrees unless two devices expect the same of every case, within the float32 tolerance. */
export function checkAgainst(
  pack: Pack,
  expected: readonly (Value | null)[],
  trusted: readonly (Value | null)[],
): void {
  for (const [at, one] of pack.cases.entries()) {
    const [own, other] = [expected[at] ?? null, trusted[at] ?? null];
    if (own !== null && other !== null) assertAgree(pack, one, own, other);
  }
}

function assertAgree(pack: Pack, one: GradedCase, computed: Value, wanted: Value): void {
  const mismatch = compareValues(computed, wanted, tolerancesOf(pack, 'float32', one.sumLength));
  if (mismatch === null) return;
  throw new DeviceDisagrees(`${pack.exercise}: "${one.name.en}" differs: ${JSON.stringify(mismatch)}`);
}

async function runOnDevice(module: DeviceModule, one: GradedCase): Promise<Value> {
  const device = module[one.function];
  if (device === undefined) throw new TypeError(`device.ts must export ${one.function}`);
  const given = resolveArguments(one).map(toDevice);
  try {
    const output = tf.tidy(() => device(...(given as never[])) as tf.TensorContainer) as DeviceOutput;
    return await readBack(output);
  } finally {
    tf.dispose(given as tf.TensorContainer);
  }
}

function toDevice(value: Value): unknown {
  if (isTensor(value)) {
    const isInt = value.data instanceof Int32Array;
    const data = value.data instanceof Float64Array ? Float32Array.from(value.data) : value.data;
    return tf.tensor(data, value.shape, isInt ? 'int32' : 'float32');
  }
  if (Array.isArray(value)) return value.map(toDevice);
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, toDevice(part)]));
}

async function readBack(output: DeviceOutput): Promise<Value> {
  if (output instanceof tf.Tensor) {
    try {
      const data = await output.data();
      const copy = output.dtype === 'int32' ? Int32Array.from(data) : Float32Array.from(data);
      return { shape: [...output.shape], data: copy };
    } finally {
      output.dispose();
    }
  }
  if (Array.isArray(output)) return Promise.all(output.map(readBack));
  if (typeof output !== 'object') return output;
  const scalar = tensorOfNumber(output);
  if (scalar) {
    try {
      return (await scalar.data())[0]!;
    } finally {
      scalar.dispose();
    }
  }
  const parts = Object.entries(output as Record<string, DeviceOutput>);
  const entries = parts.map(async ([key, part]) => [key, await readBack(part)] as const);
  return Object.fromEntries(await Promise.all(entries));
}
