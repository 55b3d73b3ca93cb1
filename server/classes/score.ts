export type LatePolicy = 'none' | 'perDay' | 'refuse';

/** What decides how much work counts that is handed in at some instant. */
export interface LateRule {
  dueAt: Date | null;
  cutOffAt: Date | null;
  latePolicy: LatePolicy;
  /** Of `perDay`: what every begun 24 hours take, in percent of what the work would have counted. */
  latePercent: number;
}

/** One thing to do: an exercise has one question, a topic as many as its items. */
export interface PartWork {
  questions: number;
  /** Every marked attempt that could be the best one of its question. */
  attempts: readonly { question: string; at: Date; score: number }[];
  /** How many attempts every question has had; one that is missing had none. */
  counts: ReadonlyMap<string, number>;
}

export interface Scored {
  /** From 0 to 1, after what being late took. */
  share: number;
  /** Whether something that counts came after the due date. */
  isLate: boolean;
  /** Whether everything was answered as often as required. */
  isComplete: boolean;
}

interface Asked {
  rule: LateRule;
  /** The learner's own due date, if they were given one. */
  extendedTo: Date | null;
  requiredAttempts: number;
  parts: readonly PartWork[];
}

const dayMs = 86_400_000;

/** The dates of one learner: an extension that is later moves the cut-off by as much as the due date. */
export function extend(rule: LateRule, extendedTo: Date | null): LateRule {
  const { dueAt, cutOffAt } = rule;
  if (extendedTo === null || dueAt === null || extendedTo <= dueAt) return rule;
  const shift = extendedTo.getTime() - dueAt.getTime();
  return {
    ...rule,
    dueAt: extendedTo,
    cutOffAt: cutOffAt && new Date(cutOffAt.getTime() + shift),
  };
}

/** The share, from 0 to 1, that work counts which is handed in at `at`. The due date and the cut-off are still in time. */
export function lateFactor({ dueAt, cutOffAt, latePolicy, latePercent }: LateRule, at: Date): number {
  if (cutOffAt !== null && at > cutOffAt) return 0;
  if (dueAt === null || at <= dueAt || latePolicy === 'none') return 1;
  if (latePolicy === 'refuse') return 0;
  const days = Math.ceil((at.getTime() - dueAt.getTime()) / dayMs);
  return Math.max(0, 1 - (days * latePercent) / 100);
}

/**
 * What a learner's work on an assignment counts. Every part counts the same, and so does every question in it; of a
 * question the attempt counts that brings most after its lateness, and nothing is dropped. A question that was answered
 * less often than required counts nothing.
 */
export function scoreWork({ rule, extendedTo, requiredAttempts, parts }: Asked): Scored {
  const own = extend(rule, extendedTo);
  const scored = parts.map((part) => scorePart(part, own, requiredAttempts));
  const sum = scored.reduce((total, { share }) => total + share, 0);
  return {
    share: parts.length === 0 ? 0 : sum / parts.length,
    isLate: scored.some(({ isLate }) => isLate),
    isComplete: parts.length > 0 && scored.every(({ isComplete }) => isComplete),
  };
}

function scorePart({ questions, attempts, counts }: PartWork, rule: LateRule, required: number): Scored {
  const best = new Map<string, { share: number; isLate: boolean }>();
  for (const { question, at, score } of attempts) {
    if ((counts.get(question) ?? 0) < required) continue;
    const share = score * lateFactor(rule, at);
    if (share > (best.get(question)?.share ?? 0))
      best.set(question, { share, isLate: rule.dueAt !== null && at > rule.dueAt });
  }
  const found = [...best.values()];
  const answered = [...counts.values()].filter((count) => count >= required).length;
  const sum = found.reduce((total, { share }) => total + share, 0);
  return {
    share: questions === 0 ? 0 : Math.min(1, sum / questions),
    isLate: found.some(({ isLate }) => isLate),
    isComplete: questions > 0 && answered >= questions,
  };
}
