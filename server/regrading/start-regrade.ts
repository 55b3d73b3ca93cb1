import { recordAudit } from '#server/access/audit.ts';
import { database } from '#server/database/client.ts';
import { queue } from '#server/queue.ts';
import { outdatedIds, type Target } from './outdated.ts';

const pageSize = 500;

/** What a job of the queue `regrade` holds. */
export interface RegradeJob {
  submissionId: string;
  versionId: string;
}

/**
 * Queues every submission whose verdict is of another version, but those that wait already: started again, it goes on
 * where it was cut off. Returns how many it queued.
 */
export async function startRegrade(target: Target): Promise<number> {
  const { versionId } = target;
  const waiting = await waitingFor(versionId);
  let queued = 0;
  for await (const page of outdatedIds(target, pageSize)) {
    const jobs = page
      .filter((submissionId) => !waiting.has(submissionId))
      .map((submissionId) => ({ data: { submissionId, versionId } satisfies RegradeJob }));
    if (jobs.length > 0) await queue().insert('regrade', jobs);
    queued += jobs.length;
  }
  if (queued > 0) await record(target, queued);
  return queued;
}

async function record({ exercise, versionId }: Target, submissions: number): Promise<void> {
  const { id } = exercise.manifest;
  const subject = `exercise:${id}`;
  const details = { version: versionId, submissions };
  await database().$transaction((tx) =>
    recordAudit(tx, { actorId: null, action: 'regradeExercise', subject, details }),
  );
}

/** Submissions that wait to be regraded to this version, or are being. */
export async function waitingFor(versionId: string): Promise<Set<string>> {
  const rows = await database().$queryRaw<{ id: string }[]>`
    SELECT data->>'submissionId' AS id FROM pgboss.job
    WHERE name = 'regrade' AND state IN ('created', 'retry', 'active') AND data->>'versionId' = ${versionId}`;
  return new Set(rows.map(({ id }) => id));
}
