import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { findExercise } from '#server/exercises/load.ts';
import { prepare } from '#server/verification/prepare.ts';
import { startPostgres } from '../../scripts/testing/postgres.ts';
import { providePostgres } from '../../scripts/testing/provide.ts';
import { cpuMilliseconds } from './cpu-time.ts';
import { Learner } from './learner.ts';
import { untilPacksAreBuilt } from './packs-built.ts';
import { measureSandboxAlone, type SandboxAlone } from './sandbox-alone.ts';
import { startServer, startWorker } from './serve.ts';
import { percentiles, round, type Percentiles } from './statistics.ts';

/** Twelve small cases, of which the promise speaks; and eighteen with a large image among them. */
const measured = ['practice/e-augment', 'convolution/b-cross-correlation'];
/** Fewer learners than the server accepts from at once: what is refused is measured by the load benchmark. */
const sizes = { learners: 8, warm: 200, idle: 60, burst: 600 };

export interface VerificationBench {
  cores: number;
  exercises: Record<string, ExerciseBench>;
}

interface ExerciseBench {
  cases: number;
  /** Submitted as fast as the server accepts: from the first request to the last final verdict. */
  throughput: { submissions: number; perSecond: number; accept: Percentiles };
  /** One submission at a time: from sending it to its final verdict as the page's polling would find it. Milliseconds. */
  idle: Percentiles;
  /** Processor milliseconds for one submission of the burst. */
  cpu: { verifier: number | null; web: number | null };
  /** The sandbox alone on the same cases, in the same run. */
  baseline: SandboxAlone;
  /** The verifier's processor time per submission over the sandbox's alone. */
  cpuRatio: number | null;
}

/** Measures verification end to end: a web process, a verifier process and a PostgreSQL server of their own. */
export async function benchVerification(): Promise<VerificationBench> {
  const binaries = providePostgres();
  if (binaries === undefined)
    throw new Error('bench: PostgreSQL is not installed and cannot be installed here');
  const postgres = await startPostgres(binaries);
  const stops: (() => void | Promise<void>)[] = [postgres.stop];
  try {
    const secret = randomUUID() + randomUUID();
    const settings = { DATABASE_URL: postgres.url, AUTH_SECRET: secret };
    const web = await startServer({ ...settings, VERIFIER: 'off' });
    stops.unshift(web.stop);
    const database = new pg.Pool({ connectionString: postgres.url, max: 1 });
    stops.unshift(() => database.end());
    const exercises: Record<string, ExerciseBench> = {};
    for (const folder of measured) {
      // A worker of its own, which replaces none of its sandboxes meanwhile: some systems forget a dead child's time.
      const worker = await startWorker(settings);
      stops.unshift(worker.stop);
      await untilPacksAreBuilt(database);
      const site = { url: web.url, webPid: web.pid, workerPid: worker.pid, database };
      exercises[path.basename(folder)] = await measure(site, folder);
      await worker.stop();
    }
    return { cores: availableParallelism(), exercises };
  } finally {
    for (const stop of stops) await stop();
  }
}

interface Site {
  url: string;
  webPid: number;
  workerPid: number;
  database: pg.Pool;
}

async function measure(site: Site, folder: string): Promise<ExerciseBench> {
  const exerciseId = path.basename(folder);
  const exercise = (await findExercise(exerciseId))!;
  const source = readFileSync(`exercises/${folder}/loops/solution.ts`, 'utf8');
  const submit = { exercise: exerciseId, tier: 'loops', source };
  const learners = Array.from({ length: sizes.learners }, () => new Learner(site.url, submit));
  await submitAll(learners, sizes.warm);
  await untilFinal(site.database, exerciseId, sizes.warm);
  const idle: number[] = [];
  for (let run = 0; run < sizes.idle; run += 1) idle.push(await learners[run % learners.length]!.verified());
  const before = sizes.warm + sizes.idle;
  const [verifierStart, webStart] = [cpuMilliseconds(site.workerPid), cpuMilliseconds(site.webPid)];
  const start = Date.now();
  const accept = await submitAll(learners, sizes.burst);
  const end = await untilFinal(site.database, exerciseId, before + sizes.burst);
  const perSubmission = (from: number | null, to: number | null): number | null =>
    from === null || to === null ? null : round((to - from) / sizes.burst);
  const cpu = {
    verifier: perSubmission(verifierStart, cpuMilliseconds(site.workerPid)),
    web: perSubmission(webStart, cpuMilliseconds(site.webPid)),
  };
  const alone = await measureSandboxAlone(
    { exercise, source },
    { runs: sizes.burst, size: Math.max(2, availableParallelism()) },
  );
  const selection = { tier: 'loops', seed: 1, visible: false, hidden: true } as const;
  const { cases } = await prepare(exercise, selection);
  return {
    cases: cases.length,
    throughput: {
      submissions: sizes.burst,
      perSecond: round((sizes.burst / (end - start)) * 1000),
      accept: percentiles(accept),
    },
    idle: percentiles(idle),
    cpu,
    baseline: {
      perSecond: round(alone.perSecond),
      cpuMilliseconds: alone.cpuMilliseconds && round(alone.cpuMilliseconds),
    },
    cpuRatio: cpu.verifier && alone.cpuMilliseconds ? round(cpu.verifier / alone.cpuMilliseconds) : null,
  };
}

/** Each learner sends one after the other, all at the same time. */
async function submitAll(learners: readonly Learner[], count: number): Promise<number[]> {
  const times: number[] = [];
  let left = count;
  const send = async (learner: Learner): Promise<void> => {
    while (left > 0) {
      left -= 1;
      times.push(await learner.submit());
    }
  };
  await Promise.all(learners.map(send));
  return times;
}

/** When the last of an exercise's `count` final verdicts was stored, in milliseconds since 1970. */
async function untilFinal(database: pg.Pool, exerciseId: string, count: number): Promise<number> {
  for (;;) {
    const { rows } = await database.query<{ final: number; failed: number; latest: Date | null }>(
      `SELECT count(*) FILTER (WHERE state = 'verified')::int AS final,
              count(*) FILTER (WHERE state = 'failed')::int AS failed, max("verifiedAt") AT TIME ZONE 'UTC' AS latest
       FROM submission WHERE "exerciseId" = $1`,
      [exerciseId],
    );
    const { final, failed, latest } = rows[0]!;
    if (failed > 0) throw new Error(`bench: ${failed} submissions failed`);
    if (final === count) return latest!.getTime();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
