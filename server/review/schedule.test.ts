import { createEmptyCard, default_w, forgetting_curve, fsrs } from 'ts-fsrs';
import { expect, it } from 'vitest';
import type { Grade } from '#graders/review.ts';
import { gradeChoices, replay, type Review } from './schedule.ts';
import { dateOf, dayOfDate, isoDay } from './study-day.ts';

const start = 20_000;
const histories: { name: string; reviews: [day: number, grade: Grade][] }[] = [
  { name: 'one review', reviews: [[0, 3]] },
  {
    name: 'always good, on time and late',
    reviews: [
      [0, 3],
      [2, 3],
      [12, 3],
      [70, 3],
      [200, 3],
    ],
  },
  {
    name: 'forgotten, relearned, easy',
    reviews: [
      [0, 1],
      [1, 2],
      [3, 1],
      [4, 3],
      [9, 4],
      [40, 3],
    ],
  },
  {
    name: 'early and after years away',
    reviews: [
      [0, 4],
      [1, 4],
      [1500, 1],
      [1501, 3],
    ],
  },
];

it.each(histories)('is that of ts-fsrs: $name', ({ reviews }) => {
  const own = fsrs({ enable_short_term: false });
  // Half past nine in the evening UTC: ts-fsrs itself counts days of UTC.
  const at = (day: number): Date => new Date(dateOf(start + day).getTime() + 77_400_000);
  let card = createEmptyCard(at(0));
  const predictions = reviews.map(([day, grade]) => {
    const before = card;
    card = own.next(card, at(day), grade).card;
    if (before.reps === 0) return null;
    const elapsed = dayOfDate(at(day)) - dayOfDate(before.last_review!);
    return forgetting_curve(default_w, elapsed, before.stability);
  });
  const replayed = replay(reviews.map(([day, grade]) => ({ day: start + day, grade })));
  expect(replayed.card).toMatchObject({
    stability: card.stability,
    difficulty: card.difficulty,
    reps: card.reps,
    lapses: card.lapses,
    scheduled_days: card.scheduled_days,
  });
  expect(dayOfDate(replayed.card.due)).toBe(dayOfDate(card.due));
  expect(replayed.expectations.map((expected) => expected && expected.predicted)).toEqual(predictions);
});

it('predicts nine of ten recalls on the day on which a card returns', () => {
  const { card } = replay([
    { day: start, grade: 3 },
    { day: start + 2, grade: 3 },
    { day: start + 13, grade: 3 },
  ]);
  const due = dayOfDate(card.due);
  const { expectations } = replay([
    { day: start, grade: 3 },
    { day: start + 2, grade: 3 },
    { day: start + 13, grade: 3 },
    { day: due, grade: 3 },
  ]);
  expect(expectations[3]).toMatchObject({ due });
  expect(expectations[3]!.predicted).toBeCloseTo(0.9, 2);
});

it('shows on each button the interval that follows from it', () => {
  const before: Review[] = [
    { day: start, grade: 3 },
    { day: start + 2, grade: 2 },
  ];
  const choices = gradeChoices(before, start + 6);
  expect(choices.map(({ grade }) => grade)).toEqual([1, 2, 3, 4]);
  for (const { grade, days, returns } of choices) {
    const { card } = replay([...before, { day: start + 6, grade }]);
    expect(card.scheduled_days).toBe(days);
    expect(isoDay(dayOfDate(card.due))).toBe(returns);
  }
  const days = choices.map((choice) => choice.days);
  expect(days).toEqual([...days].sort((a, b) => a - b));
  expect(days[0]).toBeGreaterThanOrEqual(1);
});
