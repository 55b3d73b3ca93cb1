import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { SandboxPool } from '#graders/sandbox/pool.ts';
import type { Verdict } from '#graders/verdict.ts';
import { findExercise } from '#server/exercises/load.ts';
import { verify } from './verify.ts';

const exercise = (await findExercise('b-cross-correlation'))!;
// Two pools: nothing but the code is shared between their children.
const pools = [new SandboxPool(1), new SandboxPool(1)];
afterAll(() => pools.forEach((pool) => pool.close()));
vi.setConfig({ testTimeout: 60_000 });

const right = 'tests/fixtures/b-cross-correlation/right/talkative.ts';
const wrong = 'tests/fixtures/b-cross-correlation/wrong/half-precision.ts';
const endless = 'tests/attacks/loops/loop-in-getter.ts';
const memory = 'tests/attacks/loops/memory-objects.ts';

describe('the same seed and source', () => {
  it.each([right, wrong, endless, memory])(
    'give the same verdict and the same fuel in every child: %s',
    async (file) => {
      const source = readFileSync(file, 'utf8');
      const runs = [];
      for (const pool of [...pools, pools[0]!])
        runs.push(await verify({ exercise, tier: 'loops', source, seed: 7 }, pool));
      expect(runs[1]).toEqual(runs[0]);
      expect(runs[2]).toEqual(runs[0]);
      expect(runs[0]!.fuel).toBeGreaterThan(0);
    },
  );

  it('give the same verdict on the command line', async () => {
    const command = ['scripts/grade.ts', 'b-cross-correlation', wrong, '--seed', '7', '--json'];
    const failed = await promisify(execFile)(process.execPath, command).catch((error: unknown) => error);
    const { stdout, code } = failed as { stdout: string; code?: number };
    const { verdict } = await verify(
      { exercise, tier: 'loops', source: readFileSync(wrong, 'utf8'), seed: 7 },
      pools[0]!,
    );
    expect(code).toBe(1);
    expect(JSON.parse(stdout) as Verdict).toEqual(JSON.parse(JSON.stringify(verdict)));
  });
});

it('another seed draws other hidden numbers', async () => {
  const source = readFileSync(wrong, 'utf8');
  const [first, second] = await Promise.all(
    [7, 8].map((seed) => verify({ exercise, tier: 'loops', source, seed }, pools[0]!)),
  );
  expect(first!.verdict).not.toEqual(second!.verdict);
});
