import { expect, it } from 'vitest';
import type { Verdict } from '#graders/verdict.ts';
import { verdictMarkers } from './verdict-markers.ts';

const sentences = {
  ofVerdict: (verdict: Verdict) => (verdict.kind === 'rejected' ? verdict.reason.code : verdict.kind),
  ofFailure: ({ kind }: { kind: string }) => kind,
};

it('everything that a compiler says is marked at its own place, and once', () => {
  const verdict: Verdict = {
    kind: 'rejected',
    reason: { code: 'wgsl', message: 'first' },
    line: 3,
    column: 9,
    more: [
      { reason: { code: 'reserved', name: '_lwFuel' }, line: 5 },
      { reason: { code: 'pipeline', message: 'has no place' } },
    ],
  };
  expect(verdictMarkers(verdict, sentences)).toEqual([
    { line: 3, column: 9, message: 'wgsl', severity: 'error' },
    { line: 5, column: 1, message: 'reserved', severity: 'error' },
  ]);
});
