import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { SandboxPool } from '#graders/sandbox/pool.ts';
import type { Failure, Verdict } from '#graders/verdict.ts';
import { findExercise } from '#server/exercises/load.ts';
import { buildPack } from '#server/exercises/packs.ts';
import { closeSandboxPool } from './sandbox-pool.ts';
import { verify } from './verify.ts';

const exercise = (await findExercise('b-cross-correlation'))!;
const pool = new SandboxPool(2);
vi.setConfig({ testTimeout: 60_000 });
afterAll(() => {
  pool.close();
  closeSandboxPool();
});

async function grade(source: string, seed = 5): Promise<Verdict> {
  return (await verify({ exercise, tier: 'tensor', source, seed }, pool)).verdict;
}

function withBody(body: string): string {
  return `export function xcorr2d(tf: TensorFlow, x: Tensor, w: Tensor, stride: number[], pad: number[]): unknown {\n${body}\n}`;
}

async function failureOf(body: string): Promise<Failure> {
  const verdict = await grade(withBody(body));
  return 'failure' in verdict ? verdict.failure : (verdict as never);
}

describe('right solutions in other styles', () => {
  it.each(['chained.ts', 'gathered-rows.ts', 'one-matrix-product.ts'])('%s is accepted', async (file) => {
    const source = readFileSync(`tests/fixtures/b-cross-correlation/tensor/right/${file}`, 'utf8');
    for (const seed of [1, 2]) expect(await grade(source, seed)).toMatchObject({ kind: 'passed' });
  });
});

describe('the tensor tier on the server', () => {
  it('tells a banned operation with its line, however it is reached', async () => {
    const refused = { kind: 'refused', refused: { code: 'banned', name: 'conv2d' }, line: 3 };
    expect(await failureOf(`\n  return tf.conv2d(x, w, 1, 'valid');`)).toMatchObject(refused);
    expect(
      await failureOf(`  const { ['con' + 'v2d']: run } = tf as any;\n  return x.conv2d(w, 1, 'valid');`),
    ).toMatchObject({
      ...refused,
      line: 2,
    });
  });

  it('tells an operation that does not fit with its line', async () => {
    expect(await failureOf('\n  return x.matMul(w);')).toMatchObject({
      kind: 'threw',
      name: 'Error',
      message: 'matMul: inner extents must be equal, but 3 meets 2, got [3, 3] and [2, 2]',
      line: 3,
    });
  });

  it('names the misconception of a loop over elements', async () => {
    const verdict = await grade(exercise.files['tensor/wrong/element-loop.ts']!);
    expect(verdict).toMatchObject({ kind: 'mismatch', misconceptions: [{ id: 'element-loop' }] });
    expect(verdict).toMatchObject({ failure: { kind: 'overBudget' } });
  });

  it('prints tensors by shape and type, and no values', async () => {
    const verdict = await grade(withBody(`  console.log('x is', x, x.shape);\n  return x;`));
    expect(verdict).toMatchObject({
      console: expect.stringMatching(/^x is Tensor \[3, 3\] float32 \[3,3\]\n/) as string,
    });
  });

  it('gives the same verdict and fuel in every child', async () => {
    const source = exercise.files['tensor/wrong/kernel-flipped.ts']!;
    const other = new SandboxPool(1);
    try {
      const runs = await Promise.all(
        [pool, pool, other].map((one) => verify({ exercise, tier: 'tensor', source, seed: 9 }, one)),
      );
      expect(runs[1]).toEqual(runs[0]);
      expect(runs[2]).toEqual(runs[0]);
    } finally {
      other.close();
    }
  });

  it('sends bans and budgets to browsers, and no solution', async () => {
    const pack = await buildPack(exercise, 'tensor', 0);
    expect(pack).toMatchObject({
      tier: 'tensor',
      bans: ['conv*', 'depthwiseConv2d', 'separableConv2d', 'dilation2d'],
    });
    expect(pack.cases.every(({ launches }) => launches! >= 18)).toBe(true);
    expect(pack.wrong.map(({ misconception }) => misconception)).toContain('element-loop');
  });
});
