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
    JOIN unnest(string_to_array(${listOf(known)}, ' ')) AS known("key") USING ("key")
    WHERE "userId" = ${userId} AND "dueDay" <= ${isoDay(today)}::date
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
    SELECT (count(*) FILTER (WHERE "dueDay" <= ${isoDay(today)}::date))::int AS due, count(*)::int AS cards,
      (SELECT count(DISTINCT "key")::int FROM "review_log"
       WHERE "userId" = ${userId} AND "day" = ${isoDay(today)}::date AND "dueDay" <= "day") AS done
    FROM "review_card" JOIN unnest(string_to_array(${listOf(known)}, ' ')) AS known("key") USING ("key")
    WHERE "userId" = ${userId}`;
  return row;
}

/** The next days on which cards return, after today. */
export async function selectUpcoming({ userId, today, known }: Asked, days: number): Promise<DayCount[]> {
  const rows = await database().$queryRaw<{ day: Date; count: number }[]>`
    SELECT "dueDay" AS day, count(*)::int AS count FROM "review_card"
    JOIN unnest(string_to_array(${listOf(known)}, ' ')) AS known("key") USING ("key")
    WHERE "userId" = ${userId} AND "dueDay" > ${isoDay(today)}::date
    GROUP BY 1 ORDER BY 1 LIMIT ${days}`;
  return rows.map(({ day, count }) => ({ day: isoDay(dayOfDate(day)), count }));
}

/**
 * The keys as one text, since they hold no blanks: thousands of values in a condition cost more to plan than to compare, and
 * an array of them more to send than one text.
 */
function listOf(keys: readonly string[]): string {
  return keys.join(' ');
}
