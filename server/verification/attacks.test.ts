import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { gradeReport } from '#graders/grade.ts';
import { defaultFuel, wallMilliseconds } from '#graders/sandbox/job.ts';
import { SandboxPool } from '#graders/sandbox/pool.ts';
import type { Verdict } from '#graders/verdict.ts';
import { findExercise } from '#server/exercises/load.ts';
import { prepare } from './prepare.ts';
import { gradingInput, sandboxJob } from './verify.ts';

// Every file is one hostile submission; its first line names exercise and tier. Those named slow-… keep natives busy
// that cost no fuel, until the child is killed: two of them stand for all here, `npm run attack` runs the rest.
const folder = path.join(process.cwd(), 'tests/attacks/loops');
const files = readdirSync(folder).sort();
const killed = ['slow-compilation.ts', 'slow-native-search.ts'];
const contained = files.filter((file) => !file.startsWith('slow-'));

const exercise = (await findExercise('b-cross-correlation'))!;
const prepared = await prepare(exercise, { tier: 'loops', seed: 3, visible: false, hidden: true });

vi.setConfig({ testTimeout: 60_000, maxConcurrency: 2 });
const pool = new SandboxPool(2);
afterAll(() => pool.close());

interface Ended {
  verdict: Verdict;
  milliseconds: number;
  fuel: number;
}

async function grade(source: string): Promise<Ended> {
  const started = performance.now();
  const report = await pool.run(sandboxJob({ exercise, tier: 'loops', source, calls: prepared.calls }));
  const { verdict } = gradeReport(gradingInput({ exercise, tier: 'loops', prepared, wrong: [] }), report);
  return { verdict, milliseconds: performance.now() - started, fuel: report.fuel };
}

async function expectContained(file: string): Promise<Ended> {
  const ended = await grade(readFileSync(path.join(folder, file), 'utf8'));
  expect(ended.verdict.kind).not.toBe('passed');
  expect(ended.milliseconds).toBeLessThan(wallMilliseconds.kill + 3000);
  expect(ended.fuel).toBeLessThanOrEqual(defaultFuel + 110);
  const stored = JSON.stringify(ended.verdict);
  expect(stored.length).toBeLessThan(40_000);
  // What PostgreSQL refuses in JSON, and what a terminal would obey.
  expect(stored).not.toMatch(/\\u0000|\\ud[89a-f]|\\u001b|[\u0080-\u009f\u202e\u2066]/i);
  expect((await grade(exercise.files['loops/solution.ts']!)).verdict.kind).toBe('passed');
  return ended;
}

describe.concurrent('hostile submissions', () => {
  it.each(contained)('%s is contained, and the next submission is graded as ever', async (file) => {
    await expectContained(file);
  });

  it.each(killed)('%s is killed by the wall clock', async (file) => {
    const { verdict, milliseconds } = await expectContained(file);
    expect(verdict).toMatchObject({ kind: 'timedOut', passed: 0 });
    expect(milliseconds).toBeGreaterThan(wallMilliseconds.ask);
  });
});

it('at least 60 were run, each with its exercise in the first line', () => {
  expect(contained.length + killed.length).toBeGreaterThanOrEqual(60);
  for (const file of files) {
    expect(readFileSync(path.join(folder, file), 'utf8')).toMatch(
      /^\/\/ exercise: b-cross-correlation loops\n/,
    );
  }
});
