import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { useBackend } from '#graders/device/backend.ts';
import type { AnyTensor } from '#graders/tensor.ts';
import { sampleCalls, type Handle, type SampleCall } from '../../../tests/tensor-calls/sample-calls.ts';
import { executeProgram } from './execute.ts';
import { createTensorFlow } from './facade.ts';
import { specOf } from './hide-tensors.ts';
import { operations } from './operations.ts';
import { planProgram, readProgram } from './program.ts';

const wasmPath = `${process.cwd()}/node_modules/@tensorflow/tfjs-backend-wasm/dist/`;

interface Result {
  shape: readonly number[];
  dtype: string;
  data: number[];
}

/** The tensors of a result in order, however it is made up. */
function flatten<T>(result: unknown, isTensor: (value: unknown) => value is T): T[] {
  if (isTensor(result)) return [result];
  return Object.values(result as object).flatMap((part) => flatten(part, isTensor));
}

async function withTfjs({ inputs, run }: SampleCall): Promise<Result[] | Error> {
  const given = inputs.map(({ shape, data }) =>
    tf.tensor(data, shape, data instanceof Int32Array ? 'int32' : 'float32'),
  );
  try {
    const result = flatten(run(tf as unknown as Handle, ...(given as unknown as Handle[])), isTfTensor);
    return result.map((tensor) => ({
      shape: tensor.shape,
      dtype: tensor.dtype,
      data: [...tensor.dataSync()],
    }));
  } catch (error) {
    return error as Error;
  }
}

const isTfTensor = (value: unknown): value is tf.Tensor => value instanceof tf.Tensor;

async function withFacade({ inputs, run }: SampleCall): Promise<Result[] | Error> {
  const facade = createTensorFlow([]);
  facade.begin();
  const given = (inputs as AnyTensor[]).map((input) => facade.input(specOf(input)));
  let tensors: object[];
  try {
    tensors = flatten(run(facade.tf as Handle, ...(given as Handle[])), facade.isTensor);
  } catch (error) {
    return error as Error;
  }
  const outputs = tensors.map(facade.numberOf);
  const program = readProgram(facade.recorded(), inputs.map(specOf), []);
  expect(outputs.map((id) => program.specs[id]!.shape)).toEqual(
    tensors.map((tensor) => (tensor as { shape: number[] }).shape),
  );
  const read = await executeProgram(program, planProgram(program, outputs), inputs);
  return outputs.map((id) => ({ ...read.get(id)!, data: [...read.get(id)!.data] }));
}

const titled = sampleCalls.map((call, at) => ({
  ...call,
  title: `${at}: ${call.operation} of ${call.inputs.map(({ shape }) => `[${shape.join()}]`).join(' and ')}`,
}));

describe.each(['cpu', 'wasm'] as const)('on %s', (backend) => {
  beforeAll(() => useBackend(backend, wasmPath), 60_000);

  it.each(titled)('$title is what tfjs gives', async (call) => {
    await useBackend('cpu', wasmPath);
    const wanted = await withTfjs(call);
    await useBackend(backend, wasmPath);
    const before = tf.memory().numTensors;
    const got = await withFacade(call);
    expect(tf.memory().numTensors).toBe(before);
    if (wanted instanceof Error || got instanceof Error) {
      expect([wanted instanceof Error, got instanceof Error], `${String(wanted)} / ${String(got)}`).toEqual([true, true]);
      return;
    }
    expect(got.map(({ shape, dtype }) => ({ shape, dtype }))).toEqual(
      wanted.map(({ shape, dtype }) => ({ shape, dtype })),
    );
    for (const [at, { data }] of got.entries()) {
      data.forEach((value, place) => {
        const want = wanted[at]!.data[place]!;
        if (Number.isFinite(want)) expect(value).toBeCloseTo(want, 4);
        else expect(value).toBe(want);
      });
    }
  });
});

it('every operation has been tried', () => {
  const tried = new Set(sampleCalls.map(({ operation }) => operation));
  expect(Object.keys(operations).filter((name) => !tried.has(name))).toEqual([]);
});
