import * as tf from '@tensorflow/tfjs-core';
import { useBackend, type BackendName } from '#graders/device/backend.ts';
import { executeProgram } from '#graders/tiers/tensor/execute.ts';
import { createTensorFlow } from '#graders/tiers/tensor/facade.ts';
import { specOf } from '#graders/tiers/tensor/hide-tensors.ts';
import { planProgram, readProgram } from '#graders/tiers/tensor/program.ts';
import type { Handle, SampleCall } from './sample-call.ts';

export interface SampleResult {
  shape: readonly number[];
  dtype: string;
  data: number[];
}

/** What plain tfjs gives on its cpu backend, whose kernels are loops over arrays; the error where it throws. */
export async function runWithTfjs(
  { inputs, run }: SampleCall,
  wasmPath: string,
): Promise<SampleResult[] | Error> {
  await useBackend('cpu', wasmPath);
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

/** What the facade foretells and its program gives on a backend; the error where the facade throws. */
export async function runWithFacade(
  { inputs, run }: SampleCall,
  backend: BackendName,
  wasmPath: string,
): Promise<SampleResult[] | Error> {
  const facade = createTensorFlow([]);
  facade.begin();
  const given = inputs.map((input) => facade.input(specOf(input)));
  let tensors: object[];
  try {
    tensors = flatten(run(facade.tf as Handle, ...(given as Handle[])), facade.isTensor);
  } catch (error) {
    return error as Error;
  }
  const outputs = tensors.map(facade.numberOf);
  const foretold = tensors.map((tensor) => (tensor as { shape: number[] }).shape);
  const program = readProgram(facade.recorded(), inputs.map(specOf), []);
  await useBackend(backend, wasmPath);
  const read = await executeProgram(program, planProgram(program, outputs), inputs);
  return outputs.map((id, at) => {
    const { shape, dtype, data } = read.get(id)!;
    if (shape.join() !== foretold[at]!.join()) throw new Error(`foretold [${foretold[at]}], got [${shape}]`);
    return { shape, dtype, data: [...data] };
  });
}

const isTfTensor = (value: unknown): value is tf.Tensor => value instanceof tf.Tensor;

/** The tensors of a result in order, however it is made up. */
function flatten<T>(result: unknown, isTensor: (value: unknown) => value is T): T[] {
  if (isTensor(result)) return [result];
  return Object.values(result as object).flatMap((part) => flatten(part, isTensor));
}
