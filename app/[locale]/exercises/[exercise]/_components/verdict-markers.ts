import type { Verdict } from '#graders/verdict.ts';

/** A place in the learner's text and what is wrong there. */
export interface Marker {
  line: number;
  column: number;
  message: string;
  severity: 'error';
}

/** Syntax errors and exceptions mark their own line. */
export function verdictMarkers(verdict: Verdict | null, sentence: (verdict: Verdict) => string): Marker[] {
  if (verdict === null) return [];
  const place = placeOf(verdict);
  if (place?.line === undefined) return [];
  return [{ line: place.line, column: place.column ?? 1, message: sentence(verdict), severity: 'error' }];
}

function placeOf(verdict: Verdict): { line?: number; column?: number } | null {
  if (verdict.kind === 'rejected') return verdict;
  // The compiled text's columns differ from the learner's where types were removed: the line alone is right.
  if (verdict.kind === 'loadFailed') return verdict.line === undefined ? null : { line: verdict.line };
  if (!('cases' in verdict)) return null;
  const threw = verdict.cases.find(({ failure }) => failure && 'line' in failure)?.failure;
  return threw && 'line' in threw && threw.line !== undefined ? { line: threw.line } : null;
}
