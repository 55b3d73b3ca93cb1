import { database } from '#server/database/client.ts';
import { queueNames } from '#server/queue.ts';

const states = ['waiting', 'active', 'failed'] as const;

export interface QueueJobs {
  queue: string;
  state: (typeof states)[number];
  jobs: number;
}

/** How many jobs every queue holds: an empty queue is told with zeros, so that a graph of it does not break off. */
export async function countQueueJobs(): Promise<QueueJobs[]> {
  const rows = await database().$queryRaw<QueueJobs[]>`
    SELECT name AS queue, count(*)::int AS jobs,
      CASE WHEN state IN ('created', 'retry') THEN 'waiting' ELSE state::text END AS state
    FROM pgboss.job WHERE state IN ('created', 'retry', 'active', 'failed') GROUP BY 1, 3`;
  const found = new Map(rows.map((row) => [`${row.queue} ${row.state}`, row.jobs]));
  return queueNames.flatMap((queue) =>
    states.map((state) => ({ queue, state, jobs: found.get(`${queue} ${state}`) ?? 0 })),
  );
}
