const sorted = (t: Tensor) => Float64Array.from(t.data).sort();

function sharesOf(sample: Float64Array, edges: number[], eps: number): number[] {
  const counts = new Array<number>(edges.length + 1).fill(0);
  let bin = 0;
  for (const value of sample) {
    while (bin < edges.length && value > edges[bin]) bin++;
    counts[bin]++;
  }
  return counts.map((count) => Math.max(count / sample.length, eps));
}

export function psi(ref: Tensor, cur: Tensor, bins: number, eps: number): number {
  const reference = sorted(ref);
  const edges: number[] = [];
  for (let k = 1; k < bins; k++) {
    const low = reference[0];
    const edge = low + ((reference[reference.length - 1] - low) * k) / bins;
    if (edge !== edges[edges.length - 1]) edges.push(edge);
  }
  const p = sharesOf(reference, edges, eps);
  const q = sharesOf(sorted(cur), edges, eps);
  return p.reduce((sum, share, i) => sum + (q[i] - share) * Math.log(q[i] / share), 0);
}

export function ks(a: Tensor, b: Tensor): number {
  const [x, y] = [sorted(a), sorted(b)];
  let i = 0;
  let j = 0;
  let largest = 0;
  while (i < x.length && j < y.length) {
    const value = Math.min(x[i], y[j]);
    while (i < x.length && x[i] === value) i++;
    while (j < y.length && y[j] === value) j++;
    largest = Math.max(largest, Math.abs(i / x.length - j / y.length));
  }
  return largest;
}
