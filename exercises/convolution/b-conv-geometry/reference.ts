import { convGeometry, type AxisGeometry } from '#graders/reference/conv-geometry.ts';

type Axis = { in: number } & Required<Pick<AxisGeometry, 'kernel' | 'stride' | 'dilation' | 'padding'>>;

export { convGeometry };

/** One axis; or, for a list, totals over all lengths up to `in`, weighted by length, for every kernel and stride. */
export function drive(a: Axis | Axis[]): ReturnType<typeof convGeometry> | Float64Array {
  if (!Array.isArray(a)) return convGeometry(a);
  const totals: number[] = [];
  for (const most of a) {
    for (let kernel = 1; kernel <= most.kernel; kernel += 1) {
      for (let stride = 1; stride <= most.stride; stride += 1) {
        const total = [0, 0, 0];
        for (let extent = 0; extent <= most.in; extent += 1) {
          const { out, padBefore, padAfter } = convGeometry({ ...most, in: extent, kernel, stride });
          [out, padBefore, padAfter].forEach((value, at) => (total[at]! += (extent + 1) * value));
        }
        totals.push(...total);
      }
    }
  }
  return Float64Array.from(totals);
}
