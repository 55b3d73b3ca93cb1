import * as tf from '@tensorflow/tfjs-core';
// tfjs-layers brings the gradients with it; tfjs-core alone has none.
import '@tensorflow/tfjs-layers';
import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../random.ts';
import { useBackend, type BackendName } from './backend.ts';
import { registerWasmGradients } from './wasm-gradients.ts';

const wasmPath = '/node_modules/@tensorflow/tfjs-backend-wasm/dist/';

function draw(shape: number[], seed: number): tf.Tensor {
  const uniform = mulberry32(seed);
  const values = Float32Array.from({ length: tf.util.sizeFromShape(shape) }, () => 2 * uniform() - 1);
  return tf.tensor(values, shape);
}

/** Values of a computation on one backend, and what it left behind. */
async function computeOn(backend: BackendName, compute: () => tf.Tensor[]): Promise<number[][]> {
  await useBackend(backend, wasmPath);
  if (backend === 'wasm') registerWasmGradients();
  const before = tf.memory().numTensors;
  const outputs = tf.tidy(compute);
  const values = await Promise.all(outputs.map(async (output) => [...(await output.data())]));
  tf.dispose(outputs);
  expect(tf.memory().numTensors, `tensors left on ${backend}`).toBe(before);
  return values;
}

async function expectAgreement(compute: () => tf.Tensor[]): Promise<void> {
  // The cpu backend has gradients of its own, written by others.
  const [expected, actual] = [await computeOn('cpu', compute), await computeOn('wasm', compute)];
  for (const [part, values] of expected.entries()) {
    expect(actual[part]!.length).toBe(values.length);
    for (const [at, value] of values.entries()) expect(actual[part]![at]).toBeCloseTo(value, 4);
  }
}

interface Convolution {
  name: string;
  input: [number, number, number, number];
  filter: [number, number, number, number];
  stride: number | [number, number];
  pad: 'valid' | 'same' | number | [[number, number], [number, number], [number, number], [number, number]];
}

const convolutions: Convolution[] = [
  {
    name: 'valid, not square',
    input: [2, 7, 5, 3],
    filter: [3, 2, 3, 4],
    stride: 1,
    pad: 'valid',
  },
  {
    name: 'same with an even kernel',
    input: [1, 6, 7, 2],
    filter: [2, 4, 2, 3],
    stride: 1,
    pad: 'same',
  },
  {
    name: 'stride 2 that does not divide the input',
    input: [2, 8, 9, 2],
    filter: [3, 3, 2, 2],
    stride: 2,
    pad: 'valid',
  },
  {
    name: 'same with strides 2 and 1',
    input: [1, 9, 6, 1],
    filter: [3, 3, 1, 2],
    stride: [2, 1],
    pad: 'same',
  },
  {
    name: 'padding beyond the kernel',
    input: [1, 4, 4, 1],
    filter: [2, 2, 1, 1],
    stride: 1,
    pad: 2,
  },
  {
    name: 'padding on one side',
    input: [1, 5, 5, 2],
    filter: [3, 3, 2, 1],
    stride: 1,
    pad: [
      [0, 0],
      [2, 0],
      [0, 1],
      [0, 0],
    ],
  },
  {
    name: 'a kernel of size 1',
    input: [3, 4, 5, 2],
    filter: [1, 1, 2, 3],
    stride: 1,
    pad: 'valid',
  },
];

describe('gradients on wasm agree with the cpu backend', () => {
  it.each(convolutions)('convolution: $name', async ({ input, filter, stride, pad }) => {
    await expectAgreement(() => {
      const convolve = (x: tf.Tensor, w: tf.Tensor): tf.Tensor =>
        tf.conv2d(x as tf.Tensor4D, w as tf.Tensor4D, stride, pad);
      const [x, w] = [draw(input, 1), draw(filter, 2)];
      return tf.grads(convolve)([x, w], draw(convolve(x, w).shape, 3));
    });
  });

  it.each([
    { name: 'matrices', a: [4, 3], b: [4, 5], transposeA: true, transposeB: false },
    { name: 'the second one turned', a: [3, 4], b: [5, 4], transposeA: false, transposeB: true },
    { name: 'both turned, in batches', a: [2, 4, 3], b: [2, 5, 4], transposeA: true, transposeB: true },
    { name: 'a single column', a: [6, 1], b: [6, 1], transposeA: true, transposeB: false },
  ])('product: $name', async ({ a, b, transposeA, transposeB }) => {
    await expectAgreement(() => {
      const multiply = (x: tf.Tensor, y: tf.Tensor): tf.Tensor => tf.matMul(x, y, transposeA, transposeB);
      const [x, y] = [draw(a, 1), draw(b, 2)];
      return [multiply(x, y), ...tf.grads(multiply)([x, y], draw(multiply(x, y).shape, 3))];
    });
  });

  it('product: one turned matrix serves a whole batch', async () => {
    // tfjs has no gradient for this form.
    await expectAgreement(() => [tf.matMul(draw([1, 4, 3], 1), draw([3, 4, 2], 2), true, false)]);
  });

  it('lookup: rows that are used twice collect both gradients, unused ones get zero', async () => {
    await expectAgreement(() => {
      const rows = tf.tensor1d([4, 0, 4, 2, 0, 4], 'int32');
      const look = (table: tf.Tensor): tf.Tensor => tf.gather(table, rows);
      return [tf.grad(look)(tf.reshape(draw([6, 3, 1, 1], 1), [6, 3]), tf.reshape(draw([6, 3], 2), [6, 3]))];
    });
  });

  it('sums of rows: ids outside the segments are left out', async () => {
    await expectAgreement(() => [
      tf.unsortedSegmentSum(tf.reshape(draw([4, 2], 5), [4, 2]), tf.tensor1d([1, 0, 1, 1], 'int32'), 3),
    ]);
    const [sums] = await computeOn('wasm', () => [
      tf.unsortedSegmentSum(tf.tensor1d([1, 2, 4, 8]), tf.tensor1d([0, -1, 1, 2], 'int32'), 2),
    ]);
    expect(sums).toEqual([1, 4]);
  });

  it('a second registration changes nothing', async () => {
    await useBackend('wasm', wasmPath);
    registerWasmGradients();
    const kernel = tf.getKernel('Conv2DBackpropInput', 'wasm');
    registerWasmGradients();
    expect(tf.getKernel('Conv2DBackpropInput', 'wasm')).toBe(kernel);
  });
});
