import type { EditorMarker } from '#components/editor/code-editor-props.ts';
import type { Failure, Rejection, Verdict } from '#graders/verdict.ts';

interface Sentences {
  ofVerdict: (verdict: Verdict) => string;
  ofFailure: (failure: Failure) => string;
}

/** Errors that have a place in the learner's text: one mark for each line and message. */
export function verdictMarkers(verdict: Verdict | null, sentences: Sentences): EditorMarker[] {
  if (verdict === null) return [];
  if (verdict.kind === 'rejected') {
    const all: Rejection[] = [verdict, ...(verdict.more ?? [])];
    return all.flatMap((one) => mark(one, sentences.ofVerdict({ kind: 'rejected', ...one })));
  }
  // The compiled text's columns differ from the learner's where types were removed: the line alone is right.
  if (verdict.kind === 'loadFailed') return mark({ line: verdict.line }, sentences.ofVerdict(verdict));
  const markers = verdict.cases.flatMap(({ failure }) =>
    failure && 'line' in failure ? mark({ line: failure.line }, sentences.ofFailure(failure)) : [],
  );
  return markers.filter(
    ({ line, message }, at) =>
      markers.findIndex((one) => one.line === line && one.message === message) === at,
  );
}

function mark(
  { line, column }: { line?: number | undefined; column?: number | undefined },
  message: string,
): EditorMarker[] {
  return line === undefined ? [] : [{ line, column: column ?? 1, message, severity: 'error' }];
}
