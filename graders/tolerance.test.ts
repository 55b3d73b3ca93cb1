import { describe, expect, it } from 'vitest';
import { accumulationError, toleranceOf } from './tolerance.ts';

describe('the classes', () => {
  it.each([
    ['X', 'float64', 0, 0],
    ['X', 'float32', 0, 0],
    ['N', 'float64', 1e-5, 1e-5],
    ['N', 'float32', 5e-5, 1e-4],
    ['G', 'float64', 1e-4, 1e-4],
    ['G', 'float32', 5e-4, 1e-3],
  ] as const)('%s with a %s reference allows %d + %d·|r|', (name, precision, atol, rtol) => {
    expect(toleranceOf(name, precision, 9)).toMatchObject({ atol, rtol });
  });

  it('only exact comparison forgets the length of sums', () => {
    expect(toleranceOf('X', 'float64', 9).sumLength).toBe(0);
    expect(toleranceOf('N', 'float64', 9).sumLength).toBe(9);
  });
});

describe('the accumulation term 16·2⁻²⁴·√K·rms(r)', () => {
  it('follows the formula for a reference whose rms is known', () => {
    // rms(3, 4, 0, 0) = √(25 / 4) = 2.5
    expect(accumulationError([3, 4, 0, 0], 25)).toBeCloseTo(16 * 2 ** -24 * 5 * 2.5, 15);
    expect(accumulationError([-7], 1)).toBeCloseTo(16 * 2 ** -24 * 7, 15);
  });

  it('is nothing without a sum, without elements and for zeros', () => {
    expect(accumulationError([1, 2], 0)).toBe(0);
    expect(accumulationError([], 9)).toBe(0);
    expect(accumulationError([0, 0], 9)).toBe(0);
  });

  it('leaves out what is not finite', () => {
    expect(accumulationError([3, NaN, 4, Infinity, 0, -Infinity, 0], 25)).toBe(
      accumulationError([3, 4, 0, 0], 25),
    );
  });

  it('leaves out what float32 cannot hold, or every other element would pass', () => {
    expect(accumulationError([3, 4, 1e200, 0, 0], 25)).toBe(accumulationError([3, 4, 0, 0], 25));
    expect(accumulationError([3e38, 3e38], 4)).toBeCloseTo(16 * 2 ** -24 * 2 * Math.fround(3e38), -26);
  });
});
