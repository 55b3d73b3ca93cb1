import { describe, expect, it } from 'vitest';
import { compareValues, numberText } from './compare.ts';
import { tensor, type Tensor, type Tensor64 } from './tensor.ts';
import { createCodec, Unsupported } from './tiers/codec.ts';
import { toleranceOf } from './tolerance.ts';
import type { Mismatch } from './verdict.ts';

const ordinary = toleranceOf('N', 'float64', 0);
const exactly = toleranceOf('X', 'float64', 0);
const compare = (actual: unknown, expected: unknown, rule = ordinary): Mismatch | null =>
  compareValues(actual, expected, rule);
const matrix: Tensor64 = { shape: [2, 3], data: Float64Array.of(1, 2, 3, 4, 5, 6) };
const equal: Tensor = { shape: [2, 3], data: Float32Array.of(1, 2, 3, 4, 5, 6) };

describe('the order of checks', () => {
  it('equal values agree', () => {
    expect(compare(equal, matrix)).toBeNull();
  });

  it('the type of the whole comes before its shape', () => {
    for (const actual of [
      null,
      1,
      'x',
      true,
      [1],
      equal.data,
      new Unsupported('Promise'),
      { shape: [2, 3] },
      { data: equal.data },
    ]) {
      expect(compare(actual, matrix)).toMatchObject({ kind: 'type', path: '' });
    }
  });

  it('the shape comes before the type of the data', () => {
    const actual = { shape: [3, 2], data: Float64Array.from(equal.data) };
    expect(compare(actual, matrix)).toEqual({ kind: 'shape', path: '', expected: [2, 3], actual: [3, 2] });
  });

  it.each([
    ['Float64Array', Float64Array.from(equal.data)],
    ['Int32Array', Int32Array.from(equal.data)],
    ['array', [...equal.data]],
    ['object', { ...equal.data }],
    ['null', null],
    ['Uint8Array', new Unsupported('Uint8Array')],
  ])('data as %s is a wrong type even where the numbers are right', (name, data) => {
    expect(compare({ shape: [2, 3], data }, matrix)).toEqual({
      kind: 'type',
      path: 'data',
      expected: 'Float32Array',
      actual: name,
    });
  });

  it('the length comes before the numbers', () => {
    const data = new Float32Array(5).fill(NaN);
    expect(compare({ shape: [2, 3], data }, matrix)).toEqual({
      kind: 'length',
      path: 'data',
      expected: 6,
      actual: 5,
    });
  });

  it('non-finite numbers come before wrong ones, whatever their place', () => {
    const actual = { shape: [2, 3], data: Float32Array.of(9, 2, 3, 4, NaN, 6) };
    expect(compare(actual, matrix)).toEqual({
      kind: 'nonFinite',
      path: 'data',
      wrong: 1,
      total: 6,
      first: { index: [1, 1], expected: '5', actual: 'NaN' },
    });
  });

  it('wrong numbers are counted, with the worst error and the first place', () => {
    const actual = { shape: [2, 3], data: Float32Array.of(1, 2, 3.5, 4, 5, 4) };
    expect(compare(actual, matrix)).toEqual({
      kind: 'values',
      path: 'data',
      wrong: 2,
      total: 6,
      worst: 2,
      first: { index: [0, 2], expected: '3', actual: '3.5' },
    });
  });
});

describe('tricks with shapes', () => {
  it.each([
    ['transposed', [3, 2]],
    ['flat', [6]],
    ['with an axis of one', [2, 3, 1]],
    ['scalar', []],
    ['negative twice', [-2, -3]],
    ['NaN', [NaN, 3]],
    ['fractional', [2.0000001, 3]],
    ['infinite', [Infinity, 0]],
  ])('a shape that is %s is wrong', (_, shape) => {
    expect(compare({ shape, data: equal.data }, matrix)).toMatchObject({ kind: 'shape' });
  });

  it.each([
    ['text', ['2', '3']],
    ['nested', [[2], [3]]],
    ['a typed array', Int32Array.of(2, 3)],
    ['a record', { 0: 2, 1: 3, length: 2 }],
    ['null', null],
  ])('a shape that is %s is a wrong type', (_, shape) => {
    expect(compare({ shape, data: equal.data }, matrix)).toMatchObject({ kind: 'type', path: 'shape' });
  });

  it('permuted values do not pass', () => {
    expect(compare({ shape: [2, 3], data: Float32Array.of(1, 4, 2, 5, 3, 6) }, matrix)).toMatchObject({
      kind: 'values',
      wrong: 4,
    });
  });

  it('an empty tensor still has to have its shape', () => {
    const empty: Tensor64 = { shape: [0, 3], data: new Float64Array(0) };
    expect(compare({ shape: [0, 3], data: new Float32Array(0) }, empty)).toBeNull();
    expect(compare({ shape: [3, 0], data: new Float32Array(0) }, empty)).toMatchObject({ kind: 'shape' });
    expect(compare({ shape: [0, 3], data: new Float32Array(1) }, empty)).toMatchObject({ kind: 'length' });
  });

  it('a scalar tensor is no number, and a number no scalar tensor', () => {
    expect(compare(5, tensor(5))).toMatchObject({ kind: 'type' });
    expect(compare(tensor(5), 5)).toMatchObject({ kind: 'type', expected: 'number' });
  });
});

