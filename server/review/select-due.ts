import { database } from '#server/database/client.ts';
import { dayOfDate, isoDay, type Day } from './study-day.ts';
import type { DayCount } from '#graders/review.ts';

export interface DueCard {
  key: string;
  due: Day;
}

export interface Asked {
  userId: string;
  today: Day;
  /** Keys of the content as it is now: cards of what was withdrawn rest. */
  known: readonly string[];
}

/**
 * The due cards that have waited longest; among those of one day, the ones most likely forgotten, since recall falls
 * with the time elapsed over the stability.
 */
export async function selectDue(asked: Asked, limit: number): Promise<DueCard[]> {
  const { userId, today, known } = asked;
  if (limit <= 0) return [];
  const rows = await database().$queryRaw<{ key: string; dueDay: Date }[]>`
    SELECT "key", "dueDay" FROM "review_card"
    WHERE "userId" = ${userId} AND "dueDay" <= ${isoDay(today)}::date AND "key" = ANY(${[...known]}::text[])
    ORDER BY "dueDay", (${isoDay(today)}::date - "lastDay") / "stability" DESC, "key"
    LIMIT ${limit}`;
  return rows.map(({ key, dueDay }) => ({ key, due: dayOfDate(dueDay) }));
}

export interface DueCounts {
  /** Cards due today or before. */
  due: number;
  /** Due cards that were reviewed today. */
  done: number;
  /** All cards. */
  cards: number;
}

export async function countDue({ userId, today, known }: Asked): Promise<DueCounts> {
  const [row] = await database().$queryRaw<[DueCounts]>`
    SELECT
      (SELECT count(*)::int FROM "review_card"
       WHERE "userId" = ${userId} AND "dueDay" <= ${isoDay(today)}::date AND "key" = ANY(${[...known]}::text[])) AS due,
      (SELECT count(DISTINCT "key")::int FROM "review_log"
       WHERE "userId" = ${userId} AND "day" = ${isoDay(today)}::date AND "dueDay" <= "day") AS done,
      (SELECT count(*)::int FROM "review_card"
       WHERE "userId" = ${userId} AND "key" = ANY(${[...known]}::text[])) AS cards`;
  return row;
}

/** The next days on which cards return, after today. */
export async function selectUpcoming({ userId, today, known }: Asked, days: number): Promise<DayCount[]> {
  const rows = await database().$queryRaw<{ day: Date; count: number }[]>`
    SELECT "dueDay" AS day, count(*)::int AS count FROM "review_card"
    WHERE "userId" = ${userId} AND "dueDay" > ${isoDay(today)}::date AND "key" = ANY(${[...known]}::text[])
    GROUP BY 1 ORDER BY 1 LIMIT ${days}`;
  return rows.map(({ day, count }) => ({ day: isoDay(dayOfDate(day)), count }));
}
