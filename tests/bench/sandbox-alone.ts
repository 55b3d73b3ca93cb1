import { SandboxPool } from '#graders/sandbox/pool.ts';
import type { Exercise } from '#server/exercises/exercise.ts';
import { prepare } from '#server/verification/prepare.ts';
import { sandboxJob } from '#server/verification/verify.ts';
import { cpuMilliseconds } from './cpu-time.ts';

export interface SandboxAlone {
  perSecond: number;
  /** Processor milliseconds of this process and its sandbox children for one run; null where it cannot be told. */
  cpuMilliseconds: number | null;
}

/** Runs a right solution on the cases of a verification again and again: no queue, no oracle, no comparison, no database. */
export async function measureSandboxAlone(
  { exercise, source }: { exercise: Exercise; source: string },
  { runs, size }: { runs: number; size: number },
): Promise<SandboxAlone> {
  const { calls } = await prepare(exercise, { tier: 'loops', seed: 1, visible: false, hidden: true });
  const job = sandboxJob({ exercise, tier: 'loops', source, calls });
  const pool = new SandboxPool(size, { gpu: false });
  try {
    // Starts the children.
    await Promise.all(Array.from({ length: size }, () => pool.run(job)));
    const [start, cpuStart] = [performance.now(), cpuMilliseconds(process.pid)];
    let left = runs;
    const runOn = async (): Promise<void> => {
      for (; left > 0; left -= 1) await pool.run(job);
    };
    await Promise.all(Array.from({ length: size }, runOn));
    const [end, cpuEnd] = [performance.now(), cpuMilliseconds(process.pid)];
    return {
      perSecond: (runs / (end - start)) * 1000,
      cpuMilliseconds: cpuStart === null || cpuEnd === null ? null : (cpuEnd - cpuStart) / runs,
    };
  } finally {
    pool.close();
  }
}
