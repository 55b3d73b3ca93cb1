import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { gradeReport } from '#graders/grade.ts';
import { wallMilliseconds } from '#graders/sandbox/job.ts';
import { SandboxPool } from '#graders/sandbox/pool.ts';
import { defaultKernelFuel } from '#graders/tiers/kernel/uniforms.ts';
import type { Verdict } from '#graders/verdict.ts';
import { findExercise } from '#server/exercises/load.ts';
import { prepare } from './prepare.ts';
import { gradingInput, sandboxJob } from './verify.ts';

// Every file is one hostile kernel; without a GPU, not even a software one, they are shown as skipped. Those named
// slow-… keep the compiler of a software GPU busy: `npm run attack` runs them too.
const folder = path.join(process.cwd(), 'tests/attacks/kernel');
const files = readdirSync(folder).sort();
const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');

vi.setConfig({ testTimeout: 60_000 });
const pool = new SandboxPool(1);
const { available } = await pool.gpu();
afterAll(() => pool.close());

const exercise = (await findExercise('b-cross-correlation'))!;
const prepared = await prepare(exercise, { tier: 'kernel', seed: 3, visible: false, hidden: true });

interface Ended {
  verdict: Verdict;
  milliseconds: number;
  fuel: number;
}

async function grade(source: string): Promise<Ended> {
  const started = performance.now();
  const report = await pool.run(sandboxJob({ exercise, tier: 'kernel', source, calls: prepared.calls }));
  const { verdict } = gradeReport(gradingInput({ exercise, tier: 'kernel', prepared, wrong: [] }), report);
  return { verdict, milliseconds: performance.now() - started, fuel: report.fuel };
}

describe.skipIf(!available)('hostile kernels', () => {
  it.each(files.filter((file) => !file.startsWith('slow-')))(
    '%s is contained, and the next submission is graded as ever',
    async (file) => {
      const { verdict, milliseconds, fuel } = await grade(read(file));
      expect(verdict.kind).not.toBe('passed');
      if (file.startsWith('loop-')) expect([verdict.kind, fuel]).toEqual(['timedOut', defaultKernelFuel + 1]);
      expect(milliseconds).toBeLessThan(wallMilliseconds.kill + 3000);
      const stored = JSON.stringify(verdict);
      expect(stored.length).toBeLessThan(40_000);
      // What PostgreSQL refuses in JSON, and what a terminal would obey.
      expect(stored).not.toMatch(/\\u0000|\\ud[89a-f]|\\u001b|[\u0080-\u009f\u202e\u2066]/i);
      expect((await grade(exercise.files['kernel/solution.wgsl']!)).verdict.kind).toBe('passed');
    },
  );
});

it('at least 50 were run, each with its exercise in the first line', () => {
  expect(files.length).toBeGreaterThanOrEqual(50);
  for (const file of files) expect(read(file)).toMatch(/^\/\/ exercise: b-cross-correlation kernel\n/);
});
