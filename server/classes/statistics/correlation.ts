/**
 * Pearson's product-moment correlation of pairs of numbers; with right or wrong on one side it is the point-biserial
 * correlation. Null for fewer than three pairs, or where one side does not vary: then it is not defined.
 * Lord and Novick, Statistical theories of mental test scores, 1968, section 15.5.
 */
export function correlate(pairs: readonly (readonly [x: number, y: number])[]): number | null {
  if (pairs.length < 3) return null;
  const mean = (at: 0 | 1): number => pairs.reduce((sum, pair) => sum + pair[at], 0) / pairs.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  let [sumXX, sumXY, sumYY] = [0, 0, 0];
  for (const [x, y] of pairs) {
    sumXX += (x - meanX) ** 2;
    sumYY += (y - meanY) ** 2;
    sumXY += (x - meanX) * (y - meanY);
  }
  // Equal numbers leave a rest of rounding behind, which is no variance.
  const least = 1e-12 * pairs.length;
  if (sumXX <= least || sumYY <= least) return null;
  return Math.max(-1, Math.min(1, sumXY / Math.sqrt(sumXX * sumYY)));
}
