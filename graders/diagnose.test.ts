import { describe, expect, it } from 'vitest';
import { diagnose } from './diagnose.ts';
import type { Fingerprint, GradedCase } from './pack.ts';
import type { Outcome } from './run.ts';

const right: Fingerprint = { kind: 'right' };
const value = (number: number): Fingerprint => ({
  kind: 'value',
  value: { shape: [1], data: Float32Array.of(number) },
});
const returns = (number: number): Outcome => ({
  kind: 'returned',
  value: { shape: [1], data: Float32Array.of(number) },
});
const threw = (name: string): Outcome => ({ kind: 'threw', name, message: '' });
const graded: GradedCase = {
  function: 'f',
  name: { en: 'a', zh: '甲' },
  arguments: [],
  hidden: false,
  sumLength: 0,
  repeat: false,
};

/** The reference returns 0 everywhere. */
function name(outcomes: (Outcome | undefined)[], wrong: Record<string, Fingerprint[]>): string[] {
  return diagnose({
    cases: outcomes.map(() => graded),
    outcomes,
    passed: outcomes.map(
      (outcome) => outcome?.kind === 'returned' && (outcome.value as { data: Float32Array }).data[0] === 0,
    ),
    wrong: Object.entries(wrong).map(([file, prints]) => ({
      misconception: file.split('.')[0]!,
      outcomes: prints,
    })),
    rules: { tolerance: 'N' },
    precision: 'float64',
  });
}

describe('naming', () => {
  it('the one known-wrong solution that behaves the same is named', () => {
    const wrong = { flipped: [value(1), right, value(3)], swapped: [value(2), right, value(3)] };
    expect(name([returns(1), returns(0), returns(3)], wrong)).toEqual(['flipped']);
  });

  it('several that cannot be told apart are all named', () => {
    const wrong = { flipped: [value(1), right], swapped: [value(1), right], other: [value(9), right] };
    expect(name([returns(1), returns(0)], wrong)).toEqual(['flipped', 'swapped']);
  });

  it('several solutions of one misconception name it once', () => {
    const wrong = {
      'padding.leading': [value(1)],
      'padding.trailing': [value(1)],
      'padding.both': [value(2)],
    };
    expect(name([returns(1)], wrong)).toEqual(['padding']);
  });

  it('a solution that explains everything goes before one that explains a part', () => {
    const wrong = { part: [value(1), right, value(3)], all: [value(1), value(2), value(3)] };
    expect(name([returns(1), returns(2), returns(3)], wrong)).toEqual(['all']);
  });

  it('a part is named when it is at least half and nothing explains more', () => {
    expect(name([returns(1), returns(2)], { part: [value(1), right] })).toEqual(['part']);
    expect(name([returns(1), returns(2), returns(3)], { part: [value(1), right, right] })).toEqual([]);
  });

  it('errors are matched by their name', () => {
    const wrong = { negative: [{ kind: 'threw', name: 'RangeError' } as const] };
    expect(name([threw('RangeError')], wrong)).toEqual(['negative']);
    expect(name([threw('TypeError')], wrong)).toEqual([]);
    expect(name([returns(1)], wrong)).toEqual([]);
  });

  it('cases on which a solution was not run say nothing about it', () => {
    expect(name([returns(1), returns(2)], { flipped: [value(1), { kind: 'unknown' }] })).toEqual(['flipped']);
    expect(name([returns(1)], { flipped: [{ kind: 'unknown' }] })).toEqual([]);
  });
});

describe('no false name', () => {
  it('is given when one failing case differs', () => {
    expect(name([returns(1), returns(2)], { flipped: [value(1), value(9)] })).toEqual([]);
  });

  it('is given when the learner passes more of its failures than it explains', () => {
    const ceil = [value(1), value(2), value(3)];
    expect(name([returns(1), returns(0), returns(0)], { ceil })).toEqual([]);
    expect(name([returns(1), returns(2), returns(0)], { ceil })).toEqual(['ceil']);
  });

  it('is given to a solution that differs from the reference nowhere', () => {
    expect(name([returns(1)], { never: [right] })).toEqual([]);
  });

  it('is given when everything passed', () => {
    expect(name([returns(0)], { flipped: [value(1)] })).toEqual([]);
  });

  it('is given for timeouts, changed inputs and cases not reached', () => {
    const wrong = {
      flipped: [value(1), value(1)],
      other: [{ kind: 'other' } as const, { kind: 'other' } as const],
    };
    for (const kind of ['timedOut', 'outOfMemory', 'mutatedInput', 'notDeterministic'] as const) {
      expect(name([{ kind }, undefined], wrong)).toEqual([]);
    }
    expect(name([undefined, undefined], wrong)).toEqual([]);
  });
});