describe('compound outputs', () => {
  const expected = { dx: matrix, parts: [1, 'two', true, null] };

  it('agree part by part', () => {
    expect(compare({ parts: [1, 'two', true, null], dx: equal }, expected)).toBeNull();
  });

  it.each([
    ['a missing key', { dx: equal }, { kind: 'keys', missing: ['parts'], unexpected: [] }],
    [
      'an additional key',
      { ...expected, dx: equal, db: 1 },
      { kind: 'keys', missing: [], unexpected: ['db'] },
    ],
    ['a list for the record', [equal, [1]], { kind: 'type', expected: 'object', actual: 'array' }],
    [
      'numbers for the record',
      new Float32Array(3),
      { kind: 'type', expected: 'object', actual: 'Float32Array' },
    ],
    [
      'a promise for the record',
      new Unsupported('Promise'),
      { kind: 'type', expected: 'object', actual: 'Promise' },
    ],
    [
      'a shorter list',
      { dx: equal, parts: [1, 'two', true] },
      { kind: 'length', path: 'parts', expected: 4, actual: 3 },
    ],
    ['another number', { dx: equal, parts: [2, 'two', true, null] }, { kind: 'values', path: 'parts[0]' }],
    [
      'another text',
      { dx: equal, parts: [1, 'Two', true, null] },
      { kind: 'text', path: 'parts[1]', expected: '"two"', actual: '"Two"' },
    ],
    ['another boolean', { dx: equal, parts: [1, 'two', false, null] }, { kind: 'text', path: 'parts[2]' }],
    ['a number for a boolean', { dx: equal, parts: [1, 'two', 1, null] }, { kind: 'type', path: 'parts[2]' }],
    [
      'a record for null',
      { dx: equal, parts: [1, 'two', true, {}] },
      { kind: 'type', path: 'parts[3]', expected: 'null' },
    ],
    ['text for a number', { dx: equal, parts: ['1', 'two', true, null] }, { kind: 'type', path: 'parts[0]' }],
    ['a ragged tensor', { dx: [[1, 2, 3], [4]], parts: [1] }, { kind: 'type', path: 'dx' }],
  ])('%s is told with its path', (_, actual, mismatch) => {
    expect(compare(actual, expected)).toMatchObject(mismatch);
  });

  it('inherited names are no keys', () => {
    expect(compare({}, { toString: 1 })).toMatchObject({ kind: 'keys', missing: ['toString'] });
    expect(compare({ constructor: 1 }, {})).toMatchObject({ kind: 'keys', unexpected: ['constructor'] });
  });
});

describe('what a mismatch quotes of hostile outputs', () => {
  const size = (mismatch: Mismatch | null): number => JSON.stringify(mismatch).length;

  it('is short, whatever the output is', () => {
    const record = Object.fromEntries(
      Array.from({ length: 1000 }, (_, at) => [`${'k'.repeat(1000)}${at}`, at]),
    );
    expect(size(compare(record, { a: 1 }))).toBeLessThan(1000);
    expect(size(compare({ shape: new Array(100_000).fill(1), data: equal.data }, matrix))).toBeLessThan(300);
    expect(size(compare('x'.repeat(1e6), 'y'))).toBeLessThan(300);
    expect(size(compare(new Unsupported('x'.repeat(1000)), 'y'))).toBeLessThan(300);
  });

  it('contains nothing that a database or a terminal would mind', () => {
    const text = '\u0000\u001b\u202e\ud800';
    const told = [compare({ [text]: 1 }, { a: 1 }), compare(text, 'y'), compare(new Unsupported(text), 'y')];
    expect(JSON.stringify(told)).not.toMatch(/\u001b|\u202e|\\ud800"|[^\\]\\u0000/);
  });

  it('a typed array of millions is not listed key by key', () => {
    expect(compare(new Float32Array(4e6), { a: 1 })).toMatchObject({ kind: 'type' });
  });

  it('outputs that went through the codec keep their types', () => {
    const codec = createCodec();
    expect(compare(codec.decode(codec.encode(equal)), matrix)).toBeNull();
    expect(compare(codec.decode(codec.encode({ ...equal, data: [...equal.data] })), matrix)).toMatchObject({
      actual: 'array',
    });
  });
});

describe('integers', () => {
  const ids = { shape: [2], data: Int32Array.of(16_777_217, 300_000) };

  it('are compared exactly in every class', () => {
    expect(compare({ shape: [2], data: Int32Array.of(16_777_217, 300_000) }, ids)).toBeNull();
    expect(compare({ shape: [2], data: Int32Array.of(16_777_217, 300_001) }, ids)).toMatchObject({
      kind: 'values',
      wrong: 1,
      worst: 1,
    });
    expect(compare({ shape: [2], data: Int32Array.of(16_777_216, 300_000) }, ids)).toMatchObject({
      kind: 'values',
      wrong: 1,
    });
  });

  it('do not pass as floats', () => {
    expect(
      compare({ shape: [2], data: Float32Array.of(1, 2) }, { shape: [2], data: Int32Array.of(1, 2) }),
    ).toMatchObject({
      kind: 'type',
      expected: 'Int32Array',
    });
  });
});

it('class X asks for the float32 that the reference rounds to, and no other', () => {
  const third: Tensor64 = { shape: [1], data: Float64Array.of(1 / 3) };
  const next = Math.fround(1 / 3) + 2 ** -25;
  expect(compare({ shape: [1], data: Float32Array.of(1 / 3) }, third, exactly)).toBeNull();
  expect(compare({ shape: [1], data: Float32Array.of(next) }, third, exactly)).toMatchObject({
    kind: 'values',
  });
});

it('numberText tells −0 from 0 and keeps seven digits', () => {
  expect([-0, 0, 1 / 3, NaN, -Infinity, 1e-10, 123456789].map(numberText)).toEqual([
    '-0',
    '0',
    '0.3333333',
    'NaN',
    '-Infinity',
    '1e-10',
    '123456800',
  ]);
});
