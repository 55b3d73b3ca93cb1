import type { ReviewPlan } from '#generated/prisma/client.ts';
import { database, type Transaction } from '#server/database/client.ts';
import { backfillLogs } from './backfill.ts';
import { isTimeZone } from './study-day.ts';

/** Where days begin for a browser that has not said where it is. */
const fallbackZone = 'UTC';

/** One writer of a learner's cards at a time. Take it after the lock of an attempt and before that of points. */
export async function lockReviews(tx: Transaction, userId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`review:${userId}`}, 0))`;
}

/**
 * The learner's plan. Whoever answered before there were reviews gets one now, and a card for everything they did. The
 * zone that the browser names is remembered. Call `lockReviews` first.
 */
export async function requirePlan(
  tx: Transaction,
  userId: string,
  timeZone: string | null,
): Promise<ReviewPlan> {
  const told = timeZone !== null && isTimeZone(timeZone) ? timeZone : null;
  const present = await tx.reviewPlan.findUnique({ where: { userId } });
  if (present === null) {
    const created = await tx.reviewPlan.create({ data: { userId, timeZone: told ?? fallbackZone } });
    await backfillLogs(tx, created);
    return created;
  }
  if (told === null || told === present.timeZone) return present;
  return tx.reviewPlan.update({ where: { userId }, data: { timeZone: told } });
}

/** The plan for a page, which writes only the first time. */
export async function selectPlan(userId: string, timeZone: string | null): Promise<ReviewPlan> {
  const present = await database().reviewPlan.findUnique({ where: { userId } });
  if (present !== null) return present;
  return database().$transaction(async (tx) => {
    await lockReviews(tx, userId);
    return requirePlan(tx, userId, timeZone);
  });
}
