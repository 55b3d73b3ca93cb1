import { readdirSync, readFileSync } from 'node:fs';
import { SandboxPool } from '#graders/sandbox/pool.ts';
import { findExercise } from '#server/exercises/load.ts';
import { solutionFile } from '#server/exercises/validate.ts';
import { prepare } from '#server/verification/prepare.ts';
import { sandboxJob } from '#server/verification/verify.ts';
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
    const memory = [dawnMemory()];
    while (times.length < runs.kernel) {
      times.push(...(await timeGradings(pool, 'kernel', 100)));
      memory.push(dawnMemory());
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

/** Resident memory of this process's Dawn child in MiB, as Linux tells it; elsewhere it stays unknown. */
function dawnMemory(): number | null {
  if (process.platform !== 'linux') return null;
  for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const status = readFileSync(`/proc/${id}/status`, 'utf8');
      const isOurs = new RegExp(`^PPid:\\s+${process.pid}$`, 'm').test(status);
      if (!isOurs || !readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('dawn-child')) continue;
      return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
    } catch {
      // It ended while we looked.
    }
  }
  return null;
}
