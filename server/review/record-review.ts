import type { ReviewLog, ReviewSource } from '#generated/prisma/client.ts';
import { isAuthoredId } from '#graders/bundle.ts';
import type { Grade } from '#graders/review.ts';
import type { Transaction } from '#server/database/client.ts';
import { exerciseKey, itemKey } from './card-key.ts';
import { inOrder } from './card-logs.ts';
import { gradeAttempt, gradeSolution } from './derive-grade.ts';
import { lockReviews, requirePlan } from './plan.ts';
import { rebuildCards } from './rebuild-cards.ts';
import { dateOf, dayOfDate, studyDays } from './study-day.ts';

interface NewReview {
  /** Of the attempt, the submission or the recall. */
  id: string;
  /** Who owns it now, locked by `lockOwner`. */
  userId: string;
  key: string;
  /** Asked for only when the review counts. */
  grade: Grade | ((earlier: readonly ReviewLog[]) => Promise<Grade>);
  source: ReviewSource;
  at: Date;
  timeZone: string | null;
}

/** Stores a review once; a second one of the same card and day is none. Call it before points are granted. */
export async function recordReview(tx: Transaction, review: NewReview): Promise<void> {
  const { id, userId, key, grade, source, at } = review;
  await lockReviews(tx, userId);
  const { timeZone } = await requirePlan(tx, userId, review.timeZone);
  const logs = await tx.reviewLog.findMany({ where: { userId, key }, orderBy: inOrder });
  if (logs.some((log) => log.id === id)) return;
  // Who travels west may come back into a day that has passed: time does not run backwards for a card.
  const earlier = logs.filter(({ createdAt }) => createdAt <= at).map(({ day }) => dayOfDate(day));
  const day = Math.max(studyDays(timeZone)(at), ...earlier);
  if (logs.some((log) => dayOfDate(log.day) === day)) return;
  const derived = typeof grade === 'function' ? await grade(logs) : grade;
  const data = { id, userId, key, day: dateOf(day), derived, grade: derived, source, createdAt: at };
  await tx.reviewLog.create({ data });
  await rebuildCards(tx, userId, [key]);
}

interface MarkedAttempt {
  attempt: { id: string; userId: string; createdAt: Date; markedAt: Date; score: number };
  item: Parameters<typeof gradeAttempt>[0]['item'] & { id: string };
  timeZone: string | null;
}

export async function recordAttempt(
  tx: Transaction,
  { attempt, item, timeZone }: MarkedAttempt,
): Promise<void> {
  const { id, userId, score, createdAt, markedAt } = attempt;
  const grade = gradeAttempt({ score, openedAt: createdAt, markedAt, item });
  await recordReview(tx, {
    ...{ id, userId, grade, timeZone },
    key: itemKey(item.id),
    source: 'attempt',
    at: markedAt,
  });
}

/**
 * A passed submission: the exercise's key idea was recalled, with as much help as hints were opened since last time.
 * Authored exercises do not return: they may be archived any day, and a class decides when they are due.
 */
export async function recordSolution(
  tx: Transaction,
  { id, userId, exerciseId, at }: { id: string; userId: string; exerciseId: string; at: Date },
): Promise<void> {
  if (isAuthoredId(exerciseId)) return;
  const grade = async (earlier: readonly ReviewLog[]): Promise<Grade> => {
    const last = Math.max(0, ...earlier.map(({ createdAt }) => createdAt.getTime()));
    const createdAt = { gt: new Date(last), lte: at };
    return gradeSolution(await tx.hintUse.count({ where: { userId, exerciseId, createdAt } }));
  };
  const review = { id, userId, key: exerciseKey(exerciseId), at, grade };
  await recordReview(tx, { ...review, source: 'solution', timeZone: null });
}
