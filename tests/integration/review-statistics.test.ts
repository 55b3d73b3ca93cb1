import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { PATCH } from '../../app/api/v1/review-plan/route.ts';
import { database } from '#server/database/client.ts';
import { reviewDay, selectReviewStatus } from '#server/review/queue.ts';
import { selectStatistics } from '#server/review/statistics.ts';
import { BrowserDouble } from './browser-double.ts';
import { useFreshDatabase } from './fresh-database.ts';
import { createLearner } from './learners.ts';
import { failure, QuizDouble } from './quiz-double.ts';

useFreshDatabase();

const now = new Date('2026-03-18T12:00:00Z');

async function storeReviews(
  userId: string,
  reviews: [day: string, grade: number, predicted: number | null][],
) {
  await database().reviewLog.createMany({
    data: reviews.map(([day, grade, predicted]) => ({
      ...{ id: randomUUID(), userId, key: 'quiz:q-conv-true-name', grade, derived: grade, predicted },
      day: new Date(day),
      source: 'attempt' as const,
    })),
  });
}

async function storeCards(userId: string, due: Record<string, string>) {
  const memory = { lastDay: new Date('2026-01-01'), stability: 5, difficulty: 5, reps: 2, lapses: 0 };
  await database().reviewCard.createMany({
    data: Object.entries(due).map(([key, day]) => ({ userId, key, dueDay: new Date(day), ...memory })),
  });
}

describe('the statistics of reviews', () => {
  it('compare recall with its predictions, by bins and by weeks, and leave first reviews out', async () => {
    const userId = await createLearner();
    await storeReviews(userId, [
      ['2026-03-01', 3, null],
      ['2026-03-02', 1, 0.4],
      ['2026-03-08', 3, 0.92],
      ['2026-03-09', 2, 0.9],
      ['2026-03-10', 4, 1],
      ['2025-11-01', 3, 0.94],
    ]);
    const day = await reviewDay({ userId, timeZone: 'UTC', now });
    const { all, bins, weeks } = await selectStatistics(day);
    expect(all).toMatchObject({ reviews: 5, recalled: 4 });
    expect(all.predicted).toBeCloseTo((0.4 + 0.92 + 0.9 + 1 + 0.94) / 5, 12);
    expect(bins.map(({ from, to, reviews, recalled }) => [from, to, reviews, recalled])).toEqual([
      [0, 0.5, 1, 0],
      [0.9, 0.95, 3, 3],
      [0.95, 1, 1, 1],
    ]);
    expect(weeks.map(({ week, reviews, recalled }) => [week, reviews, recalled])).toEqual([
      ['2026-03-02', 2, 1],
      ['2026-03-09', 2, 2],
    ]);
  });

  it('forecast fourteen days, with everything overdue on the first', async () => {
    const userId = await createLearner();
    await storeCards(userId, {
      'quiz:q-conv-true-name': '2026-03-01',
      'quiz:q-conv-out-size': '2026-03-18',
      'quiz:q-conv-params': '2026-03-20',
      'exercise:b-max-pool': '2026-03-31',
      'quiz:q-conv-kernel-shape': '2026-04-01',
      'quiz:withdrawn': '2026-03-20',
    });
    const { forecast } = await selectStatistics(await reviewDay({ userId, timeZone: 'UTC', now }));
    expect(forecast).toHaveLength(14);
    expect(forecast.filter(({ count }) => count > 0)).toEqual([
      { day: '2026-03-18', count: 2 },
      { day: '2026-03-20', count: 1 },
      { day: '2026-03-31', count: 1 },
    ]);
  });
});

describe('the plan', () => {
  const change = (browser: BrowserDouble, body: object) =>
    browser.send(PATCH, '/api/v1/review-plan', { method: 'PATCH', body });

  it('keeps how many cards a day brings', async () => {
    const quiz = new QuizDouble();
    const attempt = await quiz.opened('q-conv-true-name');
    const { userId } = await database().quizAttempt.findUniqueOrThrow({ where: { id: attempt } });
    expect(await change(quiz.browser, { perDay: 2 })).toMatchObject({ status: 200, body: { perDay: 2 } });
    await storeCards(userId, {
      'quiz:q-conv-true-name': '2026-03-01',
      'quiz:q-conv-out-size': '2026-03-18',
      'quiz:q-conv-params': '2026-03-18',
    });
    const day = await reviewDay({ userId, timeZone: 'UTC', now });
    expect(await selectReviewStatus(day)).toMatchObject({ left: 2, waiting: 1 });
    expect(await selectReviewStatus(day, 10)).toMatchObject({ left: 3, waiting: 0 });
  });

  it('refuses numbers that make no day', async () => {
    const browser = new BrowserDouble();
    for (const perDay of [0, -1, 1.5, 501, '30'])
      expect(failure(await change(browser, { perDay }))).toEqual([400, 'invalid']);
  });
});
