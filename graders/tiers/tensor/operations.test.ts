import { readFileSync, readdirSync } from 'node:fs';
import * as tf from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { useBackend } from '#graders/device/backend.ts';
import type { Handle } from '../../../tests/tensor-calls/sample-call.ts';
import { sampleCalls } from '../../../tests/tensor-calls/sample-calls.ts';
import { runWithTfjs } from '../../../tests/tensor-calls/run-sample.ts';
import { tensorDeclarations } from './declarations.ts';
import { operationDocs } from './operation-docs.ts';
import { operations } from './operations.ts';
import { bansNothing, isBanned, literalNames, refusals } from './refusals.ts';

const tfjs = 'node_modules/@tensorflow/tfjs-core/dist';

/** Kernels that move or make no values, and conversions that tfjs slips in. */
const uncounted = /^(Reshape|Identity|ExpandDims|Cast|Fill|ZerosLike|OnesLike|Range|LinSpace|Tile)$/;

async function kernelsOf(operation: string): Promise<string[]> {
  await useBackend('cpu', '');
  for (const call of sampleCalls.filter((one) => one.operation === operation)) {
    if ((await runWithTfjs(call, '')) instanceof Error) continue;
    const inputs = call.inputs.map(({ shape, data }) =>
      tf.tensor(data, shape, data instanceof Int32Array ? 'int32' : 'float32'),
    );
    const run = (): tf.TensorContainer =>
      call.run(tf as unknown as Handle, ...(inputs as unknown as Handle[])) as tf.TensorContainer;
    const { kernels } = await tf.profile(run);
    return kernels.map(({ name }) => name).filter((name) => !uncounted.test(name));
  }
  return [];
}

describe('the table of operations', () => {
  it.each(Object.keys(operations))('counts no more launches for %s than tfjs has kernels', async (name) => {
    const kernels = await kernelsOf(name);
    const { launches } = operations[name]!;
    expect(launches).toBeLessThanOrEqual(
      Math.max(kernels.length, name === 'tile' || name === 'broadcastTo' ? 1 : 0),
    );
    expect(launches > 0).toBe(!isFree(name));
  });

  it('has a sentence in both languages for every operation', () => {
    expect(Object.keys(operationDocs).sort()).toEqual(Object.keys(operations).sort());
    for (const { en, zh } of Object.values(operationDocs)) {
      expect(en).toMatch(/\.$/);
      expect(zh).toMatch(/。$/);
    }
  });

  it('makes methods of what is a method in tfjs', () => {
    const chained = readFileSync(`${tfjs}/public/chained_ops/register_all_chained_ops.js`, 'utf8');
    const files = [...chained.matchAll(/import '\.\/(\w+)'/g)].map(([, file]) => file!);
    const methods = new Set([
      'clone',
      'cast',
      ...files.flatMap((file) => {
        const source = readFileSync(`${tfjs}/public/chained_ops/${file}.js`, 'utf8');
        return [...source.matchAll(/getGlobalTensorClass\(\)\.prototype\.(\w+) =/g)].map(([, name]) => name!);
      }),
    ]);
    const wrong = Object.entries(operations).filter(([name, { method }]) => method !== methods.has(name));
    expect(wrong.map(([name]) => name)).toEqual([]);
  });

  it('names, or refuses with a reason, everything that tfjs exports', () => {
    const known = new Set([...Object.keys(operations).map((name) => name.split('.')[0]), ...literalNames]);
    const others = new Set(['Tensor', 'tidy', 'keep', 'dispose', 'disposeVariables', 'print']);
    // Names of kernels and types, which no learner's code calls.
    const exported = Object.keys(tf).filter((name) => /^[a-z]\w*$/.test(name) && name !== 'default');
    const unknown = exported.filter((name) => !known.has(name) && !others.has(name) && !refusals().has(name));
    expect(unknown).toEqual([]);
  });

  it('is what the declarations file says', () => {
    const file = readFileSync('graders/tiers/learner-tensor.d.ts', 'utf8');
    expect(tensorDeclarations('en'), 'run: node scripts/tensor-declarations.ts').toBe(file);
  });
});

function isFree(name: string): boolean {
  const free = [
    'reshape',
    'expandDims',
    'squeeze',
    'ensureShape',
    'clone',
    'cast',
    'tensor',
    'zeros',
    'ones',
  ];
  return [...free, 'fill', 'zerosLike', 'onesLike', 'eye', 'range', 'linspace'].includes(name);
}

describe('declarations', () => {
  it('leave out what an exercise bans', () => {
    const text = tensorDeclarations('zh', ['softmax', 'conv*', 'reshape']);
    expect(text).not.toMatch(/ softmax\(/);
    expect(text).not.toMatch(/ conv2d\(/);
    expect(text).not.toMatch(/flatten\(/);
    expect(text).toMatch(/ logSoftmax\(/);
  });
});

describe('bans', () => {
  it('cover names and beginnings of names', () => {
    expect(isBanned('conv2d', ['conv*'])).toBe(true);
    expect(isBanned('conv2d', ['conv'])).toBe(false);
    expect(isBanned('softmax', ['softmax'])).toBe(true);
    expect(isBanned('logSoftmax', ['softmax'])).toBe(false);
  });

  it('that name nothing are told', () => {
    expect(['conv*', 'linalg.bandPart', 'dropout', 'tensor1d', 'basicLSTMCell'].filter(bansNothing)).toEqual(
      [],
    );
    expect(['sofmax', 'convolve*'].filter((ban) => !bansNothing(ban))).toEqual([]);
  });

  it('of the curriculum name something', () => {
    const folder = '../shared/curriculum';
    const text = readdirSync(folder)
      .filter((file) => file.startsWith('4-'))
      .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
      .join('\n');
    const bans = [...text.matchAll(/T [^;]*?bans[^`]*?:((?: `[^`]+`,?)+)/g)].flatMap(([, list]) =>
      [...list!.matchAll(/[\w.]+\*?/g)].map(([ban]) => ban),
    );
    expect(bans.length).toBeGreaterThan(30);
    expect(bans.filter(bansNothing)).toEqual([]);
  });
});
