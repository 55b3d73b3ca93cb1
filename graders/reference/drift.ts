/**
 * Population stability index of a current sample against a reference, `Σ (q − p) ln(q / p)` over bins whose inner edges
 * are the quantiles k/bins of the reference.
 *
 * A quantile interpolates linearly at position ((n − 1)·k)/bins; equal edges count once; bins are open on the left and
 * closed on the right. Shares p (reference) and q (current) are at least epsilon and not renormalised. Throws RangeError
 * for an empty sample or bins < 1. Siddiqi 2006, ch. 7.
 */
export function populationStabilityIndex(
  reference: ArrayLike<number>,
  current: ArrayLike<number>,
  { bins, epsilon }: { bins: number; epsilon: number },
): number {
  if (!(bins >= 1)) throw new RangeError(`populationStabilityIndex: bins must be ≥ 1, got ${bins}`);
  const sorted = ascending(reference, 'populationStabilityIndex');
  const edges = new Set<number>();
  for (let k = 1; k < bins; k += 1) {
    const position = ((sorted.length - 1) * k) / bins;
    const below = sorted[Math.floor(position)]!;
    const above = sorted[Math.ceil(position)]!;
    edges.add(below + (above - below) * (position - Math.floor(position)));
  }
  const p = sharesOf(sorted, [...edges], epsilon);
  const q = sharesOf(ascending(current, 'populationStabilityIndex'), [...edges], epsilon);
  return p.reduce((sum, share, bin) => sum + (q[bin]! - share) * Math.log(q[bin]! / share), 0);
}

/**
 * Kolmogorov–Smirnov statistic: the largest distance between two empirical distribution functions, both taken after each
 * distinct value. Throws RangeError for an empty sample. Kolmogorov 1933; Smirnov 1948.
 */
export function kolmogorovSmirnov(left: ArrayLike<number>, right: ArrayLike<number>): number {
  const [a, b] = [ascending(left, 'kolmogorovSmirnov'), ascending(right, 'kolmogorovSmirnov')];
  let [i, j, largest] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const value = Math.min(a[i]!, b[j]!);
    while (i < a.length && a[i]! <= value) i += 1;
    while (j < b.length && b[j]! <= value) j += 1;
    largest = Math.max(largest, Math.abs(i / a.length - j / b.length));
  }
  return largest;
}

function ascending(sample: ArrayLike<number>, name: string): Float64Array {
  if (sample.length === 0) throw new RangeError(`${name}: samples must not be empty, got none`);
  return Float64Array.from(sample).sort();
}

/** The share of a sorted sample in each of the bins that ascending edges cut, at least epsilon. */
function sharesOf(sorted: Float64Array, edges: readonly number[], epsilon: number): number[] {
  const counts = new Array<number>(edges.length + 1).fill(0);
  let bin = 0;
  for (const value of sorted) {
    while (bin < edges.length && value > edges[bin]!) bin += 1;
    counts[bin]! += 1;
  }
  return counts.map((count) => Math.max(count / sorted.length, epsilon));
}
