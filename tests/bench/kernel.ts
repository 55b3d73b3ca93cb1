import { SandboxPool } from '#graders/sandbox/pool.ts';
import { findExercise } from '#server/exercises/load.ts';
import { percentiles, type Percentiles } from './statistics.ts';
import { gradeLong, timeGradings } from './tier-gradings.ts';

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
  const exercise = (await findExercise('b-cross-correlation'))!;
  const pool = new SandboxPool(1);
  try {
    const gpu = await pool.gpu();
    if (!gpu.available) return { unavailable: gpu.reason };
    const place = { exercise, pool };
    const baseline = percentiles(await timeGradings(place, 'loops', runs.baseline));
    await timeGradings(place, 'kernel', runs.warmUp);
    const course = { tier: 'kernel', count: runs.kernel, file: 'graders/sandbox/dawn-child.ts' } as const;
    const { times, memory } = await gradeLong(place, course);
    return { kernel: percentiles(times), baseline, memory, adapter: gpu.adapter, gradings: times.length };
  } finally {
    pool.close();
  }
}
