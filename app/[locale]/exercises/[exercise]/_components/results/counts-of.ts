import type { Verdict } from '#graders/verdict.ts';

/** How many cases pass; null where none was run. */
export function countsOf(verdict: Verdict | undefined): { passed: number; total: number } | null {
  return verdict && 'cases' in verdict ? { passed: verdict.passed, total: verdict.total } : null;
}
