import type { Text } from '#graders/text.ts';

/** One submission in the order in which they were sent; only those with a verdict. */
export interface Try {
  userId: string;
  passed: boolean;
  /** The first case that failed. */
  stoppedAt: Text | null;
  misconceptions: readonly { id: string; text: Text }[];
}

export interface Counted {
  text: Text;
  learners: number;
}

export interface ExerciseAnalysis {
  learners: number;
  passed: number;
  /** How many learners needed this many submissions to pass; those who have not passed are in none. */
  triesToPass: { tries: number; learners: number }[];
  /** Half of those who passed needed at most as many. */
  medianTries: number | null;
  /** Of the last submission of those who have not passed: the first case that failed. */
  stops: Counted[];
  /** Learners with at least one submission that showed it. */
  misconceptions: Counted[];
}

/** How a class fares with one exercise and tier. Submissions after the first that passed say nothing here. */
export function analyseTries(tries: readonly Try[]): ExerciseAnalysis {
  const stops = new Map<string, Counted>();
  const misconceptions = new Map<string, Counted>();
  const needed: number[] = [];
  const byLearner = Map.groupBy(tries, ({ userId }) => userId);
  for (const own of byLearner.values()) {
    const first = own.findIndex(({ passed }) => passed);
    if (first >= 0) needed.push(first + 1);
    const last = own.at(-1)!;
    if (first < 0 && last.stoppedAt !== null) count(stops, last.stoppedAt.en, last.stoppedAt);
    const until = first < 0 ? own : own.slice(0, first);
    const met = new Map(until.flatMap((one) => one.misconceptions.map(({ id, text }) => [id, text])));
    for (const [id, text] of met) count(misconceptions, id, text);
  }
  return {
    learners: byLearner.size,
    passed: needed.length,
    triesToPass: [...Map.groupBy(needed, (tries) => tries)]
      .map(([tries, found]) => ({ tries, learners: found.length }))
      .toSorted((a, b) => a.tries - b.tries),
    medianTries: median(needed),
    stops: mostFirst(stops),
    misconceptions: mostFirst(misconceptions),
  };
}

/** The middle of the numbers in order, or the mean of the two in the middle; null for none. */
export function median(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  if (sorted.length === 0) return null;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

function count(counts: Map<string, Counted>, key: string, text: Text): void {
  const { learners } = counts.get(key) ?? { learners: 0 };
  counts.set(key, { text, learners: learners + 1 });
}

function mostFirst(counts: ReadonlyMap<string, Counted>): Counted[] {
  return [...counts.values()].toSorted(
    (a, b) => b.learners - a.learners || a.text.en.localeCompare(b.text.en),
  );
}
