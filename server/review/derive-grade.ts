import type { Grade } from '#graders/review.ts';
import type { Item } from '../quizzes/item-schema.ts';

interface Answered {
  /** Share of the full mark, 0 … 1. */
  score: number;
  openedAt: Date;
  markedAt: Date;
  /** Null when the item does not exist any more: then the score alone counts. */
  item: Pick<Item, 'type' | 'difficulty'> | null;
}

/** Seconds in which an item of difficulty 2 is answered by who knows it, reading included. */
const usualSeconds: Record<Item['type'], number> = {
  single: 20,
  multiple: 30,
  short: 20,
  numeric: 45,
  param: 60,
  order: 45,
  match: 45,
  fill: 40,
};

/** Beyond this the learner was away, and the time says nothing. */
const awaySeconds = 900;

/**
 * Wrong, or less than half of it: again. Partly right, or right after long thought: hard. Right: good, and easy when it
 * came quickly, except for one choice among few, which may have been a guess.
 */
export function gradeAttempt({ score, openedAt, markedAt, item }: Answered): Grade {
  if (score < 0.5) return 1;
  if (score < 1) return 2;
  if (item === null) return 3;
  const seconds = (markedAt.getTime() - openedAt.getTime()) / 1000;
  const usual = usualSeconds[item.type] * (0.5 + item.difficulty / 4);
  if (seconds > 4 * usual && seconds < awaySeconds) return 2;
  return seconds <= usual / 2 && item.type !== 'single' ? 4 : 3;
}

/** A solved exercise: good without help, hard after a hint, again when most of it was told. */
export function gradeSolution(hintsOpened: number): Grade {
  if (hintsOpened === 0) return 3;
  return hintsOpened < 3 ? 2 : 1;
}
