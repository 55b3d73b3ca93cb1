import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { countSandboxes } from '#server/verification/sandbox-pool.ts';
import { countQueueJobs, type QueueJobs } from './queue-jobs.ts';

/** What this process counts; `registry` writes all of it in Prometheus' text format. */
export interface Metrics {
  registry: Registry;
  verifications: Counter<'tier' | 'outcome'>;
  submissionSeconds: Histogram<'tier'>;
  apiAnswers: Counter<'action' | 'status'>;
}

// One per process: Next bundles this file several times.
const shared = globalThis as typeof globalThis & { layerwiseMetrics?: Metrics };

export function metrics(): Metrics {
  return (shared.layerwiseMetrics ??= createMetrics());
}

function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  addDatabaseGauges(registry);
  addSandboxGauge(registry);
  return {
    registry,
    verifications: new Counter({
      name: 'layerwise_verifications_total',
      help: 'Submissions that this process decided, by verdict; "abandoned" after its last try failed.',
      labelNames: ['tier', 'outcome'],
      registers,
    }),
    submissionSeconds: new Histogram({
      name: 'layerwise_submission_seconds',
      help: 'From accepting a submission to its final verdict.',
      labelNames: ['tier'],
      buckets: [0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300],
      registers,
    }),
    apiAnswers: new Counter({
      name: 'layerwise_api_answers_total',
      help: 'Answers of /api/v1 by what was asked (the name of its rate limit) and HTTP status; 429 is overload.',
      labelNames: ['action', 'status'],
      registers,
    }),
  };
}

function addSandboxGauge(registry: Registry): void {
  new Gauge({
    name: 'layerwise_sandbox_children',
    help: "Children of this process that run learners' scripts.",
    registers: [registry],
    collect() {
      this.set(countSandboxes());
    },
  });
}

/** Asked at every scrape; the same in every process of an installation. */
function addDatabaseGauges(registry: Registry): void {
  new Gauge({
    name: 'layerwise_database_up',
    help: 'Whether the database answers this process.',
    registers: [registry],
    async collect() {
      this.set((await countOrNull()) === null ? 0 : 1);
    },
  });
  new Gauge({
    name: 'layerwise_queue_jobs',
    help: 'Jobs in the database by queue and state; the same in every process.',
    labelNames: ['queue', 'state'] as const,
    registers: [registry],
    async collect() {
      const counts = await countOrNull();
      this.reset();
      for (const { queue, state, jobs } of counts ?? []) this.set({ queue, state }, jobs);
    },
  });
}

/** Null where the database does not answer. */
async function countOrNull(): Promise<QueueJobs[] | null> {
  try {
    return await countQueueJobs();
  } catch {
    return null;
  }
}
