import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import pg from 'pg';
import { startPostgres } from '../../scripts/testing/postgres.ts';
import { providePostgres } from '../../scripts/testing/provide.ts';
import { Learner, type Accepted } from './learner.ts';
import { untilPacksAreBuilt } from './packs-built.ts';
import { startServer, startWorker } from './serve.ts';
import { percentiles, round, type Percentiles } from './statistics.ts';

const exercise = { id: 'e-feature-selection', folder: 'exercises/practice/e-feature-selection' };
const steady = { perSecond: 80, seconds: 60, learners: 200 };
const spike = { submissions: 5000, learners: 250 };

export interface LoadBench {
  cores: number;
  /** 80 submissions a second, sent on time whether the server keeps up or not. */
  steady: Phase;
  /** 5,000 submissions from 250 connections as fast as they are taken. */
  spike: Phase;
  /** The health page of the idle server: what an answer costs at least. Milliseconds. */
  baseline: Percentiles;
}

interface Phase {
  accepted: number;
  /** Answers 429 with the seconds to wait, after which the same submission came again. */
  refused: number;
  /** From sending a submission to its being stored. Milliseconds. */
  accept: Percentiles;
  /** Seconds from the first request to the last final verdict, and verdicts in each of them. */
  seconds: number;
  perSecond: number;
  /** Accepted ones without a final verdict, and learners whose points are not those of one solution. Both must be 0. */
  lost: number;
  miscounted: number;
}

/** Measures what happens when many submit at once: nothing may be lost or counted twice. */
export async function benchLoad(): Promise<LoadBench> {
  const binaries = providePostgres();
  if (binaries === undefined)
    throw new Error('bench: PostgreSQL is not installed and cannot be installed here');
  const postgres = await startPostgres(binaries);
  const stops: (() => void | Promise<void>)[] = [postgres.stop];
  try {
    const settings = { DATABASE_URL: postgres.url, AUTH_SECRET: randomUUID() + randomUUID() };
    const web = await startServer({ ...settings, VERIFIER: 'off' });
    stops.unshift(web.stop);
    stops.unshift((await startWorker(settings)).stop);
    const database = new pg.Pool({ connectionString: postgres.url, max: 1 });
    stops.unshift(() => database.end());
    await untilPacksAreBuilt(database);
    const baseline = await measureBaseline(web.url);
    return {
      cores: availableParallelism(),
      steady: await measure(database, await enrol(web.url, steady.learners), sendOnTime),
      spike: await measure(database, await enrol(web.url, spike.learners), sendAtOnce),
      baseline,
    };
  } finally {
    for (const stop of stops) await stop();
  }
}

async function measureBaseline(url: string): Promise<Percentiles> {
  const times: number[] = [];
  for (let at = 0; at < 200; at += 1) {
    const start = performance.now();
    await (await fetch(`${url}/api/health`)).arrayBuffer();
    times.push(performance.now() - start);
  }
  return percentiles(times);
}

/** Learners who have submitted once, so that each is somebody already. */
async function enrol(url: string, count: number): Promise<Learner[]> {
  const source = readFileSync(`${exercise.folder}/loops/solution.ts`, 'utf8');
  const learners = Array.from(
    { length: count },
    () => new Learner(url, { exercise: exercise.id, tier: 'loops', source }),
  );
  for (const learner of learners) await learner.submit();
  return learners;
}

/** As the page does: what is refused is sent again, as late as the server asks. */
async function sendUntilAccepted(learner: Learner): Promise<Accepted[]> {
  const [answers, id] = [[] as Accepted[], randomUUID()];
  for (;;) {
    const answer = await learner.send(id);
    answers.push(answer);
    if (answer.status === 202) return answers;
    const { retryAfter } = answer;
    if (retryAfter === null) throw new Error('bench: a 429 must say when to come back');
    await new Promise((resolve) => setTimeout(resolve, retryAfter * 1000));
  }
}

/** An open loop: who sends does not wait for earlier answers. */
async function sendOnTime(learners: readonly Learner[]): Promise<Accepted[]> {
  const answers: Promise<Accepted[]>[] = [];
  const start = performance.now();
  for (let at = 0; at < steady.perSecond * steady.seconds; at += 1) {
    const wait = start + (at * 1000) / steady.perSecond - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    answers.push(sendUntilAccepted(learners[at % learners.length]!));
  }
  return (await Promise.all(answers)).flat();
}

async function sendAtOnce(learners: readonly Learner[]): Promise<Accepted[]> {
  const answers: Accepted[] = [];
  let left = spike.submissions;
  const send = async (learner: Learner): Promise<void> => {
    while (left > 0) {
      left -= 1;
      answers.push(...(await sendUntilAccepted(learner)));
    }
  };
  await Promise.all(learners.map(send));
  return answers;
}

async function measure(
  database: pg.Pool,
  learners: readonly Learner[],
  send: (learners: readonly Learner[]) => Promise<Accepted[]>,
): Promise<Phase> {
  const before = await settle(database);
  const start = performance.now();
  const answers = await send(learners);
  const after = await settle(database);
  const seconds = (performance.now() - start) / 1000;
  const refused = answers.filter(({ status }) => status === 429);
  const accepted = answers.length - refused.length;
  return {
    accepted,
    refused: refused.length,
    accept: percentiles(
      answers.filter(({ status }) => status === 202).map(({ milliseconds }) => milliseconds),
    ),
    seconds: round(seconds),
    perSecond: round((after.final - before.final) / seconds),
    lost: accepted - (after.final - before.final),
    miscounted: after.miscounted,
  };
}

interface Books {
  final: number;
  miscounted: number;
}

/** Waits until nothing is queued, then counts. */
async function settle(database: pg.Pool): Promise<Books> {
  for (;;) {
    const { rows } = await database.query<Books & { queued: number }>(
      `SELECT count(*) FILTER (WHERE state = 'queued')::int AS queued,
              count(*) FILTER (WHERE state = 'verified')::int AS final,
              (SELECT count(*)::int FROM (SELECT "userId", sum(amount) AS points, count(*) AS entries
                 FROM point_entry GROUP BY 1) AS e
               JOIN learner_total AS t ON t."userId" = e."userId" AND t.board = 'all'
               WHERE e.entries <> 1 OR t.points <> e.points) AS miscounted
       FROM submission`,
    );
    const { queued, ...books } = rows[0]!;
    if (queued === 0) return books;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
