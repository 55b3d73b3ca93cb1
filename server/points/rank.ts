import { database } from '#server/database/client.ts';
import type { Board } from './board.ts';

export interface Standing {
  points: number;
  /** One more than the listed learners with more points; for a guest the rank they would have. */
  rank: number;
  /** How many stand on the board. */
  of: number;
}

interface StandingRow {
  points: number;
  above: number;
  of: number;
}

/** A learner's points and rank: two short sums over the counts per value, however many learners there are. */
export async function selectStanding(userId: string, board: Board = 'all'): Promise<Standing> {
  const rows = await database().$queryRaw<StandingRow[]>`
    WITH mine AS (
      SELECT coalesce((
        SELECT "points" FROM "learner_total" WHERE "userId" = ${userId} AND "board" = ${board}
      ), 0) AS "points"
    )
    SELECT mine."points",
      coalesce(sum(c."learners") FILTER (WHERE c."points" > mine."points"), 0)::int AS "above",
      coalesce(sum(c."learners"), 0)::int AS "of"
    FROM mine LEFT JOIN "point_count" c ON c."board" = ${board}
    GROUP BY mine."points"`;
  const { points, above, of } = rows[0]!;
  return { points, rank: above + 1, of };
}
