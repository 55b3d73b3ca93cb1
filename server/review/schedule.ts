import { createEmptyCard, fsrs, type Card } from 'ts-fsrs';
import { grades, type Grade, type GradeChoice } from '#graders/review.ts';
import { dateOf, dayOfDate, isoDay, type Day } from './study-day.ts';

/**
 * FSRS 6 with its default weights and a wanted recall of 90 %. Cards return on days, not within minutes, so its steps of
 * minutes are off; the intervals are not blurred, so that the one on a button is the one that comes.
 */
const scheduler = fsrs({ request_retention: 0.9, enable_short_term: false, enable_fuzz: false });

export interface Review {
  day: Day;
  grade: Grade;
}

/** What was known of a card when it was reviewed. */
export interface Expectation {
  due: Day;
  /** The chance of recall, 0 … 1. */
  predicted: number;
}

export interface Replayed {
  card: Card;
  /** For each review what was expected; null for the first. */
  expectations: (Expectation | null)[];
}

/** Runs a card's reviews, at most one a day and in order, through FSRS. */
export function replay(reviews: readonly Review[]): Replayed {
  let card = createEmptyCard(dateOf(reviews[0]?.day ?? 0));
  const expectations = reviews.map(({ day, grade }) => {
    const expected = card.reps === 0 ? null : expectationOf(card, day);
    card = scheduler.next(card, dateOf(day), grade).card;
    return expected;
  });
  return { card, expectations };
}

/** Where each grade of a review on `day` would lead after the earlier `reviews`. */
export function gradeChoices(reviews: readonly Review[], day: Day): GradeChoice[] {
  const preview = scheduler.repeat(replay(reviews).card, dateOf(day));
  return grades.map((grade) => {
    const due = dayOfDate(preview[grade].card.due);
    return { grade, days: due - day, returns: isoDay(due) };
  });
}

function expectationOf(card: Card, day: Day): Expectation {
  const elapsed = day - dayOfDate(card.last_review!);
  return { due: dayOfDate(card.due), predicted: scheduler.forgetting_curve(elapsed, card.stability) };
}
