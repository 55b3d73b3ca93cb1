import { Prisma } from '#generated/prisma/client.ts';
import { database } from '#server/database/client.ts';
import type { Board } from './board.ts';

export interface LeaderboardEntry {
  userId: string;
  name: string;
  points: number;
  /** Equal points share a rank. */
  rank: number;
}

/** Where a page ends: the next one begins behind this learner. */
export interface LeaderboardCursor {
  points: number;
  userId: string;
}

export interface LeaderboardPage {
  entries: LeaderboardEntry[];
  /** Absent on the last page. */
  next?: LeaderboardCursor;
}

/**
 * One page of a public board, most points first, equal points in a fixed order. Rows are found through the index
 * by key, ranks come from the counts per value: the cost grows neither with the learners nor with the page number.
 */
export async function selectLeaderboard(options: {
  board?: Board;
  after?: LeaderboardCursor | undefined;
  limit: number;
}): Promise<LeaderboardPage> {
  const { board = 'all', after, limit } = options;
  const page = after ? rowsBehind(board, after, limit + 1) : rowsFromTop(board, limit + 1);
  const found = await database().$queryRaw<LeaderboardEntry[]>`
    WITH page AS MATERIALIZED (${page}),
    counts AS (
      SELECT "points", sum("learners") OVER (ORDER BY "points" DESC) - "learners" AS "above"
      FROM "point_count" WHERE "board" = ${board} AND "points" >= (SELECT min("points") FROM page)
    )
    SELECT page."userId", u."name", page."points", (counts."above" + 1)::int AS "rank"
    FROM page JOIN "user" u ON u."id" = page."userId" JOIN counts ON counts."points" = page."points"
    ORDER BY page."points" DESC, page."userId"`;
  const entries = found.slice(0, limit);
  const last = entries.at(-1);
  if (found.length <= limit || !last) return { entries };
  return { entries, next: { points: last.points, userId: last.userId } };
}

function rowsFromTop(board: Board, count: number): Prisma.Sql {
  return Prisma.sql`
    SELECT "userId", "points" FROM "learner_total" WHERE "board" = ${board} AND "listed" AND "points" > 0
    ORDER BY "points" DESC, "userId" LIMIT ${count}`;
}

/** Two index ranges instead of one row comparison, which could not skip a long run of equal points. */
function rowsBehind(board: Board, { points, userId }: LeaderboardCursor, count: number): Prisma.Sql {
  return Prisma.sql`
    (SELECT "userId", "points" FROM "learner_total"
      WHERE "board" = ${board} AND "listed" AND "points" > 0 AND "points" = ${points} AND "userId" > ${userId}
      ORDER BY "userId" LIMIT ${count})
    UNION ALL
    (SELECT "userId", "points" FROM "learner_total"
      WHERE "board" = ${board} AND "listed" AND "points" > 0 AND "points" < ${points}
      ORDER BY "points" DESC, "userId" LIMIT ${count})
    ORDER BY "points" DESC, "userId" LIMIT ${count}`;
}
