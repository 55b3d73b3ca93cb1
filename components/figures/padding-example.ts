export interface Axis {
  extent: number;
  kernel: number;
  stride: number;
  /** How many windows there are. */
  count: number;
  before: number;
  after: number;
}

/** TensorFlow's 'same': the size comes first, then the zeros that the last window lacks, an odd one at the end. */
export function samePadding({
  extent,
  kernel,
  stride,
}: Pick<Axis, 'extent' | 'kernel' | 'stride'>): Pick<Axis, 'count' | 'before' | 'after'> {
  const count = Math.ceil(extent / stride);
  const total = Math.max((count - 1) * stride + kernel - extent, 0);
  const before = Math.floor(total / 2);
  return { count, before, after: total - before };
}
