import * as tf from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { useBackend } from '#graders/device/backend.ts';
import { runWithFacade, runWithTfjs } from '../../../tests/tensor-calls/run-sample.ts';
import { sampleCalls } from '../../../tests/tensor-calls/sample-calls.ts';
import { operations } from './operations.ts';

const wasmPath = `${process.cwd()}/node_modules/@tensorflow/tfjs-backend-wasm/dist/`;

const wanted = new Map(
  await Promise.all(sampleCalls.map(async (call) => [call, await runWithTfjs(call, wasmPath)] as const)),
);

// The same calls on the facade: what it foretells and what its program gives must be what tfjs gives.
describe.each(['cpu', 'wasm'] as const)('on %s', (backend) => {
  it.each(Object.keys(operations))(
    '%s gives what tfjs gives, and throws where it throws',
    async (operation) => {
      const calls = sampleCalls.filter((call) => call.operation === operation);
      expect(calls.length).toBeGreaterThan(0);
      for (const call of calls) {
        const want = wanted.get(call)!;
        const got = await runWithFacade(call, backend, wasmPath);
        const errors = [want, got].map((one) => (one instanceof Error ? one.message : 'gave a result'));
        const title = `of ${call.inputs.map(({ shape }) => `[${shape}]`).join(' and ')}: ${errors.join(' / ')}`;
        expect(got instanceof Error, title).toBe(want instanceof Error);
        if (got instanceof Error || want instanceof Error) continue;
        expect(got.map(({ shape, dtype }) => [shape, dtype])).toEqual(
          want.map(({ shape, dtype }) => [shape, dtype]),
        );
        got.forEach(({ data }, at) => expectClose(data, want[at]!.data));
      }
    },
    60_000,
  );
});

function expectClose(got: number[], want: number[]): void {
  want.forEach((value, at) => {
    if (Number.isFinite(value)) expect(got[at]).toBeCloseTo(value, 4);
    else expect(got[at]).toBe(value);
  });
}

it('gives every tensor back, also when a kernel throws', async () => {
  await useBackend('cpu', wasmPath);
  const before = tf.memory().numTensors;
  for (const call of sampleCalls.slice(0, 200)) await runWithFacade(call, 'cpu', wasmPath);
  const outOfRange = sampleCalls.find(({ operation }) => operation === 'gather')!;
  const call = { ...outOfRange, inputs: [outOfRange.inputs[0]!, { shape: [1], data: Int32Array.of(99) }] };
  await expect(runWithFacade(call, 'cpu', wasmPath)).rejects.toThrow('indices must lie in [0, 5), got 99');
  expect(tf.memory().numTensors).toBe(before);
});
