import type { Tier } from '#graders/exercise.ts';
import type { SandboxPool } from '#graders/sandbox/pool.ts';
import type { Exercise } from '#server/exercises/exercise.ts';
import { solutionFile } from '#server/exercises/validate.ts';
import { prepare } from '#server/verification/prepare.ts';
import { sandboxJob } from '#server/verification/verify.ts';
import { childMemory } from './child-memory.ts';

/** Milliseconds of each of `count` gradings of the model solution, every one with a text of its own. */
export async function timeGradings(
  { exercise, pool }: { exercise: Exercise; pool: SandboxPool },
  tier: Tier,
  count: number,
): Promise<number[]> {
  const { calls } = await prepare(exercise, { tier, seed: 1, visible: true, hidden: false });
  const solution = exercise.files[solutionFile(tier)]!;
  const times: number[] = [];
  for (let run = 0; run < count; run += 1) {
    const job = sandboxJob({ exercise, tier, source: `${solution}// ${run}\n`, calls });
    const started = performance.now();
    const report = await pool.run(job);
    times.push(performance.now() - started);
    if (report.calls.length < calls.length) throw new Error(`bench: the solution of ${tier} was stopped`);
  }
  return times;
}

export interface Course {
  times: number[];
  /** Resident memory in MiB of the child that graded, before and after every hundred gradings. */
  memory: (number | null)[];
}

/** Many gradings one after the other, and what they leave behind in the child with the entry point `file`. */
export async function gradeLong(
  place: { exercise: Exercise; pool: SandboxPool },
  { tier, count, file }: { tier: Tier; count: number; file: string },
): Promise<Course> {
  const times: number[] = [];
  const memory = [childMemory(file)];
  while (times.length < count) {
    times.push(...(await timeGradings(place, tier, 100)));
    memory.push(childMemory(file));
  }
  return { times, memory };
}
