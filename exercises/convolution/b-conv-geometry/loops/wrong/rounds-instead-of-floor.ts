interface Axis {
  in: number;
  kernel: number;
  stride: number;
  dilation: number;
  padding: 'valid' | 'same' | [number, number];
}

function requireIntegers(values: number[], least: number): void {
  for (const value of values) {
    if (!Number.isInteger(value) || value < least) throw new RangeError(`must be an integer ≥ ${least}, got ${value}`);
  }
}

/** The size is rounded to the nearest integer. */
export function convGeometry(a: Axis): { out: number; padBefore: number; padAfter: number } {
  const { kernel, stride, dilation, padding } = a;
  requireIntegers([kernel, stride, dilation], 1);
  requireIntegers([a.in], 0);
  if (typeof padding !== 'string') requireIntegers(padding, 0);
  if (a.in === 0) return { out: 0, padBefore: 0, padAfter: 0 };

  const span = dilation * (kernel - 1) + 1;
  if (padding === 'same') {
    const out = Math.ceil(a.in / stride);
    const total = Math.max((out - 1) * stride + span - a.in, 0);
    const padBefore = Math.floor(total / 2);
    return { out, padBefore, padAfter: total - padBefore };
  }
  const [padBefore, padAfter] = padding === 'valid' ? [0, 0] : padding;
  const room = a.in + padBefore + padAfter - span;
  const out = room < 0 ? 0 : Math.round(room / stride) + 1;
  return { out, padBefore, padAfter };
}
