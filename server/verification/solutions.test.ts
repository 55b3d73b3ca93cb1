import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { SandboxPool } from '#graders/sandbox/pool.ts';
import { findExercise } from '#server/exercises/load.ts';
import { verify, type Verification } from './verify.ts';

// Submissions that no author of the exercise listed: other right ways of writing it, and other wrong ones.
const folder = path.join(process.cwd(), 'tests/fixtures/b-cross-correlation');
const filesIn = (kind: 'right' | 'wrong'): string[] => readdirSync(path.join(folder, kind)).sort();

const exercise = (await findExercise('b-cross-correlation'))!;
const pool = new SandboxPool(2);
afterAll(() => pool.close());
vi.setConfig({ testTimeout: 60_000 });

function verifyFile(kind: 'right' | 'wrong', file: string, seed: number): Promise<Verification> {
  const source = readFileSync(path.join(folder, kind, file), 'utf8');
  return verify({ exercise, tier: 'loops', source, seed }, pool);
}

describe('right solutions in other styles', () => {
  it.each(filesIn('right'))('%s is accepted for several seeds', async (file) => {
    for (const seed of [1, 2, 3]) {
      const { verdict } = await verifyFile('right', file, seed);
      expect(verdict).toMatchObject({ kind: 'passed' });
    }
  });

  it('line ends of Windows and a byte order mark change nothing', async () => {
    const source = `\ufeff${exercise.files['loops/solution.ts']!.replaceAll('\n', '\r\n')}`;
    const { verdict } = await verify({ exercise, tier: 'loops', source, seed: 1 }, pool);
    expect(verdict.kind).toBe('passed');
  });

  it('at least a dozen were tried', () => {
    expect(filesIn('right').length).toBeGreaterThanOrEqual(12);
  });
});

describe('wrong solutions that nobody listed', () => {
  it.each(filesIn('wrong'))(
    '%s is rejected, and no misconception is named that it does not show',
    async (file) => {
      const { verdict } = await verifyFile('wrong', file, 11);
      expect(verdict).toMatchObject({
        kind: expect.stringMatching(/^(mismatch|threw)$/) as string,
        misconceptions: [],
      });
    },
  );

  it('at least three dozen were tried', () => {
    expect(filesIn('wrong').length).toBeGreaterThanOrEqual(36);
  });

  it.each([
    'truncated-size.ts',
    'clamped-padding.ts',
    'half-precision.ts',
    'small-bias.ts',
    'kernel-at-most-three.ts',
  ])('%s, which is nearly right, is rejected for several seeds', async (file) => {
    for (let seed = 100; seed < 103; seed += 1) {
      expect((await verifyFile('wrong', file, seed)).verdict.kind).toBe('mismatch');
    }
  });
});
