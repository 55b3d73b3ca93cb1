/** How well something was known; FSRS knows no other marks. */
export const grades = [1, 2, 3, 4] as const;
export type Grade = (typeof grades)[number];
export const gradeNames = { 1: 'again', 2: 'hard', 3: 'good', 4: 'easy' } as const;

/** What a grade leads to. */
export interface GradeChoice {
  grade: Grade;
  /** Days from the review to the next one. */
  days: number;
  /** The day of the next one, `YYYY-MM-DD`. */
  returns: string;
}

/** A review that counts, and what its learner may still make of it. */
export interface ReviewView {
  id: string;
  grade: Grade;
  /** The day on which the card returns, `YYYY-MM-DD`. */
  returns: string;
  /** Empty when a later review has settled this one. */
  choices: GradeChoice[];
}

/** A card of today's queue. */
export type QueuedCard =
  | { kind: 'item'; key: string; item: string; topic: { id: string; title: string }; daysOverdue: number }
  | {
      kind: 'keyIdea';
      key: string;
      exercise: string;
      title: string;
      /** What the learner wrote: `maxPool(x, pool, stride, padding)`. */
      signatures: string[];
      choices: GradeChoice[];
      daysOverdue: number;
    };

export interface DayCount {
  /** `YYYY-MM-DD` */
  day: string;
  count: number;
}

/** Where a learner stands on a day. */
export interface ReviewStatus {
  /** Cards still to be taken today. */
  left: number;
  /** Due cards beyond the day's limit: they come on the following days. */
  waiting: number;
  /** Due cards that were reviewed today. */
  done: number;
  /** All cards. */
  cards: number;
}

export interface ReviewToday extends ReviewStatus {
  queue: QueuedCard[];
  /** The next day with cards and how many it has; null when there is none. */
  next: DayCount | null;
}
