import { setTimeout as wait } from 'node:timers/promises';
import type { Job, JobResult } from 'pg-boss';
import { database } from '#server/database/client.ts';
import { queue } from '#server/queue.ts';
import { sandboxPool } from '#server/verification/sandbox-pool.ts';
import { regradeSubmission } from './regrade-submission.ts';
import type { RegradeJob } from './start-regrade.ts';

/** How often it is looked whether the live submissions have been served. */
const yieldMs = 250;

/**
 * Regrades one submission after the other until the process ends, and only while no submission of a learner waits. A
 * failure of ours is retried by the queue; a submission that keeps failing keeps its verdict and is told by the report.
 */
export async function startRegrader(): Promise<void> {
  const options = {
    pollingIntervalSeconds: 2,
    notifyPollingIntervalSeconds: 10,
    // The queue asks again at once only after batches of several.
    batchSize: 4,
    burstWhenBatchFull: true,
    perJobResults: true,
  } as const;
  await queue().work<RegradeJob, void, typeof options>('regrade', options, async (jobs) => {
    const results: JobResult[] = [];
    for (const job of jobs) results.push(await runJob(job));
    return results;
  });
}

async function runJob({ id, data, signal }: Job<RegradeJob>): Promise<JobResult> {
  try {
    while (await learnersWait()) await wait(yieldMs, undefined, { signal });
    await regradeSubmission(data, sandboxPool());
    return { id, status: 'completed' };
  } catch (error) {
    console.error(`Regrading of ${data.submissionId}:`, error);
    return { id, status: 'failed', output: { message: String(error).slice(0, 500) } };
  }
}

async function learnersWait(): Promise<boolean> {
  const [row] = await database().$queryRaw<{ waits: boolean }[]>`
    SELECT EXISTS (
      SELECT 1 FROM pgboss.job WHERE name = 'verify' AND state IN ('created', 'retry') AND start_after <= now()
    ) AS waits`;
  return row!.waits;
}
