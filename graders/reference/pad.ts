import { ShapeError, unravelIndex, type AnyTensor, type Tensor64 } from '../tensor.ts';
import { requireSameShape, stridesOf } from './axes.ts';
import { zeros } from './zeros.ts';

export interface PadOptions {
  /** Elements before and after each axis; a negative number crops. */
  padding: readonly (readonly [number, number])[];
  /** What stands there: a constant; the input mirrored without or with its edge; its edge; the input repeated. */
  mode?: 'constant' | 'reflect' | 'symmetric' | 'edge' | 'wrap';
  value?: number;
}

/**
 * The tensor with elements added around it. Throws ShapeError when the padding is not given for every axis, an extent
 * would be negative, or there is nothing to mirror, repeat or extend. NumPy, `pad`; Keras has only constant padding.
 */
export function pad(input: AnyTensor, { value = 0, ...options }: PadOptions): Tensor64 {
  const { shape, sources } = plan(input.shape, options);
  return { shape, data: Float64Array.from(sources, (from) => (from < 0 ? value : input.data[from]!)) };
}

/** Gradient of pad: every element receives what its copies received; constants receive nothing. */
export function padBackward(
  upstream: AnyTensor,
  inputShape: readonly number[],
  options: Omit<PadOptions, 'value'>,
): Tensor64 {
  const { shape, sources } = plan(inputShape, options);
  requireSameShape(shape, upstream.shape, 'padBackward: upstream gradient');
  const gradient = zeros(inputShape);
  sources.forEach((from, at) => {
    if (from >= 0) gradient.data[from]! += upstream.data[at]!;
  });
  return gradient;
}

/** For each element of the padded tensor the position in the input it copies, −1 for the constant. */
function plan(input: readonly number[], { padding, mode = 'constant' }: Omit<PadOptions, 'value'>) {
  if (padding.length !== input.length) {
    throw new ShapeError(`pad: padding must be given for ${input.length} axes, got ${padding.length}`);
  }
  const shape = input.map((extent, axis) => extent + padding[axis]![0] + padding[axis]![1]);
  const wrong = shape.find((extent) => extent < 0);
  if (wrong !== undefined) throw new ShapeError(`pad: extents must be ≥ 0, got ${wrong}`);
  const memory = stridesOf(input);
  const sources = zeros(shape).data.map((_, at) => {
    let position = 0;
    for (const [axis, along] of unravelIndex(at, shape).entries()) {
      const source = sourceOf(along - padding[axis]![0], input[axis]!, mode);
      if (source < 0) return -1;
      position += source * memory[axis]!;
    }
    return position;
  });
  return { shape, sources };
}

/** The index that stands at `along` of an endless axis; −1 for the constant. */
function sourceOf(along: number, extent: number, mode: NonNullable<PadOptions['mode']>): number {
  if (along >= 0 && along < extent) return along;
  if (mode === 'constant') return -1;
  if (extent === 0) throw new ShapeError(`pad: mode ${mode} must have something to copy, got extent 0`);
  if (mode === 'edge') return along < 0 ? 0 : extent - 1;
  if (mode === 'wrap') return modulo(along, extent);
  if (mode === 'symmetric') {
    const folded = modulo(along, 2 * extent);
    return folded < extent ? folded : 2 * extent - 1 - folded;
  }
  if (extent === 1) return 0;
  const folded = modulo(along, 2 * extent - 2);
  return folded < extent ? folded : 2 * extent - 2 - folded;
}

function modulo(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor;
}
