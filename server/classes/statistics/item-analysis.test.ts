import { describe, expect, it } from 'vitest';
import { correlate } from './correlation.ts';
import { analyseItems, type Response } from './item-analysis.ts';

/** Rows are learners, columns items; null was not answered. */
function responses(table: (number | null)[][]): Response[] {
  return table.flatMap((row, learner) =>
    row.flatMap((score, item) =>
      score === null ? [] : [{ userId: `l${learner}`, item: `i${item}`, score }],
    ),
  );
}

describe('correlation', () => {
  it('is what can be computed by hand', () => {
    // Deviations −1 0 1 and −2 2 0: products sum to 2, squares to 2 and 8, and 2 / √16 is a half.
    expect(
      correlate([
        [1, 2],
        [2, 6],
        [3, 4],
      ]),
    ).toBeCloseTo(0.5, 12);
    expect(
      correlate([
        [0, 3],
        [1, 2],
        [2, 1],
      ]),
    ).toBeCloseTo(-1, 12);
  });

  it('is not defined without variance or for fewer than three', () => {
    expect(
      correlate([
        [1, 1],
        [2, 2],
      ]),
    ).toBeNull();
    expect(
      correlate([
        [0.1, 1],
        [0.1, 2],
        [0.1, 3],
      ]),
    ).toBeNull();
    expect(correlate([])).toBeNull();
  });

  it('with right and wrong is the point-biserial (M₁ − M₀) / s · √(p q)', () => {
    const pairs: [number, number][] = [
      [1, 9],
      [1, 7],
      [0, 4],
      [0, 6],
      [1, 8],
    ];
    // M₁ = 8, M₀ = 5, p = 0.6, q = 0.4; mean 6.8, s² = (4.84 + 0.04 + 7.84 + 0.64 + 1.44) / 5 = 2.96.
    const expected = (3 / Math.sqrt(2.96)) * Math.sqrt(0.24);
    expect(expected).toBeCloseTo(0.8542, 4);
    expect(correlate(pairs)).toBeCloseTo(expected, 12);
  });
});

describe('item analysis', () => {
  it('leaves the item itself out of the score that it is compared with', () => {
    const found = analyseItems(
      responses([
        [1, 1, 1],
        [1, 1, 0],
        [0, 0, 1],
        [0, 0, 0],
      ]),
    );
    // Item 0 against the mean of the others: (1, 1) (1, ½) (0, ½) (0, 0): 0.5 / √(1 · 0.5) = 0.7071.
    expect(found[0]).toMatchObject({ item: 'i0', learners: 4, difficulty: 0.5 });
    expect(found[0]!.discrimination).toBeCloseTo(Math.SQRT1_2, 12);
    // Item 2 against (1, 1, 0, 0): products of deviations cancel.
    expect(found[2]!.discrimination).toBeCloseTo(0, 12);
  });

  it('counts learners with gaps by what they answered, and partial scores as they are', () => {
    const found = analyseItems(
      responses([
        [1, 0.5, null],
        [0.5, 0.25, 0.75],
        [0, null, 0],
        [null, null, 1],
      ]),
    );
    // Item 0 against 0.5, (0.25 + 0.75) / 2 = 0.5 and 0: deviations ½ 0 −½ and 1/6 1/6 −1/3.
    const expected = 0.25 / Math.sqrt(0.5 * (1 / 36 + 1 / 36 + 1 / 9));
    expect(expected).toBeCloseTo(Math.sqrt(3) / 2, 12);
    expect(found[0]!.discrimination).toBeCloseTo(expected, 12);
    expect(found[0]!.difficulty).toBe(0.5);
    expect(found[1]).toMatchObject({ learners: 2, difficulty: 0.375, discrimination: null });
    // The last learner has no rest score, but counts for the difficulty.
    expect(found[2]).toMatchObject({ learners: 3 });
    expect(found[2]!.difficulty).toBeCloseTo(1.75 / 3, 12);
  });
});
