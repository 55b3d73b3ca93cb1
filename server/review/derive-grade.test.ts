import { describe, expect, it } from 'vitest';
import type { Item } from '../quizzes/item-schema.ts';
import { gradeAttempt, gradeSolution } from './derive-grade.ts';

function grade(type: Item['type'], { score = 1, seconds = 60, difficulty = 2 }): number {
  const openedAt = new Date('2026-01-01T12:00:00Z');
  const markedAt = new Date(openedAt.getTime() + 1000 * seconds);
  return gradeAttempt({ score, openedAt, markedAt, item: { type, difficulty } });
}

describe('the grade of an attempt', () => {
  it('follows the share of the mark', () => {
    expect([0, 0.49, 0.5, 0.99, 1].map((score) => grade('param', { score }))).toEqual([1, 1, 2, 2, 3]);
  });

  it('is easy when the answer came quickly, but not for a choice that may have been a guess', () => {
    expect(grade('param', { seconds: 20 })).toBe(4);
    expect(grade('single', { seconds: 2 })).toBe(3);
    expect(grade('param', { seconds: 2, score: 0 })).toBe(1);
  });

  it('is hard after long thought, unless the learner was away', () => {
    expect(grade('single', { seconds: 100 })).toBe(2);
    expect(grade('single', { seconds: 100, difficulty: 5 })).toBe(3);
    expect(grade('single', { seconds: 3600 })).toBe(3);
  });

  it('follows the mark alone where the item is gone', () => {
    const openedAt = new Date(0);
    const times = { openedAt, markedAt: openedAt, item: null };
    expect([0, 0.5, 1].map((score) => gradeAttempt({ score, ...times }))).toEqual([1, 2, 3]);
  });
});

it('a solution is graded by the hints that it took', () => {
  expect([0, 1, 2, 3, 9].map(gradeSolution)).toEqual([3, 2, 2, 1, 1]);
});
