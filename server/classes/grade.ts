import type { Assignment } from '#generated/prisma/client.ts';
import type { GradeState } from '#graders/class.ts';
import type { Part } from './part.ts';
import { extend, scoreWork } from './score.ts';
import type { Works } from './select-work.ts';

export interface Grade {
  state: GradeState;
  /** In the assignment's points: what an instructor gave, or else what the work counts. */
  score: number;
  /** What the work counts where an instructor gave another score. */
  derived: number | null;
  reason: string | null;
  /** The learner's own due date. */
  dueAt: Date | null;
  isExtended: boolean;
}

interface Asked {
  assignment: Assignment;
  /** Its parts, read once for all learners. */
  parts: readonly Part[];
  userId: string;
  works: Works;
  extendedTo: Date | null;
  override: { score: number; reason: string } | null;
  now: Date;
}

/** How a learner stands in an assignment. Scores are rounded to two decimals. */
export function gradeOf({
  assignment,
  parts: asked,
  userId,
  works,
  extendedTo,
  override,
  now,
}: Asked): Grade {
  const parts = asked.map((part) => works(userId, part));
  const { requiredAttempts, points } = assignment;
  const scored = scoreWork({ rule: assignment, extendedTo, requiredAttempts, parts });
  const derived = Math.round(scored.share * points * 100) / 100;
  const { dueAt } = extend(assignment, extendedTo);
  const isStarted = parts.some(({ counts, waiting }) => counts.size > 0 || waiting > 0);
  const isWaiting = parts.some(({ waiting, attempts }) => waiting > 0 && attempts.length === 0);
  return {
    state: stateOf({ ...scored, isStarted, isWaiting, assignment, dueAt, now }),
    score: override?.score ?? derived,
    derived: override === null ? null : derived,
    reason: override?.reason ?? null,
    dueAt,
    isExtended: extendedTo !== null && dueAt === extendedTo,
  };
}

interface Standing {
  share: number;
  isLate: boolean;
  isComplete: boolean;
  isStarted: boolean;
  isWaiting: boolean;
  assignment: Assignment;
  dueAt: Date | null;
  now: Date;
}

function stateOf(standing: Standing): GradeState {
  const { share, isLate, isComplete, isStarted, isWaiting, assignment, dueAt, now } = standing;
  if (share > 0 && isComplete) return isLate ? 'late' : 'done';
  if (isWaiting) return 'waiting';
  if (isStarted) return isLate ? 'late' : 'started';
  if (assignment.opensAt && now < assignment.opensAt) return 'notOpen';
  return dueAt && now > dueAt ? 'missing' : 'todo';
}
