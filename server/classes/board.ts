import { database } from '#server/database/client.ts';

export interface ClassBoardEntry {
  userId: string;
  name: string;
  points: number;
  /** Equal points share a rank. */
  rank: number;
}

/**
 * The learners of a class by all their verified points. Who is hidden from the public boards stands here too: the
 * class page says so to everybody who is in it.
 */
export function selectClassBoard(classId: string): Promise<ClassBoardEntry[]> {
  return database().$queryRaw<ClassBoardEntry[]>`
    SELECT m."userId", u."name", coalesce(t."points", 0)::int AS "points",
      (rank() OVER (ORDER BY coalesce(t."points", 0) DESC))::int AS "rank"
    FROM "class_member" m JOIN "user" u ON u."id" = m."userId"
    LEFT JOIN "learner_total" t ON t."userId" = m."userId" AND t."board" = 'all'
    WHERE m."classId" = ${classId}::uuid AND m."role" = 'learner'
    ORDER BY "rank", u."name", m."userId"`;
}
