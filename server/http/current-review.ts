import { headers } from 'next/headers';
import { cache } from 'react';
import type { ReviewStatus } from '#graders/review.ts';
import { reviewDay, selectReviewStatus, type ReviewDay } from '../review/queue.ts';
import { currentLearner } from './current-learner.ts';
import { timeZoneOf } from './time-zone.ts';

/** The day of the learner that a page is rendered for, looked up once per request; null for nobody. */
export const currentReviewDay = cache(async (): Promise<ReviewDay | null> => {
  const learner = await currentLearner();
  return learner && reviewDay({ userId: learner.id, timeZone: timeZoneOf(await headers()) });
});

export const currentReviewStatus = cache(async (): Promise<ReviewStatus | null> => {
  const day = await currentReviewDay();
  return day && selectReviewStatus(day);
});
