function centred(values: number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
}

const sumOfProducts = (a: number[], b: number[]) => a.reduce((sum, value, i) => sum + value * b[i], 0);

export function selectFeatures(x: Tensor, y: Tensor, k: number, minVar: number): Ints {
  const [N, D] = x.shape;
  if (N === 0 || k <= 0) return new Int32Array(0);
  const target = centred(Array.from(y.data));
  const ranked: { column: number; strength: number }[] = [];
  for (let column = 0; column < D; column++) {
    const values = centred(Array.from({ length: N }, (_, n) => x.data[n * D + column]));
    const squares = sumOfProducts(values, values);
    const size = Math.sqrt(squares * sumOfProducts(target, target));
    const r = size === 0 ? 0 : sumOfProducts(values, target) / size;
    ranked.push({ column, strength: Math.abs(r) });
  }
  ranked.sort((a, b) => b.strength - a.strength || a.column - b.column);
  return Int32Array.from(ranked.slice(0, k).map(({ column }) => column)).sort();
}
