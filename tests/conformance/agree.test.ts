import { describe, expect, it } from 'vitest';
import { tensor } from '#graders/tensor.ts';
import { disagreement } from '../truth/agree.ts';
import type { Tolerance } from '../truth/family.ts';

const close: Tolerance = { rtol: 1e-3, atol: 1e-6 };
const want = (data: (number | string)[], dtype = 'float32', shape = [data.length]) => ({
  name: 'y',
  shape,
  dtype,
  data,
});

describe('the comparison of an output with a vector', () => {
  it.each([
    { name: 'a value within the tolerance', got: [1.0005], data: [1], agrees: true },
    { name: 'a value beyond it', got: [1.002], data: [1], agrees: false },
    { name: 'NaN where NaN is expected', got: [NaN], data: ['NaN'], agrees: true },
    { name: 'NaN where a number is expected', got: [NaN], data: [1], agrees: false },
    { name: 'a number where NaN is expected', got: [1], data: ['NaN'], agrees: false },
    { name: 'infinity of the other sign', got: [Infinity], data: ['-Infinity'], agrees: false },
    { name: 'what overflows the type of the vector', got: [1e39], data: ['Infinity'], agrees: true },
    { name: 'infinity where a large number is expected', got: [Infinity], data: [3e38], agrees: false },
  ])('knows $name', ({ got, data, agrees }) => {
    const output = { shape: [got.length], data: Float64Array.from(got) };
    expect(disagreement(output, want(data), close) === null).toBe(agrees);
  });

  it('asks for the shape of the vector', () => {
    expect(disagreement(tensor([[1, 2]]), want([1, 2]), close)).toBe('shape must be [2], got [1,2]');
  });

  it('takes a number for a tensor of one element', () => {
    expect(disagreement(2, want([2], 'float32', []), close)).toBeNull();
  });

  it('says where the first difference is', () => {
    const got = tensor([
      [1, 2],
      [5, 4],
    ]);
    expect(disagreement(got, want([1, 2, 3, 4], 'float32', [2, 2]), close)).toBe('[1,0] must be 3, got 5');
  });

  it('compares texts letter by letter', () => {
    expect(disagreement(['a', 'b'], want(['a', 'b'], 'string'), close)).toBeNull();
    expect(disagreement(['a', 'c'], want(['a', 'b'], 'string'), close)).toContain('must be b, got c');
  });

  it.each([
    { dtype: 'float32', one: 1, next: 1 + 2 ** -23 },
    { dtype: 'float32', one: 2 ** -149, next: -(2 ** -149), units: 2 },
    { dtype: 'float16', one: 1, next: 1 + 2 ** -10 },
    { dtype: 'float16', one: 2 ** -24, next: 2 ** -23 },
    { dtype: 'float16', one: 1, next: 1 - 2 ** -11 },
    { dtype: 'int32', one: 7, next: 8 },
  ])('counts units in the last place of $dtype from $one to $next', ({ dtype, one, next, units = 1 }) => {
    const within = (value: number): Tolerance => ({ metric: 'ULP', value });
    expect(disagreement(next, want([one], dtype, []), within(units))).toBeNull();
    expect(disagreement(next, want([one], dtype, []), within(units - 1))).not.toBeNull();
  });
});
