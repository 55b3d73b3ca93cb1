import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { closeDatabase, database, openDatabase } from '#server/database/client.ts';
import { knownKeys } from '#server/review/known-keys.ts';
import { reviewDay, selectQueue, selectReviewStatus } from '#server/review/queue.ts';
import { startPostgres } from '../../scripts/testing/postgres.ts';
import { providePostgres } from '../../scripts/testing/provide.ts';
import { startServer } from './serve.ts';
import { percentiles, type Percentiles } from './statistics.ts';

const sizes = { cards: 5000, reviewsPerCard: 6, otherLearners: 40, otherCards: 1000, runs: 200, warm: 20 };

export interface ReviewBench {
  cards: number;
  /** From the learner's id to today's cards, all 5,000 of them due. Milliseconds. */
  queue: Percentiles;
  /** What the header of every page asks. */
  count: Percentiles;
  /** The review page over HTTP, its cards typeset. */
  page: Percentiles;
  /** One empty query of the same client, and the page of a learner without cards, in the same run. */
  baseline: { query: Percentiles; page: Percentiles };
}

/** Measures the review of a learner with very many cards on a PostgreSQL server of its own. */
export async function benchReview(): Promise<ReviewBench> {
  const binaries = providePostgres();
  if (binaries === undefined)
    throw new Error('bench: PostgreSQL is not installed and cannot be installed here');
  const postgres = await startPostgres(binaries);
  const stops: (() => void | Promise<void>)[] = [postgres.stop];
  try {
    const settings = { DATABASE_URL: postgres.url, AUTH_SECRET: randomUUID() + randomUUID() };
    const server = await startServer({ ...settings, VERIFIER: 'off' });
    stops.unshift(server.stop);
    Object.assign(process.env, settings);
    await openDatabase();
    stops.unshift(closeDatabase);
    const reader = await visit(server.url);
    const newcomer = await visit(server.url);
    await fill(postgres.url, await ownerOf(reader.attempt));
    return await measure(server.url, { reader, newcomer });
  } finally {
    for (const stop of stops) await stop();
  }
}

interface Visitor {
  cookie: string;
  attempt: string;
}

/** Opens an attempt, which makes a guest. */
async function visit(url: string): Promise<Visitor> {
  const attempt = randomUUID();
  const response = await fetch(`${url}/api/v1/quiz-attempts/${attempt}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ item: 'q-conv-out-size', locale: 'en' }),
  });
  if (!response.ok) throw new Error(`bench: ${response.status} ${await response.text()}`);
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  return { cookie: cookies.join('; '), attempt };
}

async function ownerOf(attempt: string): Promise<string> {
  return (await database().quizAttempt.findUniqueOrThrow({ where: { id: attempt } })).userId;
}

/** The key of a learner's nth card: real ones first. */
const keysOf = (count: number): string[] => [
  ...knownKeys().slice(0, count),
  ...Array.from({ length: Math.max(0, count - knownKeys().length) }, (_, at) => `quiz:more-${at}`),
];

async function fill(url: string, userId: string): Promise<void> {
  const others = Array.from({ length: sizes.otherLearners }, () => randomUUID());
  await database().user.createMany({
    data: others.map((id) => ({ id, name: 'Other', email: `${id}@example.org` })),
  });
  await insert(userId, keysOf(sizes.cards));
  for (const other of others) await insert(other, keysOf(sizes.otherCards));
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('ANALYZE');
  await client.end();
}

/** Cards that became due within the last hundred days, with their logs. */
async function insert(userId: string, keys: string[]): Promise<void> {
  await database().reviewPlan.create({ data: { userId, timeZone: 'Europe/Berlin' } });
  await database().$executeRaw`
    INSERT INTO "review_card" ("userId", "key", "dueDay", "lastDay", "stability", "difficulty", "reps", "lapses")
    SELECT ${userId}, key, current_date - (at % 100)::int, current_date - (at % 100)::int - 10, 5 + at % 7, 5, 6, 1
    FROM unnest(${keys}::text[]) WITH ORDINALITY AS k(key, at)`;
  await database().$executeRaw`
    INSERT INTO "review_log" ("id", "userId", "key", "day", "derived", "grade", "source", "dueDay", "predicted")
    SELECT gen_random_uuid(), ${userId}, key, current_date - 110 - (10 * n)::int, 3, 3, 'attempt',
      current_date - 111 - (10 * n)::int, 0.9
    FROM unnest(${keys}::text[]) AS key, generate_series(1, ${sizes.reviewsPerCard}::int) AS n`;
}

async function measure(
  url: string,
  { reader, newcomer }: { reader: Visitor; newcomer: Visitor },
): Promise<ReviewBench> {
  const userId = await ownerOf(reader.attempt);
  const known = keysOf(sizes.cards);
  const day = async () => ({ ...(await reviewDay({ userId, timeZone: 'Europe/Berlin' })), known });
  const { left, waiting } = await selectReviewStatus(await day());
  if (left + waiting !== sizes.cards) throw new Error(`bench: every card must be due, got ${left + waiting}`);
  const page = (cookie: string) => async (): Promise<void> => {
    const response = await fetch(`${url}/en/review`, { headers: { cookie } });
    const text = await response.text();
    if (!response.ok) throw new Error(`bench: ${response.status} ${text.slice(0, 200)}`);
  };
  return {
    cards: sizes.cards,
    queue: await time(async () => void (await selectQueue(await day(), { locale: 'en' }))),
    count: await time(async () => void (await selectReviewStatus(await day()))),
    page: await time(page(reader.cookie)),
    baseline: {
      query: await time(async () => void (await database().$queryRaw`SELECT 1`)),
      page: await time(page(newcomer.cookie)),
    },
  };
}

async function time(run: () => Promise<void>): Promise<Percentiles> {
  const samples: number[] = [];
  for (let at = 0; at < sizes.warm + sizes.runs; at += 1) {
    const start = performance.now();
    await run();
    if (at >= sizes.warm) samples.push(performance.now() - start);
  }
  return percentiles(samples);
}
