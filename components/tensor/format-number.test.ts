import { describe, expect, it } from 'vitest';
import { formatExact, formatShort } from './format-number.ts';

describe('formatShort', () => {
  it.each([
    [0, '0'],
    [47, '47'],
    [-3, '−3'],
    [99999, '99999'],
    [0.1 + 0.2, '0.3'],
    [1.23456, '1.235'],
    [-12.3456, '−12.35'],
    [123.456, '123.5'],
    [123456, '1.2e5'],
    [-0.00012, '−1.2e−4'],
    [Number.NaN, 'NaN'],
    [Infinity, '∞'],
    [-Infinity, '−∞'],
  ])('%d is %s', (value, text) => expect(formatShort(value)).toBe(text));
});

describe('formatExact', () => {
  it('names a float32 by as few digits as tell it apart', () => {
    expect(formatExact(Math.fround(0.1), 'float32')).toBe('0.1');
    expect(formatExact(Math.fround(1 / 3), 'float32')).toBe('0.33333334');
    expect(formatExact(16777216, 'float32')).toBe('16777216');
  });

  it('keeps every digit of a float64', () =>
    expect(formatExact(0.1 + 0.2, 'float64')).toBe('0.30000000000000004'));

  it('tells negative zero from zero', () => {
    expect(formatExact(-0, 'float32')).toBe('−0');
    expect(formatExact(0, 'float32')).toBe('0');
  });
});
