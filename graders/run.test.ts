import { describe, expect, it } from 'vitest';
import { callOrder } from './call-order.ts';
import { codec, encodeCall, readOutcomes, readResult, type SandboxReport } from './run.ts';

const f = { function: 'f' };
const calls = [encodeCall(f, [1], true), encodeCall(f, [2]), encodeCall(f, [3], true)];
const returned = (value: unknown): ArrayBuffer => codec.encode({ kind: 'returned', value });

/** The report of a function that returns its argument, one entry per call made. */
function honest(): SandboxReport['calls'] {
  return callOrder(calls).map((at) => ({ result: returned(at + 1), after: calls[at]!.packet }));
}
const report = (made: SandboxReport['calls'], stopped?: SandboxReport['stopped']): SandboxReport => ({
  calls: made,
  console: '',
  fuel: 0,
  milliseconds: 0,
  ...(stopped && { stopped }),
});
const kinds = (given: SandboxReport): unknown[] => readOutcomes(calls, given).map((outcome) => outcome?.kind);

it('all cases come first, then the repeated ones once more', () => {
  expect(callOrder(calls)).toEqual([0, 1, 2, 0, 2]);
});

it('what returned is decoded, one outcome per case', () => {
  expect(readOutcomes(calls, report(honest()))).toEqual(
    [1, 2, 3].map((value) => ({ kind: 'returned', value })),
  );
});

describe('changed arguments', () => {
  it('are found in the case where they changed', () => {
    const made = honest();
    made[1]!.after = codec.encode([3]);
    expect(kinds(report(made))).toEqual(['returned', 'mutatedInput', 'returned']);
  });

  it('are found when only −0 became 0, or a NaN became another', () => {
    const zero = encodeCall(f, [-0]);
    expect(readOutcomes([zero], report([{ result: returned(1), after: codec.encode([0]) }]))).toEqual([
      { kind: 'mutatedInput' },
    ]);
  });

  it('are found when bytes are missing or too many', () => {
    for (const after of [new ArrayBuffer(0), codec.encode([2, 2]), codec.encode(null)]) {
      expect(readOutcomes([calls[1]!], report([{ result: returned(1), after }]))[0]).toEqual({
        kind: 'mutatedInput',
      });
    }
  });

  it('are told even where the function threw', () => {
    const made = [
      {
        result: codec.encode({ kind: 'threw', name: 'Error', message: '', stack: '' }),
        after: codec.encode([3]),
      },
    ];
    expect(readOutcomes([calls[1]!], report(made))[0]).toEqual({ kind: 'mutatedInput' });
  });
});

describe('repeated calls', () => {
  it('that return something else are not deterministic', () => {
    const made = honest();
    made[4]!.result = returned(3.0000001);
    expect(kinds(report(made))).toEqual(['returned', 'returned', 'notDeterministic']);
  });

  it('that throw where the first returned are not deterministic', () => {
    const made = honest();
    made[3]!.result = codec.encode({ kind: 'threw', name: 'Error', message: '', stack: '' });
    expect(kinds(report(made))[0]).toBe('notDeterministic');
  });

  it('do not hide how the first call ended', () => {
    const made = honest();
    made[0]!.result = codec.encode({ kind: 'threw', name: 'Error', message: 'first', stack: '' });
    expect(kinds(report(made))[0]).toBe('threw');
  });
});

describe('a run that was stopped', () => {
  it.each([
    [0, ['timedOut', undefined, undefined]],
    [1, ['returned', 'timedOut', undefined]],
    [2, ['returned', 'returned', 'timedOut']],
    [3, ['timedOut', 'returned', 'returned']],
    [4, ['returned', 'returned', 'timedOut']],
    [5, ['returned', 'returned', 'returned']],
  ])('after %i calls blames the next one', (ended, expected) => {
    expect(kinds(report(honest().slice(0, ended), 'timedOut'))).toEqual(expected);
  });

  it('tells memory and crashes apart', () => {
    expect(kinds(report([], 'outOfMemory'))).toEqual(['outOfMemory', undefined, undefined]);
    expect(kinds(report([], 'crashed'))).toEqual(['unreadable', undefined, undefined]);
  });

  it('without a reason has crashed: nothing passes by silence', () => {
    expect(kinds(report([]))).toEqual(['unreadable', undefined, undefined]);
    expect(kinds(report(honest().slice(0, 4)))).toEqual(['returned', 'returned', 'unreadable']);
  });

  it('cannot gain from more calls than were asked for', () => {
    expect(kinds(report([...honest(), ...honest()]))).toEqual(['returned', 'returned', 'returned']);
  });
});

describe('readResult', () => {
  it.each([
    ['no packet', new ArrayBuffer(0)],
    ['a number', codec.encode(5)],
    ['null', codec.encode(null)],
    ['a list', codec.encode(['returned', 1])],
    ['no kind', codec.encode({ value: 1 })],
    ['an unknown kind', codec.encode({ kind: 'passed', value: 1 })],
    ['a kind that is no text', codec.encode({ kind: ['returned'], value: 1 })],
  ])('%s is unreadable', (_, packet) => {
    expect(readResult(packet).kind).toBe('unreadable');
  });

  it('reads an error with the learner’s own place', () => {
    const stack = '    at dot (submission.ts:4:7)\n    at xcorr2d (submission.ts:9:3)';
    expect(
      readResult(codec.encode({ kind: 'threw', name: 'TypeError', message: 'x is undefined', stack })),
    ).toEqual({
      kind: 'threw',
      name: 'TypeError',
      message: 'x is undefined',
      line: 4,
      column: 7,
    });
  });

  it('cleans what an error says, whatever its type', () => {
    const packet = codec.encode({
      kind: 'threw',
      name: 5,
      message: 'a\u0000\ud800'.padEnd(9000, 'x'),
      stack: null,
    });
    const outcome = readResult(packet);
    expect(outcome).toMatchObject({ kind: 'threw', name: '' });
    expect(outcome.kind === 'threw' && outcome.message).toMatch(/^a\ufffdx+$/);
    expect(JSON.stringify(outcome).length).toBeLessThan(2100);
  });

  it('QuickJS’s own error for a full heap is a verdict of its own', () => {
    const error = { kind: 'threw', name: 'InternalError', message: 'out of memory', stack: '' };
    expect(readResult(codec.encode(error))).toEqual({ kind: 'outOfMemory' });
  });
});
