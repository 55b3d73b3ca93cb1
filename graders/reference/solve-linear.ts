/**
 * Solves A·x = b by Gaussian elimination with partial pivoting. Throws RangeError when the largest pivot of a column is
 * below 1e-12 in magnitude: the system counts as singular. Golub & Van Loan 2013, alg. 3.4.1.
 */
export function solveLinear(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index]!]);
  const size = rows.length;
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let row = column + 1; row < size; row += 1) {
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row;
    }
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    const leader = rows[column]!;
    if (!(Math.abs(leader[column]!) >= 1e-12)) {
      throw new RangeError(`solveLinear: pivots must be ≥ 1e-12, got ${leader[column]!} in column ${column}`);
    }
    for (const row of rows.slice(column + 1)) {
      const factor = row[column]! / leader[column]!;
      for (let at = column; at <= size; at += 1) row[at]! -= factor * leader[at]!;
    }
  }
  const solution = new Array<number>(size).fill(0);
  for (let row = size - 1; row >= 0; row -= 1) {
    let rest = rows[row]![size]!;
    for (let column = row + 1; column < size; column += 1) rest -= rows[row]![column]! * solution[column]!;
    solution[row] = rest / rows[row]![row]!;
  }
  return solution;
}
