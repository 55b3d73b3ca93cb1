import { describe, expect, it } from 'vitest';
import { axisPairs, cellOf, firstView, isInPlane, isViewOf, planeOf, viewAt } from './plane.ts';

function elements(shape: number[], view = firstView(shape)): (number | null)[][] {
  const { rows, columns, positionAt } = planeOf(shape, view);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => positionAt(row, column)),
  );
}

describe('planes of a tensor', () => {
  it('a scalar is one cell', () => expect(elements([])).toEqual([[0]]));

  it('an empty tensor has no cells', () => {
    expect(elements([0])).toEqual([]);
    expect(elements([0, 3])).toEqual([]);
    expect(elements([2, 0])).toEqual([[], []]);
  });

  it('a vector is a row, and a long one is wrapped', () => {
    expect(elements([3])).toEqual([[0, 1, 2]]);
    const rows = elements([18]);
    expect(rows).toHaveLength(3);
    expect(rows[2]!.slice(0, 3)).toEqual([16, 17, null]);
    expect(cellOf([18], firstView([18]), [17])).toEqual([2, 1]);
  });

  it('a matrix is itself', () =>
    expect(elements([2, 3])).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]));

  it('[C, H, W] is sliced by its first axis', () => {
    const view = viewAt(firstView([2, 2, 2]), [1, 0, 0]);
    expect(elements([2, 2, 2], view)).toEqual([
      [4, 5],
      [6, 7],
    ]);
  });

  it('[H, W, C] is sliced by its last axis', () => {
    const [rowAxis, columnAxis] = axisPairs([2, 2, 3])[1]!;
    expect(elements([2, 2, 3], { rowAxis, columnAxis, at: [0, 0, 2] })).toEqual([
      [2, 5],
      [8, 11],
    ]);
  });

  it('a view of a larger tensor does not fit a smaller one', () => {
    const view = viewAt(firstView([4, 2, 2]), [3, 0, 0]);
    expect(isViewOf([4, 2, 2], view)).toBe(true);
    expect(isViewOf([3, 2, 2], view)).toBe(false);
    expect(isViewOf([2, 2], view)).toBe(false);
    expect(isViewOf([0, 2, 2], firstView([0, 2, 2]))).toBe(true);
  });

  it('knows which elements a slice shows', () => {
    const view = viewAt(firstView([2, 2, 2]), [1, 0, 0]);
    expect(isInPlane([2, 2, 2], view, [1, 0, 1])).toBe(true);
    expect(isInPlane([2, 2, 2], view, [0, 0, 1])).toBe(false);
    expect(cellOf([2, 2, 2], view, [1, 0, 1])).toEqual([0, 1]);
  });
});
