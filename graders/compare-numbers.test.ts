import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareValues } from './compare.ts';
import { toleranceOf, type Tolerance } from './tolerance.ts';

const agree = (actual: ArrayLike<number>, expected: ArrayLike<number>, tolerance: Tolerance): boolean =>
  compareValues(Float32Array.from(actual), Float64Array.from(expected), tolerance) === null;
const ordinary = toleranceOf('N', 'float64', 0);

describe('non-finite numbers', () => {
  const special = [NaN, Infinity, -Infinity, 0, -0, 1, 3.4028234663852886e38];

  it('agree only with themselves', () => {
    for (const actual of special) {
      for (const expected of special) {
        const same = Object.is(actual, expected) || (actual === 0 && expected === 0);
        expect([actual, expected, agree([actual], [expected], ordinary)]).toEqual([actual, expected, same]);
      }
    }
  });

  it('hold for plain numbers as well', () => {
    expect(compareValues(NaN, NaN, ordinary)).toBeNull();
    expect(compareValues(NaN, 0, ordinary)).toMatchObject({ kind: 'nonFinite' });
    expect(compareValues(Infinity, -Infinity, ordinary)).toMatchObject({ kind: 'nonFinite' });
    expect(compareValues(-0, 0, ordinary)).toBeNull();
  });

  it('a reference beyond float32 asks for infinity, and loosens nothing else', () => {
    const tolerance = toleranceOf('N', 'float64', 25);
    expect(agree([Infinity, 1], [1e200, 1], tolerance)).toBe(true);
    expect(agree([Infinity, 1.1], [1e200, 1], tolerance)).toBe(false);
    expect(agree([3e38, 1], [1e200, 1], tolerance)).toBe(false);
  });

  it('an infinite reference does not make the others tolerant', () => {
    expect(agree([Infinity, 5], [Infinity, 1], toleranceOf('G', 'float32', 100))).toBe(false);
    expect(agree([NaN, 5], [NaN, 1], toleranceOf('G', 'float32', 100))).toBe(false);
  });
});

describe('the bound', () => {
  it('belongs to what is accepted', () => {
    // Numbers that floating point holds exactly: |a − r| ≤ 0.25 + 0.5·|r|.
    const tolerance = { rtol: 0.5, atol: 0.25, sumLength: 0 };
    expect(compareValues(1.75, 1, tolerance)).toBeNull();
    expect(compareValues(0.25, 1, tolerance)).toBeNull();
    expect(compareValues(1.75 + 2 ** -30, 1, tolerance)).toMatchObject({ kind: 'values' });
    expect(compareValues(0.25 - 2 ** -30, 1, tolerance)).toMatchObject({ kind: 'values' });
    expect(compareValues(-1.75, -1, tolerance)).toBeNull();
    expect(compareValues(-1.75 - 2 ** -30, -1, tolerance)).toMatchObject({ kind: 'values' });
  });

  it('grows with the reference and not with the answer', () => {
    const tolerance = { rtol: 0.5, atol: 0, sumLength: 0 };
    expect(compareValues(1.5, 1, tolerance)).toBeNull();
    expect(compareValues(1, 1.5 + 0.75, tolerance)).toMatchObject({ kind: 'values' });
  });

  it('widen multiplies all three terms', () => {
    const tolerance = { rtol: 0.5, atol: 0.25, sumLength: 0, widen: 2 };
    expect(compareValues(2.5, 1, tolerance)).toBeNull();
    expect(compareValues(2.5 + 2 ** -30, 1, tolerance)).toMatchObject({ kind: 'values' });
  });

  it('is atol + rtol·|r| + 16·2⁻²⁴·√K·rms(r) on both sides, for any numbers, class and K', () => {
    /** Curriculum, part 4.0: [atol, rtol]. */
    const classes = {
      N: { float64: [1e-5, 1e-5], float32: [5e-5, 1e-4] },
      G: { float64: [1e-4, 1e-4], float32: [5e-4, 1e-3] },
    } as const;
    const setting = fc.record({
      name: fc.constantFrom('N', 'G'),
      precision: fc.constantFrom('float64', 'float32'),
      sumLength: fc.nat(5000),
      given: fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), { minLength: 1, maxLength: 8 }),
      place: fc.nat(7),
      sign: fc.constantFrom(1, -1),
    });
    fc.assert(
      fc.property(setting, ({ name, precision, sumLength, given, place, sign }) => {
        const expected = given.map(Math.fround);
        const at = place % expected.length;
        const [atol, rtol] = classes[name][precision];
        const rms = Math.sqrt(expected.reduce((sum, value) => sum + value * value, 0) / expected.length);
        const bound = atol + rtol * Math.abs(expected[at]!) + 16 * 2 ** -24 * Math.sqrt(sumLength) * rms;
        const shifted = (by: number): number[] =>
          expected.map((value, other) => (other === at ? value + sign * by : value));
        const tolerance = toleranceOf(name, precision, sumLength);
        // Rounding of the answer itself to float32 must not decide.
        const slack = Math.abs(expected[at]!) * 2 ** -23;
        expect(agree(shifted(0.99 * bound - slack), expected, tolerance)).toBe(true);
        expect(agree(shifted(1.01 * bound + slack), expected, tolerance)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

it('no permutation of different numbers passes', () => {
  const distinct = fc.uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(distinct, fc.nat(), (expected, turn) => {
      const by = 1 + (turn % (expected.length - 1));
      const turned = expected.map((_, at) => expected[(at + by) % expected.length]!);
      expect(agree(turned, expected, toleranceOf('G', 'float32', 9))).toBe(false);
      expect(agree(expected, expected, toleranceOf('X', 'float64', 0))).toBe(true);
    }),
  );
});
