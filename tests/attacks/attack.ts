import { readFileSync } from 'node:fs';
import type { Tier } from '#graders/exercise.ts';
import { wallMilliseconds } from '#graders/sandbox/job.ts';
import type { SandboxPool } from '#graders/sandbox/pool.ts';
import type { Exercise } from '#server/exercises/exercise.ts';
import { findExercise } from '#server/exercises/load.ts';
import { solutionFile } from '#server/exercises/validate.ts';
import { gradeOnce } from '#server/verification/verify.ts';

export interface Attack {
  file: string;
  exercise: string;
  tier: string;
  /** It ended within its limits, did not pass, and the next submission was graded as ever. */
  contained: boolean;
  /** How it ended: the kind of its verdict. */
  ended: string;
  milliseconds: number;
  /** Why it counts as escaped; empty when it does not. */
  reason: string;
}

/** Thrown for a file whose first line names no exercise and tier that exist. */
export class NotAnAttack extends Error {
  override name = 'NotAnAttack';
}

/** What a machine under load may add to the wall limit before a child counts as not killed. */
const grace = 3000;

/** Runs one file as a hostile submission, then the model solution on the same pool. */
export async function runAttack(file: string, pool: SandboxPool): Promise<Attack> {
  const source = readFileSync(file, 'utf8');
  const [, id, tier] = /^\/\/ exercise: (\S+) (\S+)/.exec(source) ?? [];
  const exercise = id === undefined ? null : await findExercise(id);
  if (exercise === null || !Object.hasOwn(exercise.manifest.tiers, tier!)) {
    throw new NotAnAttack(
      `${file}: the first line must be "// exercise: <id> <tier>" of an exercise that exists`,
    );
  }
  const started = performance.now();
  const { verdict } = await gradeOnce({ exercise, tier: tier as Tier, source, seed: 3 }, pool);
  const milliseconds = Math.round(performance.now() - started);
  const reason = await escape({ exercise, tier: tier as Tier, kind: verdict.kind, milliseconds }, pool);
  const { manifest } = exercise;
  return {
    file,
    exercise: manifest.id,
    tier: tier!,
    contained: reason === '',
    ended: verdict.kind,
    milliseconds,
    reason,
  };
}

interface Ended {
  exercise: Exercise;
  tier: Tier;
  kind: string;
  milliseconds: number;
}

async function escape({ exercise, tier, kind, milliseconds }: Ended, pool: SandboxPool): Promise<string> {
  if (kind === 'passed') return 'it passed';
  if (milliseconds > wallMilliseconds.kill + grace) return `it ran for ${milliseconds} ms`;
  const source = exercise.files[solutionFile(tier)]!;
  const { verdict } = await gradeOnce({ exercise, tier, source, seed: 3 }, pool);
  return verdict.kind === 'passed' ? '' : `the model solution after it ended as ${verdict.kind}`;
}
