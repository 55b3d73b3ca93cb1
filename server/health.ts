import fs from 'node:fs';
import path from 'node:path';
import type { Confinement } from '#graders/sandbox/confinement.ts';
import { database, databaseConnection } from './database/client.ts';
import { queue } from './queue.ts';
import { confinementState, gpuState } from './verification/sandbox-pool.ts';

const PATIENCE_MS = 2000;

/** What `GET /api/health` answers; nothing in it is secret. */
export interface Health {
  status: 'ok' | 'down';
  version: string;
  database: { status: 'ok'; kind: 'embedded' | 'postgresql' } | { status: 'down' };
  queue: { status: 'ok'; waiting: number; active: number } | { status: 'down' };
  /** How this process checks kernels: on its GPU, or by what learners' devices compute; unknown where it checks none. */
  kernels:
    | { status: 'verified'; adapter: string; sandbox: Confinement }
    | { status: 'attested'; reason: string }
    | { status: 'unknown' };
  /** What holds learners' code in this process, besides QuickJS; unknown where none is run. */
  sandbox: Confinement | 'unknown';
}

/** Asks the database and the queue; one that does not answer within two seconds is down. */
export async function checkHealth(): Promise<Health> {
  const [databaseState, queueState] = await Promise.all([
    orDown(checkDatabase, 'database'),
    orDown(checkQueue, 'queue'),
  ]);
  const isUp = databaseState.status === 'ok' && queueState.status === 'ok';
  return {
    status: isUp ? 'ok' : 'down',
    version: readVersion(),
    database: databaseState,
    queue: queueState,
    kernels: checkKernels(),
    sandbox: confinementState() ?? 'unknown',
  };
}

function checkKernels(): Health['kernels'] {
  const gpu = gpuState();
  if (gpu === undefined) return { status: 'unknown' };
  if (gpu.available) return { status: 'verified', adapter: gpu.adapter, sandbox: gpu.confinement };
  return { status: 'attested', reason: gpu.reason };
}

async function checkDatabase() {
  await database().$queryRaw`SELECT 1`;
  const kind = databaseConnection().embedded ? ('embedded' as const) : ('postgresql' as const);
  return { status: 'ok' as const, kind };
}

async function checkQueue() {
  const counts = await database().$queryRaw<{ state: string; jobs: number }[]>`
    SELECT state::text AS state, count(*)::int AS jobs FROM pgboss.job
    WHERE name = 'verify' AND state IN ('created', 'retry', 'active') GROUP BY state`;
  queue();
  const count = (...states: string[]) =>
    counts.filter(({ state }) => states.includes(state)).reduce((sum, { jobs }) => sum + jobs, 0);
  return { status: 'ok' as const, waiting: count('created', 'retry'), active: count('active') };
}

async function orDown<T>(check: () => Promise<T>, part: string): Promise<T | { status: 'down' }> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`no answer within ${PATIENCE_MS} ms`)), PATIENCE_MS);
  try {
    return await Promise.race([check(), late]);
  } catch (error) {
    // Prisma tells the reason in its last line.
    console.error(`Health: the ${part} is down: ${String(error).trim().split('\n').at(-1)}`);
    return { status: 'down' };
  } finally {
    clearTimeout(timer);
  }
}

function readVersion(): string {
  const file = path.join(process.cwd(), 'package.json');
  const { version } = JSON.parse(fs.readFileSync(/* turbopackIgnore: true */ file, 'utf8')) as {
    version: string;
  };
  return version;
}
