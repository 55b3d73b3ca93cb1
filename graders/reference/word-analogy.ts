import { ShapeError, type AnyTensor } from '../tensor.ts';

export interface Analogy {
  index: number;
  score: number;
}

/**
 * "a is to b as c is to ?": the rows most similar to `q = ê_b − ê_a + ê_c` by cosine, ê being rows of length 1.
 *
 * Axes: table [V, K]. Returns at most topK rows, best first, ties by smaller index; a, b, c and zero rows are never among
 * them. ‖q‖ < 1e-12 counts as 0 and gives scores of 0. Throws RangeError for a word outside 0 … V − 1, ShapeError for a
 * table that is no matrix. Mikolov, Yih & Zweig 2013 (3CosAdd).
 */
export function wordAnalogy(
  table: AnyTensor,
  { a, b, c, topK }: { a: number; b: number; c: number; topK: number },
): Analogy[] {
  if (table.shape.length !== 2)
    throw new ShapeError(`wordAnalogy: table must be [V, K], got [${table.shape}]`);
  const [words, width] = table.shape as [number, number];
  const missing = [a, b, c].find((word) => !(Number.isInteger(word) && word >= 0 && word < words));
  if (missing !== undefined)
    throw new RangeError(`wordAnalogy: a word must lie in 0…${words - 1}, got ${missing}`);
  const units = Array.from({ length: words }, (_, word) =>
    unitVector(table.data.subarray(word * width, (word + 1) * width)),
  );
  const query = Array.from(
    { length: width },
    (_, k) => (units[b]?.[k] ?? 0) - (units[a]?.[k] ?? 0) + (units[c]?.[k] ?? 0),
  );
  const norm = Math.hypot(...query);
  const candidates: Analogy[] = [];
  units.forEach((unit, index) => {
    if (!unit || index === a || index === b || index === c) return;
    const product = unit.reduce((sum, component, k) => sum + component * query[k]!, 0);
    candidates.push({ index, score: norm < 1e-12 ? 0 : product / norm });
  });
  candidates.sort((left, right) => right.score - left.score || left.index - right.index);
  return candidates.slice(0, Math.max(0, topK));
}

/** null for a row of zeros, which has no direction. */
function unitVector(row: ArrayLike<number>): number[] | null {
  const components = Array.from(row);
  const norm = Math.hypot(...components);
  return norm === 0 ? null : components.map((component) => component / norm);
}
