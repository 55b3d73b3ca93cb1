import * as tf from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { createDraw, resolveArguments } from '../case.ts';
import { compareValues } from '../compare.ts';
import type { GradedCase, Pack } from '../pack.ts';
import { crossCorrelation } from '../reference/cross-correlation.ts';
import { tensor, type Tensor } from '../tensor.ts';
import { toleranceOf } from '../tolerance.ts';
import { backendNames, rankBackends, useBackend } from './backend.ts';
import { checkAgainst, computeExpected, DeviceDisagrees, type DeviceModule } from './expected.ts';
import { cases } from '../../exercises/convolution/b-cross-correlation/cases.ts';
import * as crossCorrelationDevice from '../../exercises/convolution/b-cross-correlation/device.ts';

const wasmPath = '/node_modules/@tensorflow/tfjs-backend-wasm/dist/';
const device = crossCorrelationDevice as unknown as DeviceModule;

function packOf(seed: number): Pack {
  const draw = createDraw(seed);
  const all = [...cases.visible(draw), ...cases.hidden(draw)];
  const graded: GradedCase[] = all.map((one) => {
    const sumLength = cases.sumLength(resolveArguments(one), 'xcorr2d');
    return { ...one, function: 'xcorr2d', hidden: false, sumLength, repeat: false };
  });
  return { ...emptyPack, cases: graded };
}

const emptyPack: Pack = {
  exercise: 'b-cross-correlation',
  track: 'convolution',
  version: 'test',
  tier: 'loops',
  functions: ['xcorr2d'],
  tolerance: 'N',
  tolerances: {},
  properties: [],
  device: true,
  cases: [],
  wrong: [],
  misconceptions: {},
};

describe.each(backendNames)('the device reference on %s', (backend) => {
  it('agrees with the float64 oracle on every case and gives its memory back', async () => {
    await useBackend(backend, wasmPath);
    const pack = packOf(7);
    const expected = await computeExpected(device, pack);
    const tensors = tf.memory().numTensors;
    for (const [at, one] of pack.cases.entries()) {
      const [input, kernel, stride, padding] = resolveArguments(one) as [
        Tensor,
        Tensor,
        [number, number],
        [number, number, number, number],
      ];
      const oracle = crossCorrelation(input, kernel, { stride, padding });
      const mismatch = compareValues(expected[at], oracle, toleranceOf('N', 'float32', one.sumLength));
      expect(mismatch, one.name.en).toBeNull();
    }
    await computeExpected(device, pack);
    expect(tf.memory().numTensors).toBe(tensors);
  });

  it('is refused when it does not reproduce a published example', async () => {
    await useBackend(backend, wasmPath);
    const wrong = {
      ...packOf(1).cases[0]!,
      published: tensor([
        [1, 2],
        [3, 4],
      ]),
    };
    await expect(computeExpected(device, { ...emptyPack, cases: [wrong] })).rejects.toBeInstanceOf(
      DeviceDisagrees,
    );
  });
});

it('a device that agrees in the examples and differs in another case is not believed', async () => {
  await useBackend('wasm', wasmPath);
  const pack = packOf(7);
  const trusted = await computeExpected(device, pack);
  expect(() => checkAgainst(pack, trusted, trusted)).not.toThrow();
  const differing = trusted.map((value, at) =>
    at === 2 ? { ...(value as Tensor), data: (value as Tensor).data.map((entry) => entry + 0.01) } : value,
  );
  expect(() => checkAgainst(pack, differing, trusted)).toThrow(DeviceDisagrees);
});

it('ranks GPUs that are computed in software below wasm, and cpu last', async () => {
  const ranked = await rankBackends();
  const names = ranked.map(({ backend }) => backend);
  expect(names).toContain('webgpu');
  expect(names.at(-1)).toBe('cpu');
  for (const [at, { backend, software }] of ranked.entries()) {
    if (backend === 'webgpu' || backend === 'webgl') expect(at > names.indexOf('wasm')).toBe(software);
  }
});
