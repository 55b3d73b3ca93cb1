interface Axis {
  in: number;
  kernel: number;
  stride: number;
  dilation: number;
  padding: string | number[];
}

interface Learner {
  convGeometry: (a: Axis) => { out: number; padBefore: number; padAfter: number };
}

/**
 * One call; or, for a list, one for every length, kernel and stride up to the numbers of each. Weighted totals over the
 * lengths are returned, so that thousands of combinations cost one small case.
 */
export function drive({ convGeometry }: Learner, a: Axis | Axis[]): unknown {
  if (!Array.isArray(a)) return convGeometry(a);
  let count = 0;
  for (let at = 0; at < a.length; at++) count += 3 * a[at]!.kernel * a[at]!.stride;
  const totals = new Float32Array(count);
  let position = 0;
  for (let at = 0; at < a.length; at++) {
    const { in: longest, kernel: largest, stride: widest, dilation, padding } = a[at]!;
    for (let kernel = 1; kernel <= largest; kernel++) {
      for (let stride = 1; stride <= widest; stride++) {
        for (let extent = 0; extent <= longest; extent++) {
          const geometry = convGeometry({ in: extent, kernel, stride, dilation, padding });
          totals[position]! += (extent + 1) * geometry.out;
          totals[position + 1]! += (extent + 1) * geometry.padBefore;
          totals[position + 2]! += (extent + 1) * geometry.padAfter;
        }
        position += 3;
      }
    }
  }
  return totals;
}
