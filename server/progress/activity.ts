import { database } from '#server/database/client.ts';
import { addDays, dayOf, streakOf, type Streak } from './streak.ts';

export interface Activity {
  today: string;
  /** Submissions and marked quiz answers by day, without days that have none. */
  days: ReadonlyMap<string, number>;
  streak: Streak;
  /** The days of the calendar: whole weeks from a Monday on, up to today. */
  calendar: string[];
}

const weeksShown = 26;

/** What a learner did on which day of their time zone: submissions and marked quiz answers. */
export async function selectActivity(userId: string, timeZone: string, now = new Date()): Promise<Activity> {
  // A quarter of an hour lies in one day in every time zone; the database may not know the learner's.
  const rows = await database().$queryRaw<{ at: Date; count: number }[]>`
    SELECT date_bin('15 minutes', "at", timestamp '2000-01-01') AS "at", count(*)::int AS "count" FROM (
      SELECT "createdAt" AS "at" FROM "submission" WHERE "userId" = ${userId}
      UNION ALL
      SELECT "markedAt" FROM "quiz_attempt" WHERE "userId" = ${userId} AND "markedAt" IS NOT NULL
    ) done GROUP BY 1`;
  const days = new Map<string, number>();
  for (const { at, count } of rows) {
    const day = dayOf(at, timeZone);
    days.set(day, (days.get(day) ?? 0) + count);
  }
  const today = dayOf(now, timeZone);
  const sinceMonday = (new Date(today).getUTCDay() + 6) % 7;
  const length = (weeksShown - 1) * 7 + sinceMonday + 1;
  const calendar = Array.from({ length }, (_, at) => addDays(today, at + 1 - length));
  return { today, days, streak: streakOf(days.keys(), today), calendar };
}
