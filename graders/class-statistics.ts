import type { Text } from './text.ts';

/** How many learners; null for some, but fewer than may be told. */
export type TellableCount = number | null;

export interface CountedText {
  text: Text;
  learners: TellableCount;
}

export interface ItemStatistics {
  id: string;
  prompt: Text;
  /** With a first answer. */
  learners: TellableCount;
  /** Mean score of first answers, 0 … 1. */
  difficulty: number | null;
  /** Correlation of the score with the rest score, −1 … 1. */
  discrimination: number | null;
  /** Of a question with options: how many chose each at first. */
  options: (CountedText & { isRight: boolean })[];
  misconceptions: {
    id: string;
    /** What a learner with it is told. */
    text: Text | null;
    learners: TellableCount;
    /** Weeks by their Monday. */
    weeks: { week: string; learners: TellableCount }[];
  }[];
}

export interface TopicStatistics {
  learners: TellableCount;
  items: ItemStatistics[];
}

export interface ExerciseStatistics {
  /** With a submission that was judged. */
  learners: TellableCount;
  passed: TellableCount;
  medianTries: number | null;
  triesToPass: { tries: number; learners: TellableCount }[];
  stops: CountedText[];
  misconceptions: CountedText[];
  /** Median time on task until passing. */
  medianMinutes: number | null;
}

export interface CapstoneStatistics {
  /** With a model that was judged. */
  learners: TellableCount;
  passed: TellableCount;
  /** Median of the best accuracy of everybody who passed, 0 … 1. */
  medianAccuracy: number | null;
}

export interface ClassStatistics {
  className: string;
  sections: string[];
  /** What the class was assigned. */
  parts: { key: string; title: Text; tier: string | null }[];
  /** The one that the numbers are about. */
  part: string | null;
  topic: TopicStatistics | null;
  exercise: ExerciseStatistics | null;
  capstone: CapstoneStatistics | null;
}
