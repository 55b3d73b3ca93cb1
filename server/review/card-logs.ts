import type { Prisma, ReviewLog } from '#generated/prisma/client.ts';
import type { Grade, ReviewView } from '#graders/review.ts';
import { gradeChoices, replay, type Review } from './schedule.ts';
import { dayOfDate, isoDay } from './study-day.ts';

export type CardLog = Pick<ReviewLog, 'id' | 'day' | 'grade' | 'createdAt'>;

/** The order in which reviews of one card happened. */
export const inOrder = [
  { day: 'asc' },
  { createdAt: 'asc' },
  { id: 'asc' },
] satisfies Prisma.ReviewLogOrderByWithRelationInput[];

/** Of one day the first review counts: what was just told is no sign of memory. `logs` stand in order. */
export function countedLogs<Log extends Pick<CardLog, 'day'>>(logs: readonly Log[]): Log[] {
  return logs.filter((log, at) => at === 0 || log.day.getTime() !== logs[at - 1]!.day.getTime());
}

export function reviewOf({ day, grade }: Pick<CardLog, 'day' | 'grade'>): Review {
  return { day: dayOfDate(day), grade: grade as Grade };
}

/** What a learner sees of one review; null when it does not count. `logs` are all of its card, in order. */
export function reviewView(logs: readonly CardLog[], id: string): ReviewView | null {
  const counted = countedLogs(logs);
  const at = counted.findIndex((log) => log.id === id);
  if (at < 0) return null;
  const reviews = counted.map(reviewOf);
  const { day, grade } = reviews[at]!;
  const { card } = replay(reviews.slice(0, at + 1));
  const isLast = at === counted.length - 1;
  return {
    id,
    grade,
    returns: isoDay(dayOfDate(card.due)),
    choices: isLast ? gradeChoices(reviews.slice(0, at), day) : [],
  };
}
