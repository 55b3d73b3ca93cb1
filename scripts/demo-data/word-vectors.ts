const width = 8;
const rounds = 60;

/**
 * Word vectors from which words stand beside each other: positive pointwise mutual information within two places,
 * reduced to its `width` strongest directions by orthogonal iteration (Levy & Goldberg 2014, with the square root of
 * the eigenvalues as weights). Comes out the same every time.
 */
export function wordVectors(texts: readonly (readonly string[])[]): Map<string, number[]> {
  const words = [...new Set(texts.flat())].sort();
  const rows = mutualInformation(texts, new Map(words.map((word, at) => [word, at])));
  const directions = strongestDirections(rows);
  return new Map(
    words.map((word, at) => [
      word,
      directions.map(({ vector, size }) => Math.round(1000 * vector[at]! * Math.sqrt(size)) / 1000),
    ]),
  );
}

function mutualInformation(
  texts: readonly (readonly string[])[],
  places: Map<string, number>,
): Float64Array[] {
  const counts = Array.from(places, () => new Float64Array(places.size));
  for (const text of texts) {
    for (const [at, word] of text.entries()) {
      for (const other of text.slice(at + 1, at + 3)) {
        const [a, b] = [places.get(word)!, places.get(other)!];
        counts[a]![b]! += 1;
        counts[b]![a]! += 1;
      }
    }
  }
  const sums = counts.map((row) => row.reduce((sum, count) => sum + count, 0));
  const total = sums.reduce((sum, count) => sum + count, 0);
  return counts.map((row, a) =>
    row.map((count, b) => (count === 0 ? 0 : Math.max(0, Math.log((count * total) / (sums[a]! * sums[b]!))))),
  );
}

function strongestDirections(rows: readonly Float64Array[]): { vector: Float64Array; size: number }[] {
  let vectors: Float64Array[] = Array.from({ length: width }, (_, k) =>
    Float64Array.from(rows, (_row, at) => Math.sin((at + 1) * (k + 1))),
  );
  let sizes: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const next: Float64Array[] = [];
    sizes = [];
    for (const vector of vectors) {
      const product = Float64Array.from(rows, (row) => dot(row, vector));
      for (const earlier of next) {
        const share = dot(product, earlier);
        for (let at = 0; at < product.length; at += 1) product[at]! -= share * earlier[at]!;
      }
      const size = Math.sqrt(dot(product, product));
      next.push(product.map((value) => value / size));
      sizes.push(size);
    }
    vectors = next;
  }
  return vectors.map((vector, at) => ({ vector, size: sizes[at]! }));
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, at) => sum + value * b[at]!, 0);
}
