import type { JobResult, JobWithMetadata } from 'pg-boss';
import type { Tier } from '#graders/exercise.ts';
import { PoolClosed } from '#graders/sandbox/child-pool.ts';
import { database } from '#server/database/client.ts';
import { findGradable } from '#server/exercises/find-published.ts';
import { loadAllExercises } from '#server/exercises/load.ts';
import { OracleFault } from '#server/exercises/oracle-fault.ts';
import { buildPacks } from '#server/exercises/packs.ts';
import { selectVersionId } from '#server/exercises/publish.ts';
import { metrics } from '#server/metrics/metrics.ts';
import { queue } from '#server/queue.ts';
import { onShutdown } from '#server/shutdown.ts';
import { attestSubmission } from './attest-submission.ts';
import { startExpiringChallenges } from './expire-challenges.ts';
import { abandonSubmission, finishSubmission } from './finish.ts';
import { closeSandboxPool, probeConfinement, probeGpu, sandboxPool } from './sandbox-pool.ts';
import { verify } from './verify.ts';

interface VerifyJob {
  submissionId: string;
}

/** Takes verification jobs from the queue until the process ends, and builds missing case packs beside it. */
export async function startVerifier(): Promise<void> {
  onShutdown(closeSandboxPool);
  await probeConfinement();
  startExpiringChallenges();
  probeGpu().catch((error: unknown) => console.error('GPU:', error));
  const options = {
    pollingIntervalSeconds: 0.5,
    notifyPollingIntervalSeconds: 5,
    // Two batches, so that the sandboxes have work while the last of one is being stored.
    localConcurrency: 2,
    batchSize: 4,
    burstWhenBatchFull: true,
    includeMetadata: true,
    perJobResults: true,
  } as const;
  await queue().work<VerifyJob, void, typeof options>('verify', options, (jobs) =>
    Promise.all(jobs.map(runJob)),
  );
  buildPacks(await loadAllExercises()).catch((error: unknown) => {
    // The next start goes on where this process ends.
    if (!(error instanceof PoolClosed)) console.error('Case packs:', error);
  });
}

/**
 * One job of a batch; a failure of ours is retried by the queue, and given up after its last try. An author's oracle that
 * fails would fail again.
 */
async function runJob(job: JobWithMetadata<VerifyJob>): Promise<JobResult> {
  const { submissionId } = job.data;
  try {
    await verifySubmission(submissionId);
    return { id: job.id, status: 'completed' };
  } catch (error) {
    const isAuthors = error instanceof OracleFault && error.code !== 'crashed';
    console.error(`Verification of ${submissionId}:`, isAuthors ? `${error.file} ${error.message}` : error);
    if (isAuthors || job.retryCount >= job.retryLimit) await abandonSubmission(submissionId);
    if (isAuthors) return { id: job.id, status: 'completed' };
    return { id: job.id, status: 'failed', output: { message: String(error).slice(0, 500) } };
  }
}

/** Verifies a queued submission by the exercise's present version and its stored secret seed. */
async function verifySubmission(id: string): Promise<void> {
  const submission = await database().submission.findUnique({ where: { id } });
  if (submission?.state !== 'queued') return;
  const exercise = await findGradable(submission.exerciseId);
  if (exercise === null || submission.seed === null)
    throw new Error(`exercise ${submission.exerciseId} is gone`);
  const { source, seed } = submission;
  const versionId = await selectVersionId(exercise);
  if (submission.tier === 'kernel' && !(await sandboxPool().gpu()).available) {
    await attestSubmission({ submission, exercise, versionId, seed });
    return;
  }
  const verification = await verify({ exercise, tier: submission.tier as Tier, source, seed }, sandboxPool());
  const isFirst = await finishSubmission({ submission, exercise, versionId, verification });
  if (!isFirst) return;
  const seconds = Math.max(0, Date.now() - submission.createdAt.getTime()) / 1000;
  metrics().submissionSeconds.observe({ tier: submission.tier }, seconds);
}
