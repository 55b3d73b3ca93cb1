import { SandboxPool } from '#graders/sandbox/pool.ts';
import { findExercise } from '#server/exercises/load.ts';
import { percentiles, round, type Percentiles } from './statistics.ts';
import { gradeLong, timeGradings } from './tier-gradings.ts';

/** A child is replaced after 500 runs: what the same one holds is told before that. */
const runs = { tensor: 400, warmUp: 50, baseline: 200 };

export interface TensorBench {
  /** One grading of a right tensor program in a warm child: written in QuickJS, checked, run by tfjs. Milliseconds. */
  tensor: Percentiles;
  /** The same cases in the loops tier, in a child of the same kind. */
  baseline: Percentiles;
  /** The tensor tier's median over the loops tier's. */
  ratio: number;
  /** Resident memory of the child in MiB, before and after every hundred gradings. */
  memory: (number | null)[];
  gradings: number;
}

/** Measures server-side gradings of the tensor tier, one after the other, and what they leave behind. */
export async function benchTensor(): Promise<TensorBench> {
  const exercise = (await findExercise('b-cross-correlation'))!;
  const file = 'graders/sandbox/child.ts';
  const pools = { loops: new SandboxPool(1, { gpu: false }), tensor: new SandboxPool(1, { gpu: false }) };
  try {
    await timeGradings({ exercise, pool: pools.loops }, 'loops', runs.warmUp);
    const baseline = percentiles(await timeGradings({ exercise, pool: pools.loops }, 'loops', runs.baseline));
    // Only one child is left, whose memory is then the one that is read.
    pools.loops.close();
    const place = { exercise, pool: pools.tensor };
    await timeGradings(place, 'tensor', runs.warmUp);
    const { times, memory } = await gradeLong(place, { tier: 'tensor', count: runs.tensor, file });
    const tensor = percentiles(times);
    return { tensor, baseline, ratio: round(tensor.p50 / baseline.p50), memory, gradings: times.length };
  } finally {
    for (const pool of Object.values(pools)) pool.close();
  }
}
