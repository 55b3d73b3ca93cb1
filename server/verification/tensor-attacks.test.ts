import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { defaultFuel, wallMilliseconds } from '#graders/sandbox/job.ts';
import { SandboxPool } from '#graders/sandbox/pool.ts';
import { findExercise } from '#server/exercises/load.ts';
import { gradeOnce } from './verify.ts';

// Every file is one hostile submission for the tensor tier. Those named slow-… use up their fuel or the wall clock: one
// of them stands for all here, `npm run attack` runs the rest.
const folder = path.join(process.cwd(), 'tests/attacks/tensor');
const files = readdirSync(folder).sort();
const quick = files.filter((file) => !file.startsWith('slow-'));
const flood = 'slow-operation-flood-caught.ts';

const exercise = (await findExercise('b-cross-correlation'))!;
vi.setConfig({ testTimeout: 60_000, maxConcurrency: 2 });
const pool = new SandboxPool(2);
afterAll(() => pool.close());

const grade = (source: string): ReturnType<typeof gradeOnce> =>
  gradeOnce({ exercise, tier: 'tensor', source, seed: 3 }, pool);

describe.concurrent('hostile submissions of the tensor tier', () => {
  it.each([...quick, flood])('%s is contained, and the next submission is graded as ever', async (file) => {
    const started = performance.now();
    const { verdict, fuel } = await grade(readFileSync(path.join(folder, file), 'utf8'));
    expect(verdict.kind).not.toBe('passed');
    expect(performance.now() - started).toBeLessThan(wallMilliseconds.kill + 3000);
    expect(fuel).toBeLessThanOrEqual(defaultFuel + 500);
    const stored = JSON.stringify(verdict);
    expect(stored.length).toBeLessThan(40_000);
    expect(stored).not.toMatch(/\\u0000|\\ud[89a-f]|\\u001b|[\u0080-\u009f\u202e\u2066]/i);
    expect((await grade(exercise.files['tensor/solution.ts']!)).verdict.kind).toBe('passed');
  });
});

it('at least 30 were run, each with its exercise in the first line', () => {
  expect(quick.length).toBeGreaterThanOrEqual(30);
  for (const file of files) {
    expect(readFileSync(path.join(folder, file), 'utf8')).toMatch(
      /^\/\/ exercise: b-cross-correlation tensor\n/,
    );
  }
});
