import { describe, expect, it } from 'vitest';
import { extend, lateFactor, scoreWork, type LateRule, type PartWork } from './score.ts';

const due = new Date('2026-11-20T12:00:00Z');
const hours = (count: number): Date => new Date(due.getTime() + count * 3_600_000);
const rule = (change: Partial<LateRule> = {}): LateRule => ({
  dueAt: due,
  cutOffAt: null,
  latePolicy: 'perDay',
  latePercent: 20,
  ...change,
});

/** A part with the attempts of its questions. */
function part(questions: number, attempts: [question: string, at: Date, score: number][]): PartWork {
  const counts = new Map<string, number>();
  for (const [question] of attempts) counts.set(question, (counts.get(question) ?? 0) + 1);
  return { questions, counts, attempts: attempts.map(([question, at, score]) => ({ question, at, score })) };
}

const score = (parts: PartWork[], options: { rule?: LateRule; extendedTo?: Date; required?: number } = {}) =>
  scoreWork({
    rule: options.rule ?? rule(),
    extendedTo: options.extendedTo ?? null,
    requiredAttempts: options.required ?? 1,
    parts,
  });

describe('being late', () => {
  it('begins after the due date, and every begun day takes as much', () => {
    const factors = [-1, 0, 1 / 3600, 24, 24.01, 96, 96.01, 1000].map((late) =>
      lateFactor(rule(), hours(late)),
    );
    expect(factors).toEqual([1, 1, 0.8, 0.8, 0.6, expect.closeTo(0.2), 0, 0]);
  });

  it('takes nothing without a policy or a date, and all where late work is refused', () => {
    expect(lateFactor(rule({ latePolicy: 'none' }), hours(500))).toBe(1);
    expect(lateFactor(rule({ dueAt: null }), hours(500))).toBe(1);
    expect(lateFactor(rule({ latePolicy: 'refuse' }), hours(0.01))).toBe(0);
    expect(lateFactor(rule({ latePolicy: 'refuse' }), due)).toBe(1);
  });

  it('ends at the cut-off', () => {
    const cut = rule({ latePolicy: 'none', cutOffAt: hours(48) });
    expect(lateFactor(cut, hours(48))).toBe(1);
    expect(lateFactor(cut, hours(48.01))).toBe(0);
  });
});

describe('an extension', () => {
  it('moves the cut-off by as much as the due date', () => {
    expect(extend(rule({ cutOffAt: hours(48) }), hours(24))).toMatchObject({
      dueAt: hours(24),
      cutOffAt: hours(72),
    });
  });

  it('takes no time away', () => {
    expect(extend(rule(), hours(-24)).dueAt).toEqual(due);
  });
});

describe('the score', () => {
  it('is nothing for nothing', () => {
    expect(score([part(1, [])])).toEqual({ share: 0, isLate: false, isComplete: false });
    expect(score([])).toEqual({ share: 0, isLate: false, isComplete: false });
  });

  it('counts every part the same, and every question in a part', () => {
    // An exercise solved in time; a topic of four questions, two of them answered, one half right: (1 + 1.5 / 4) / 2.
    const parts = [
      part(1, [['solved', hours(-1), 1]]),
      part(4, [
        ['a', hours(-1), 1],
        ['b', hours(-1), 0.5],
      ]),
    ];
    expect(score(parts)).toEqual({ share: 0.6875, isLate: false, isComplete: false });
  });

  it('takes the attempt that brings most after its lateness', () => {
    const inTime: PartWork = part(1, [
      ['a', hours(-1), 0.9],
      ['a', hours(1), 1],
    ]);
    expect(score([inTime])).toMatchObject({ share: 0.9, isLate: false });
    const later: PartWork = part(1, [
      ['a', hours(-1), 0.5],
      ['a', hours(1), 1],
    ]);
    expect(score([later])).toMatchObject({ share: 0.8, isLate: true });
  });

  it('is in time by an extension', () => {
    const work = [part(1, [['a', hours(20), 1]])];
    expect(score(work)).toMatchObject({ share: 0.8, isLate: true });
    expect(score(work, { extendedTo: hours(24) })).toMatchObject({ share: 1, isLate: false });
  });

  it('counts no question that was answered less often than required', () => {
    const work = part(2, [
      ['a', hours(-2), 1],
      ['a', hours(-1), 0.5],
      ['b', hours(-1), 1],
    ]);
    expect(score([work], { required: 2 })).toEqual({ share: 0.5, isLate: false, isComplete: false });
  });

  it('never passes the whole when a topic has lost a question meanwhile', () => {
    expect(
      score([
        part(1, [
          ['a', due, 1],
          ['b', due, 1],
        ]),
      ]).share,
    ).toBe(1);
  });
});
