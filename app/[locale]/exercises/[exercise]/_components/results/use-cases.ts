import { useState } from 'react';
import type { CaseReport } from '#graders/verdict.ts';
import type { Grading } from '#components/grading/use-grading.ts';

export interface Cases {
  reports: readonly CaseReport[] | null;
  /** The open case: the one that was picked, else the first that failed. */
  chosen: number | null;
  choose: (at: number) => void;
  /** Opens the next case, or the one before, round the list. */
  move: (by: 1 | -1) => void;
}

/** Which case is open. Other cases begin without a pick. */
export function useCases({ latest, cases, packHash }: Grading): Cases {
  const [picked, setPicked] = useState<{ of: string; at: number } | null>(null);
  const reports = latest && 'cases' in latest.verdict ? latest.verdict.cases : null;
  const firstFailed = reports?.findIndex(({ status }) => status === 'failed') ?? -1;
  const own = picked?.of === packHash ? picked.at : null;
  const chosen = own ?? (firstFailed >= 0 ? firstFailed : null);
  const choose = (at: number): void => setPicked({ of: packHash, at });
  return {
    reports,
    chosen,
    choose,
    move(by) {
      const count = cases.length;
      if (count === 0) return;
      const at = chosen === null ? (by > 0 ? 0 : count - 1) : (chosen + by + count) % count;
      choose(at);
      requestAnimationFrame(() => document.getElementById(caseId(at))?.scrollIntoView({ block: 'nearest' }));
    },
  };
}

export function caseId(at: number): string {
  return `case-${at}`;
}
