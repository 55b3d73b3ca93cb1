import type { Job, JobResult } from 'pg-boss';
import type { ReplayOutcome } from '#graders/class.ts';
import { queue } from '#server/queue.ts';
import { NotReproducible, reproduceVerdict, type Reproduction } from './reproduce.ts';
import { sandboxPool } from './sandbox-pool.ts';

export interface ReplayJob {
  submissionId: string;
}

/** Replays submissions one after the other until the process ends, so that at most one sandbox is not there for learners. */
export async function startReplayer(): Promise<void> {
  const options = {
    pollingIntervalSeconds: 1,
    notifyPollingIntervalSeconds: 5,
    batchSize: 2,
    burstWhenBatchFull: true,
    perJobResults: true,
  } as const;
  await queue().work<ReplayJob, ReplayOutcome | { message: string }, typeof options>(
    'replay',
    options,
    async (jobs) => {
      const results: JobResult[] = [];
      for (const job of jobs) results.push(await runJob(job));
      return results;
    },
  );
}

async function runJob({ id, data }: Job<ReplayJob>): Promise<JobResult> {
  try {
    return { id, status: 'completed', output: await replay(data.submissionId) };
  } catch (error) {
    console.error(`Replay of ${data.submissionId}:`, error);
    return { id, status: 'failed', output: { message: String(error).slice(0, 500) } };
  }
}

async function replay(submissionId: string): Promise<ReplayOutcome> {
  try {
    return outcomeOf(await reproduceVerdict(submissionId, sandboxPool()));
  } catch (error) {
    if (!(error instanceof NotReproducible)) throw error;
    return { kind: 'notReproducible', reason: error.message };
  }
}

function outcomeOf({ same, stored, reproduced, differences, version }: Reproduction): ReplayOutcome {
  return {
    kind: 'replayed',
    same,
    stored: { kind: stored.verdict.kind, fuel: stored.fuel },
    reproduced: { kind: reproduced.verdict.kind, fuel: reproduced.fuel },
    differences: differences.slice(0, 50),
    isPresent: version.isPresent,
  };
}
