export type Padding = 'valid' | 'same' | readonly [number, number];

export interface AxisGeometry {
  /** Extent of the input along this axis. */
  extent: number;
  kernel: number;
  stride?: number;
  dilation?: number;
  /** Zeros before and after, or a rule that chooses them. */
  padding?: Padding;
  /** Where `same` puts an odd zero: after (TensorFlow, ONNX SAME_UPPER) or before (SAME_LOWER). */
  oddZero?: 'after' | 'before';
  /** `ceil` keeps a last window that reaches beyond the end, where it starts within the input or the padding before. */
  rounding?: 'floor' | 'ceil';
}

export interface AxisWindows {
  /** How many windows there are: the extent of the output. */
  count: number;
  padBefore: number;
  padAfter: number;
}

/**
 * How many windows a convolution or pooling has along one axis and how many zeros stand around the input. With the
 * span k̂ = dilation·(kernel − 1) + 1: valid ⌊(n − k̂)/s⌋ + 1, same ⌈n/s⌉, explicit ⌊(n + before + after − k̂)/s⌋ + 1,
 * none when the span does not fit.
 *
 * Throws RangeError for kernel, stride or dilation below 1, negative extents or paddings, and what is no integer.
 * TensorFlow API guide "Convolution"; Dumoulin & Visin (2016), relationships 6 and 15; rounding up as in PyTorch.
 */
export function windowsAlong({
  extent,
  kernel,
  stride = 1,
  dilation = 1,
  padding = 'valid',
  oddZero = 'after',
  rounding = 'floor',
}: AxisGeometry): AxisWindows {
  requireIntegers({ kernel, stride, dilation }, 1);
  requireIntegers({ extent }, 0);
  if (typeof padding !== 'string') requireIntegers({ before: padding[0], after: padding[1] }, 0);
  const span = dilation * (kernel - 1) + 1;
  if (padding === 'same') {
    const count = Math.ceil(extent / stride);
    const total = Math.max((count - 1) * stride + span - extent, 0);
    const padBefore = oddZero === 'after' ? Math.floor(total / 2) : Math.ceil(total / 2);
    return { count, padBefore, padAfter: total - padBefore };
  }
  const [padBefore, padAfter] = padding === 'valid' ? [0, 0] : padding;
  const room = extent + padBefore + padAfter - span;
  if (room < 0) return { count: 0, padBefore, padAfter };
  const count = Math[rounding](room / stride) + 1;
  const startsOutside = rounding === 'ceil' && (count - 1) * stride >= extent + padBefore;
  return { count: startsOutside ? count - 1 : count, padBefore, padAfter };
}

/**
 * Output size and padding of one axis by the rules of TensorFlow and Keras, with all zero for an empty input.
 * Throws RangeError like windowsAlong.
 */
export function convGeometry(
  axis: { in: number } & Required<Pick<AxisGeometry, 'kernel' | 'stride' | 'dilation' | 'padding'>>,
): { out: number; padBefore: number; padAfter: number } {
  const { count, padBefore, padAfter } = windowsAlong({ ...axis, extent: axis.in });
  return axis.in === 0 ? { out: 0, padBefore: 0, padAfter: 0 } : { out: count, padBefore, padAfter };
}

function requireIntegers(values: Record<string, number>, least: number): void {
  for (const [name, value] of Object.entries(values)) {
    if (Number.isInteger(value) && value >= least) continue;
    throw new RangeError(`windowsAlong: ${name} must be an integer ≥ ${least}, got ${value}`);
  }
}
