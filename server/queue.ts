import { type Db, fromPrisma, PgBoss, type Queue } from 'pg-boss';
import { databaseConnection, type Transaction } from './database/client.ts';
import { environment } from './environment.ts';
import { reasonOf, StartupError } from './startup-error.ts';

/** Every queue of the product with its rules. */
const QUEUES = {
  /** Re-runs a submission; the worker reports that it lives, so that a killed one's job comes back soon. */
  verify: {
    notify: true,
    expireInSeconds: 60,
    heartbeatSeconds: 10,
    retryLimit: 3,
    retryDelay: 1,
    retryBackoff: true,
    deleteAfterSeconds: 24 * 60 * 60,
  },
  /** Judges a trained model on data that no browser has seen. */
  model: {
    notify: true,
    expireInSeconds: 180,
    heartbeatSeconds: 10,
    retryLimit: 2,
    retryDelay: 1,
    retryBackoff: true,
    deleteAfterSeconds: 24 * 60 * 60,
  },
  /** Grades a submission anew after its exercise was corrected; waits while live ones do, so it may take an hour. */
  regrade: {
    notify: true,
    expireInSeconds: 60 * 60,
    heartbeatSeconds: 10,
    retryLimit: 3,
    retryDelay: 1,
    retryBackoff: true,
    deleteAfterSeconds: 24 * 60 * 60,
  },
  /** Grades a submission once more for an instructor, who is told what came of it; nothing that is stored changes. */
  replay: {
    notify: true,
    expireInSeconds: 60,
    heartbeatSeconds: 10,
    retryLimit: 1,
    deleteAfterSeconds: 24 * 60 * 60,
  },
} satisfies Record<string, Omit<Queue, 'name'>>;

export type QueueName = keyof typeof QUEUES;

export const queueNames = Object.keys(QUEUES) as QueueName[];

interface State {
  boss?: PgBoss | undefined;
}

// One per process, like the database it lives in.
const shared = globalThis as typeof globalThis & { layerwiseQueue?: State };
const state: State = (shared.layerwiseQueue ??= {});

/** Starts the queue on the open database; again is the same as once. */
export async function startQueue(): Promise<void> {
  if (state.boss) return;
  const boss = new PgBoss({
    ...whereJobsLive(),
    schedule: false,
    superviseIntervalSeconds: 10,
    monitorIntervalSeconds: 10,
    openTelemetry: { enabled: false },
  });
  boss.on('error', (error) => console.error(`Queue: ${error.message}`));
  try {
    await boss.start();
    for (const [name, rules] of Object.entries(QUEUES)) {
      await boss.createQueue(name, rules);
      await boss.updateQueue(name, rules);
    }
  } catch (error) {
    throw new StartupError(`The job queue cannot be started: ${reasonOf(error)}.`, { cause: error });
  }
  state.boss = boss;
}

/** The queue for workers. Throws unless startQueue() has finished. */
export function queue(): PgBoss {
  if (!state.boss) throw new Error('queue: startQueue() must finish first');
  return state.boss;
}

/** Adds a job that exists exactly when the transaction commits. Returns the job's id. */
export async function enqueue(tx: Transaction, name: QueueName, data: object): Promise<string | null> {
  return queue().send(name, data, { db: fromPrisma(tx) });
}

/**
 * Wakes this process's workers after a commit. PostgreSQL notifies them by itself; on the embedded database
 * they would find the job only with their next poll.
 */
export function notifyQueue(name: QueueName): void {
  for (const worker of queue().getWipData()) {
    if (worker.name === name) queue().notifyWorker(worker.id);
  }
}

/** Lets running jobs finish, then stops. Jobs that are cut off run again after the next start. */
export async function stopQueue(timeoutMs = 5000): Promise<void> {
  const boss = state.boss;
  state.boss = undefined;
  await boss?.stop({ graceful: true, timeout: timeoutMs });
}

function whereJobsLive() {
  const { embedded } = databaseConnection();
  const { databaseUrl } = environment();
  if (embedded || databaseUrl === undefined) return { db: embeddedDatabase() };
  return { connectionString: databaseUrl, max: 4, useListenNotify: true };
}

function embeddedDatabase(): Db {
  const { pool } = databaseConnection();
  return { executeSql: (text, values) => pool.query(text, values) };
}
