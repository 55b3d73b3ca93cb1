import { isTensor, sizeOf, unravelIndex } from '#graders/tensor.ts';
import type { ExpressedOutput, Tolerance, TruthTensor } from './family.ts';

/** Why an output does not agree with the vector's, or null. */
export function disagreement(got: ExpressedOutput, want: TruthTensor, tolerance: Tolerance): string | null {
  const shape = shapeOf(got);
  const scalarForOne = shape.length === 0 && sizeOf(want.shape) === 1 && typeof got === 'number';
  if (
    !scalarForOne &&
    (shape.length !== want.shape.length || shape.some((extent, axis) => extent !== want.shape[axis]))
  ) {
    return `shape must be [${want.shape}], got [${shape}]`;
  }
  const items = itemsOf(got);
  if (items.length !== want.data.length) return `length must be ${want.data.length}, got ${items.length}`;
  for (let at = 0; at < items.length; at += 1) {
    if (!agrees(items[at]!, want.data[at]!, want.dtype, tolerance)) {
      return `[${unravelIndex(at, want.shape)}] must be ${want.data[at]}, got ${items[at]}`;
    }
  }
  return null;
}

function shapeOf(output: ExpressedOutput): number[] {
  if (isTensor(output)) return output.shape;
  return typeof output === 'object' ? [output.length] : [];
}

function itemsOf(output: ExpressedOutput): ArrayLike<number | string> {
  if (isTensor(output)) return output.data;
  return typeof output === 'object' ? output : [output];
}

function agrees(got: number | string, want: number | string, dtype: string, tolerance: Tolerance): boolean {
  if (dtype === 'string' || typeof got === 'string') return got === want;
  const [exact, expected] = [got, stored(Number(want), dtype)];
  const rounded = stored(got, dtype);
  if (!Number.isFinite(rounded) || !Number.isFinite(expected)) return Object.is(rounded, expected);
  if (!('metric' in tolerance))
    return Math.abs(exact - expected) <= tolerance.atol + tolerance.rtol * Math.abs(expected);
  if (tolerance.metric === 'ATOL') return Math.abs(exact - expected) <= tolerance.value;
  return unitsInTheLastPlace(rounded, expected, dtype) <= tolerance.value;
}

/** How the vector's type holds a number computed in double precision. */
function stored(value: number, dtype: string): number {
  if (dtype === 'float32') return Math.fround(value);
  if (dtype !== 'float16' || !Number.isFinite(value) || value === 0) return value;
  const exponent = Math.max(Math.floor(Math.log2(Math.abs(value))), -14);
  const step = 2 ** (exponent - 10);
  const halves = roundHalfEven(value / step) * step;
  return Math.abs(halves) > 65504 ? Math.sign(value) * Infinity : halves;
}

function roundHalfEven(value: number): number {
  const down = Math.floor(value);
  if (value - down !== 0.5) return Math.round(value);
  return down % 2 === 0 ? down : down + 1;
}

/** How many representable numbers lie between two; integers count in ones. */
function unitsInTheLastPlace(left: number, right: number, dtype: string): number {
  const ordinal = ordinals[dtype];
  return Math.abs(ordinal ? ordinal(left) - ordinal(right) : left - right);
}

const ordinals: Record<string, ((value: number) => number) | undefined> = {
  float16: (value) => {
    const magnitude = Math.abs(value);
    const exponent = magnitude < 2 ** -14 ? -14 : Math.floor(Math.log2(magnitude));
    const significand = Math.round(magnitude / 2 ** (exponent - 10));
    return Math.sign(value) * (significand + (exponent + 14) * 1024);
  },
  float32: (value) => Math.sign(value) * new Int32Array(Float32Array.of(Math.abs(value)).buffer)[0]!,
  float64: (value) =>
    Math.sign(value) * Number(new BigInt64Array(Float64Array.of(Math.abs(value)).buffer)[0]!),
};
