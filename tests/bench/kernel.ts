import { SandboxPool } from '#graders/sandbox/pool.ts';
import { findExercise } from '#server/exercises/load.ts';
import { solutionFile } from '#server/exercises/validate.ts';
import { prepare } from '#server/verification/prepare.ts';
import { sandboxJob } from '#server/verification/verify.ts';
import { childMemory } from './child-memory.ts';
import { percentiles, type Percentiles } from './statistics.ts';

const exercise = (await findExercise('b-cross-correlation'))!;
const runs = { kernel: 1000, warmUp: 50, baseline: 200 };

export interface KernelBench {
  /** One grading of a right kernel with a text of its own, compiled anew: milliseconds. */
  kernel: Percentiles;
  /** The same cases in the loops tier, in QuickJS. */
  baseline: Percentiles;
  /** Resident memory of the Dawn child in MiB, after every hundred gradings. */
  memory: (number | null)[];
  adapter: string;
  gradings: number;
}

/** Measures server-side kernel gradings on whatever GPU there is, one after the other, and what they leave behind. */
export async function benchKernel(): Promise<KernelBench | { unavailable: string }> {
  const pool = new SandboxPool(1);
  try {
    const gpu = await pool.gpu();
    if (!gpu.available) return { unavailable: gpu.reason };
    const baseline = percentiles(await timeGradings(pool, 'loops', runs.baseline));
    await timeGradings(pool, 'kernel', runs.warmUp);
    const times: number[] = [];
    const memory = [childMemory('graders/sandbox/dawn-child.ts')];
    while (times.length < runs.kernel) {
      times.push(...(await timeGradings(pool, 'kernel', 100)));
      memory.push(childMemory('graders/sandbox/dawn-child.ts'));
    }
    return { kernel: percentiles(times), baseline, memory, adapter: gpu.adapter, gradings: times.length };
  } finally {
    pool.close();
  }
}

async function timeGradings(pool: SandboxPool, tier: 'loops' | 'kernel', count: number): Promise<number[]> {
  const { calls } = prepare(exercise, { tier, seed: 1, visible: true, hidden: false });
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
