import { closeDatabase, database, openDatabase } from '#server/database/client.ts';
import { environment } from '#server/environment.ts';
import { weekOf, type Board } from '#server/points/board.ts';
import { selectLeaderboard, type LeaderboardCursor } from '#server/points/leaderboard.ts';
import { selectOptionalPlace } from '#server/points/place.ts';
import { selectSolvers } from '#server/points/solvers.ts';
import { startPostgres } from '../../scripts/testing/postgres.ts';
import { providePostgres } from '../../scripts/testing/provide.ts';
import { fillBoards } from './fill-boards.ts';
import { startServer } from './serve.ts';
import { percentiles, type Percentiles } from './statistics.ts';

const sizes = [10_000, 1_000_000];
const runs = { warm: 30, queries: 200, pages: 100, baseline: 5 };
const pageSize = 50;
const exercise = { exerciseId: 'b-cross-correlation', tier: 'loops', tiers: ['loops', 'tensor', 'kernel'] };

interface BoardTimes {
  /** One page of the board and the reader's own place, asked for at once as the page does. */
  first: Percentiles;
  /** The same from the middle of the board. */
  deep: Percentiles;
}

interface LeaderboardTimes {
  learners: number;
  boards: { all: BoardTimes; week: BoardTimes; track: BoardTimes };
  solvers: Percentiles;
  /** The whole page over HTTP, from a production server. */
  page: Percentiles;
  baseline: {
    /** A query that asks for nothing. */
    roundTrip: Percentiles;
    /** One learner's rank by a window function over everybody, as it would be without counts. */
    windowRank: Percentiles;
  };
}

/** Measures the boards on PostgreSQL at both sizes. Milliseconds. */
export async function benchLeaderboard(): Promise<{ sizes: LeaderboardTimes[] }> {
  const binaries = providePostgres();
  if (binaries === undefined)
    throw new Error('bench: PostgreSQL is not installed and cannot be installed here');
  const postgres = await startPostgres(binaries);
  try {
    process.env.DATABASE_URL = postgres.url;
    // Settings are read once per process: what is filled must never be a host's own database.
    if (environment().databaseUrl !== postgres.url) throw new Error('bench: run the leaderboard by itself');
    await openDatabase();
    const measured: LeaderboardTimes[] = [];
    for (const learners of sizes) measured.push(await measureAt(postgres.url, learners));
    return { sizes: measured };
  } finally {
    await closeDatabase();
    postgres.stop();
  }
}

async function measureAt(url: string, learners: number): Promise<LeaderboardTimes> {
  await fillBoards(url, { learners, sourceKey: `exercise:${exercise.exerciseId}:${exercise.tier}` });
  const week: Board = `week:${weekOf(new Date())}`;
  const boards = {
    all: await measureBoard('all', learners),
    week: await measureBoard(week, learners),
    track: await measureBoard('track:convolution', learners),
  };
  const solvers = await measure(runs.queries, () => selectSolvers({ ...exercise, limit: pageSize }));
  const baseline = {
    roundTrip: await measure(runs.queries, () => database().$queryRaw`SELECT 1`),
    windowRank: await measure(runs.baseline, () => windowRank(`learner-${Math.floor(learners / 2)}`)),
  };
  return { learners, boards, solvers, page: await measurePage(url), baseline };
}

async function measureBoard(board: Board, learners: number): Promise<BoardTimes> {
  const middle = await middleOf(board);
  let run = 0;
  const ask = (after?: LeaderboardCursor) => {
    run += 1;
    // A prime step reads another learner each time, all over the table.
    const reader = `learner-${1 + ((run * 7919) % learners)}`;
    return Promise.all([
      selectLeaderboard({ board, after, limit: pageSize }),
      selectOptionalPlace(reader, board),
    ]);
  };
  return {
    first: await measure(runs.queries, () => ask()),
    deep: await measure(runs.queries, () => ask(middle)),
  };
}

async function middleOf(board: Board): Promise<LeaderboardCursor> {
  const listed = { board, listed: true, points: { gt: 0 } };
  const half = Math.floor((await database().learnerTotal.count({ where: listed })) / 2);
  const { points, userId } = await database().learnerTotal.findFirstOrThrow({
    where: listed,
    orderBy: [{ points: 'desc' }, { userId: 'asc' }],
    skip: half,
  });
  return { points, userId };
}

async function windowRank(userId: string): Promise<void> {
  await database().$queryRaw`
    SELECT "rank"::int FROM (
      SELECT "userId", rank() OVER (ORDER BY "points" DESC) AS "rank"
      FROM "learner_total" WHERE "board" = 'all' AND "listed" AND "points" > 0
    ) ranked WHERE "userId" = ${userId}`;
}

async function measurePage(databaseUrl: string): Promise<Percentiles> {
  const server = await startServer({ DATABASE_URL: databaseUrl, VERIFIER: 'off' });
  try {
    return await measure(runs.pages, async () => {
      const answer = await fetch(`${server.url}/en/board`);
      if (!answer.ok) throw new Error(`bench: /en/board answered ${answer.status}`);
      await answer.arrayBuffer();
    });
  } finally {
    await server.stop();
  }
}

async function measure(count: number, once: () => Promise<unknown>): Promise<Percentiles> {
  for (let run = 0; run < Math.min(runs.warm, count); run += 1) await once();
  const times: number[] = [];
  for (let run = 0; run < count; run += 1) {
    const start = performance.now();
    await once();
    times.push(performance.now() - start);
  }
  return percentiles(times);
}
