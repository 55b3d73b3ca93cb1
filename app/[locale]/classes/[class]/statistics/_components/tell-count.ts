import type { TellableCount } from '#graders/class-statistics.ts';

/** A number of learners as a text; some, but too few to tell how many, are fewer than five. */
export function tellCount(learners: TellableCount): string {
  return learners === null ? '< 5' : String(learners);
}
