import { describe, expect, it } from 'vitest';
import { gradeReport, type Grading } from './grade.ts';
import type { GradedCase, KnownWrong } from './pack.ts';
import { callOrder } from './call-order.ts';
import { codec, encodeCall, type SandboxReport } from './run.ts';
import { tensor } from './tensor.ts';

const text = (en: string): { en: string; zh: string } => ({ en, zh: en });
const graded = (en: string, rest: Partial<GradedCase> = {}): GradedCase => ({
  name: text(en),
  function: 'f',
  arguments: [],
  hidden: false,
  sumLength: 0,
  repeat: false,
  ...rest,
});
const cases = [
  graded('first', { repeat: true }),
  graded('second', { hidden: true }),
  graded('third', { throws: 'RangeError' }),
];
const values = [[tensor([[1, 2]]), 3], [tensor([2])], [null]];
const calls = cases.map(({ repeat }, at) => encodeCall({ function: 'f' }, values[at]!, repeat));
const expected = [Float64Array.of(1), Float64Array.of(2), undefined];

const returned = (number: number): unknown => ({ kind: 'returned', value: Float32Array.of(number) });
const threw = (name: string, message = ''): unknown => ({
  kind: 'threw',
  name,
  message,
  stack: 'at f (submission.ts:2:3)',
});
const model = [returned(1), returned(2), threw('RangeError')];

function grade(results: unknown[], rest: Partial<SandboxReport> = {}, wrong: KnownWrong[] = []): Grading {
  const whole = results.length === calls.length;
  const order = whole ? callOrder(calls) : callOrder(calls).slice(0, results.length);
  const made = order.map((at) => ({ result: codec.encode(results[at]), after: calls[at]!.packet }));
  const rules = {
    tolerance: 'N',
    tolerances: {},
    misconceptions: { flipped: text('The kernel is flipped.') },
  } as const;
  const report: SandboxReport = { calls: made, console: '', fuel: 1, milliseconds: 1, ...rest };
  return gradeReport(
    {
      rules,
      cases,
      properties: [],
      values,
      propertyValues: [],
      calls,
      expected,
      wrong,
      precision: 'float64',
    },
    report,
  );
}

describe('a verdict', () => {
  it('passes when every case agrees and the errors asked for were thrown', () => {
    expect(grade(model).verdict).toMatchObject({ kind: 'passed', passed: 3, total: 3, misconceptions: [] });
  });

  it('tells the first failing case and how many passed', () => {
    expect(grade([returned(1), returned(5), threw('RangeError')]).verdict).toMatchObject({
      kind: 'mismatch',
      case: text('second'),
      failure: { kind: 'mismatch', mismatch: { kind: 'values' } },
      passed: 2,
      total: 3,
    });
  });

  it('lists each case with its status and the shapes it was given', () => {
    const { verdict } = grade([returned(1), returned(5), threw('RangeError')]);
    expect('cases' in verdict && verdict.cases).toMatchObject([
      { name: text('first'), status: 'passed', hidden: false, inputShapes: [[1, 2]] },
      { name: text('second'), status: 'failed', hidden: true, inputShapes: [[1]] },
      { name: text('third'), status: 'passed', inputShapes: [] },
    ]);
  });

  it('is that the function threw, with its place, when the first failure is an error', () => {
    const failure = { kind: 'threw', name: 'TypeError', message: 'no', line: 2, column: 3 };
    expect(grade([threw('TypeError', 'no'), returned(2), threw('RangeError')]).verdict).toMatchObject({
      kind: 'threw',
      failure,
    });
    expect(grade([returned(9), threw('TypeError'), threw('RangeError')]).verdict).toMatchObject({
      kind: 'mismatch',
    });
  });

  it('is a mismatch when an error was asked for and nothing, or another one, was thrown', () => {
    expect(grade([returned(1), returned(2), returned(0)]).verdict).toMatchObject({
      kind: 'mismatch',
      failure: { kind: 'didNotThrow', expected: 'RangeError' },
    });
    expect(grade([returned(1), returned(2), threw('Error')]).verdict).toMatchObject({
      kind: 'threw',
      case: text('third'),
    });
  });

  it('a RangeError passes nowhere but where it is asked for', () => {
    expect(grade([threw('RangeError'), returned(2), threw('RangeError')]).verdict).toMatchObject({
      kind: 'threw',
      passed: 2,
    });
  });

  it.each(['timedOut', 'outOfMemory'] as const)(
    'is %s when the run was stopped, with the rest skipped',
    (stopped) => {
      const { verdict } = grade([returned(9)], { stopped });
      expect(verdict).toMatchObject({ kind: stopped, case: text('first'), passed: 0 });
      expect('cases' in verdict && verdict.cases.map(({ status }) => status)).toEqual([
        'failed',
        'failed',
        'skipped',
      ]);
    },
  );

  it('never passes when nothing, or not everything, was reported', () => {
    for (let reported = 0; reported < 3; reported += 1) {
      expect(grade(model.slice(0, reported)).verdict.kind).toBe('mismatch');
    }
  });

  it('never passes when the repeated call is missing', () => {
    const whole = callOrder(calls).length;
    const made = callOrder(calls).map((at) => ({
      result: codec.encode(model[at]),
      after: calls[at]!.packet,
    }));
    expect(grade(model, { calls: made.slice(0, whole) }).verdict.kind).toBe('passed');
    expect(grade(model, { calls: made.slice(0, whole - 1) }).verdict.kind).toBe('mismatch');
  });

  it('is the compiler’s rejection where the sandbox compiles', () => {
    const rejected = {
      kind: 'rejected',
      reason: { code: 'syntax', message: 'Unexpected token' },
      line: 1,
    } as const;
    expect(grade(model, { rejected }).verdict).toEqual(rejected);
  });

  it('says that nothing of the name is exported', () => {
    expect(grade([], { notExported: 'f' }).verdict).toEqual({
      kind: 'rejected',
      reason: { code: 'notExported', name: 'f' },
    });
  });

  it('says why the module did not load', () => {
    const loadError = codec.encode(threw('ReferenceError', 'a is not defined'));
    expect(grade([], { loadError, console: 'x' }).verdict).toEqual({
      kind: 'loadFailed',
      name: 'ReferenceError',
      message: 'a is not defined',
      line: 2,
      column: 3,
      console: 'x',
    });
    expect(grade([], { loadError: new ArrayBuffer(1) }).verdict).toMatchObject({
      kind: 'loadFailed',
      name: 'Error',
    });
    const memory = codec.encode({
      kind: 'threw',
      name: 'InternalError',
      message: 'out of memory',
      stack: '',
    });
    expect(grade([], { loadError: memory }).verdict).toMatchObject({
      kind: 'loadFailed',
      message: 'out of memory',
    });
  });

  it('cleans the console', () => {
    expect(grade(model, { console: 'a\u0000\u202eb\n' }).verdict).toMatchObject({ console: 'ab\n' });
  });

  it('names a misconception with its text', () => {
    const other = { kind: 'value', value: Float32Array.of(7) } as const;
    const wrong: KnownWrong[] = [
      { misconception: 'flipped', outcomes: [other, { kind: 'right' }, { kind: 'right' }] },
    ];
    expect(grade([returned(7), returned(2), threw('RangeError')], {}, wrong).verdict).toMatchObject({
      misconceptions: [{ id: 'flipped', text: text('The kernel is flipped.') }],
    });
    expect(grade(model, {}, wrong).verdict).toMatchObject({ kind: 'passed', misconceptions: [] });
  });
});
