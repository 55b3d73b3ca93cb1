import type { JobResult, JobWithMetadata } from 'pg-boss';
import { createAssessor, type Assessor } from '#graders/training/assessor.ts';
import { environment } from '#server/environment.ts';
import { queue } from '#server/queue.ts';
import { onShutdown } from '#server/shutdown.ts';
import { abandonModel, judgeModel } from './judge-model.ts';

/** One at a time: a model takes seconds of a core, and learners' submissions come first. */
const children = 1;

/** Judges uploaded models one after the other until the process ends. */
export async function startModelJudge(): Promise<void> {
  const assessor = createAssessor(children, environment().sandbox);
  onShutdown(() => assessor.close());
  const options = {
    pollingIntervalSeconds: 1,
    notifyPollingIntervalSeconds: 5,
    batchSize: 2,
    burstWhenBatchFull: true,
    includeMetadata: true,
    perJobResults: true,
  } as const;
  await queue().work<{ modelId: string }, void, typeof options>('model', options, async (jobs) => {
    const results: JobResult[] = [];
    for (const job of jobs) results.push(await runJob(job, assessor));
    return results;
  });
}

async function runJob(job: JobWithMetadata<{ modelId: string }>, assessor: Assessor): Promise<JobResult> {
  const { modelId } = job.data;
  try {
    await judgeModel(modelId, assessor);
    return { id: job.id, status: 'completed' };
  } catch (error) {
    console.error(`Judging model ${modelId}:`, error);
    if (job.retryCount >= job.retryLimit) await abandonModel(modelId);
    return { id: job.id, status: 'failed', output: { message: String(error).slice(0, 500) } };
  }
}
