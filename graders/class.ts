/** Somebody in a class, as its instructors see them. */
export interface MemberView {
  id: string;
  name: string;
  section: string;
  role: 'learner' | 'instructor';
}

export const gradeStates = ['notOpen', 'todo', 'started', 'missing', 'waiting', 'done', 'late'] as const;

export type GradeState = (typeof gradeStates)[number];

export interface GradebookCell {
  state: GradeState;
  score: number;
  isOverridden: boolean;
  isExtended: boolean;
}

export interface GradebookRow {
  id: string;
  name: string;
  section: string;
  total: number;
  /** In the order of the assignments. */
  grades: GradebookCell[];
}

export interface GradebookColumn {
  id: string;
  title: string;
  points: number;
  /** An instant, as text. */
  dueAt: string | null;
  timeZone: string;
}

export interface Gradebook {
  className: string;
  assignments: GradebookColumn[];
  /** What the total could be. */
  possible: number;
  rows: GradebookRow[];
}

export interface GradebookPage extends Gradebook {
  sections: string[];
  page: number;
  pages: number;
  /** Learners that the filter lets through. */
  count: number;
}

/** How a submission was graded once more for an instructor; the secret seed stays on the server. */
export type ReplayOutcome =
  | {
      kind: 'replayed';
      same: { verdict: boolean; fuel: boolean };
      stored: { kind: string; fuel: number };
      reproduced: { kind: string; fuel: number };
      /** Where the two verdicts differ, as paths. */
      differences: string[];
      /** Whether the exercise is still the version that was run. */
      isPresent: boolean;
    }
  | { kind: 'notReproducible'; reason: string };

export interface ReplayView {
  id: string;
  /** `failed`: the verifier itself failed, which says nothing about the submission. */
  state: 'waiting' | 'done' | 'failed';
  outcome: ReplayOutcome | null;
}
