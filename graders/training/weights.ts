import type { Tensor } from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { Weights } from './messages.ts';

/** Values of tensors as float32, all read at once. */
export async function readTensors(tensors: readonly Tensor[]): Promise<Float32Array<ArrayBuffer>[]> {
  const values = await Promise.all(tensors.map((tensor) => tensor.data()));
  return values.map((list) => Float32Array.from(list as ArrayLike<number>));
}

/** The weights of a model in the order of its layers. */
export async function weightsOf(model: LayersModel): Promise<Weights> {
  const tensors = model.getWeights();
  const parts = await readTensors(tensors);
  const values = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    values.set(part, at);
    at += part.length;
  }
  return { shapes: tensors.map(({ shape }) => shape), values };
}

/** The parts of weights, as views. Throws a RangeError where they are not as long as their shapes say. */
export function splitWeights({ shapes, values }: Weights): { shape: number[]; values: Float32Array }[] {
  let at = 0;
  const parts = shapes.map((shape) => {
    const size = shape.reduce((product, extent) => product * extent, 1);
    const part = values.subarray(at, at + size);
    at += size;
    return { shape, values: part };
  });
  if (at !== values.length) {
    throw new RangeError(`splitWeights: values must have ${at} elements, got ${values.length}`);
  }
  return parts;
}
