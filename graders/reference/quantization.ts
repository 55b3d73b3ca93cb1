import type { AnyTensor, IntTensor, Tensor64 } from '../tensor.ts';
import { combine } from './broadcast.ts';

export interface QuantizationParameters {
  scale: number;
  zeroPoint: number;
}

/**
 * Scale and zero point of int8 for the values of a tensor. Symmetric: `scale = max|x| / 127`, zero point 0. Affine:
 * lo = min(x, 0), hi = max(x, 0), `scale = (hi − lo) / 255`, `zeroPoint = clamp(round(−128 − lo/scale))`. A tensor of
 * zeros, or an empty one, has scale 1 and zero point 0. Jacob et al. 2018, §2.1.
 */
export function quantizationParameters(
  input: AnyTensor,
  scheme: 'symmetric' | 'affine',
): QuantizationParameters {
  let [low, high] = [0, 0];
  for (const value of input.data) [low, high] = [Math.min(low, value), Math.max(high, value)];
  if (low === 0 && high === 0) return { scale: 1, zeroPoint: 0 };
  if (scheme === 'symmetric') return { scale: Math.max(-low, high) / 127, zeroPoint: 0 };
  const scale = (high - low) / 255;
  return { scale, zeroPoint: clamp(roundHalfEven(-128 - low / scale), INT8) };
}

export type IntegerRange = readonly [number, number];

export const INT8: IntegerRange = [-128, 127];

/** Codes of int8: symmetric in [−127, 127], affine in [−128, 127]. Returns the codes with their parameters. */
export function quantizeInt8(
  input: AnyTensor,
  scheme: 'symmetric' | 'affine',
): QuantizationParameters & { codes: IntTensor } {
  const parameters = quantizationParameters(input, scheme);
  const { data } = quantize(
    input,
    { scale: scalar(parameters.scale), zeroPoint: scalar(parameters.zeroPoint) },
    [scheme === 'symmetric' ? -127 : -128, 127],
  );
  return { ...parameters, codes: { shape: [...input.shape], data: Int32Array.from(data) } };
}

/**
 * `q = clamp(round(x / scale) + zeroPoint)`, halves to even. Scale and zero point are broadcast to the input; the range is
 * that of the code's type. Returns the codes in the input's shape.
 */
export function quantize(
  input: AnyTensor,
  { scale, zeroPoint }: { scale: AnyTensor; zeroPoint: AnyTensor },
  range: IntegerRange,
): Tensor64 {
  const rounded = combine(input, scale, (value, step) => roundHalfEven(value / step));
  return combine(rounded, zeroPoint, (code, zero) => clamp(code + zero, range));
}

/** `x̂ = scale · (q − zeroPoint)`, all broadcast to one shape. */
export function dequantize(
  codes: AnyTensor,
  { scale, zeroPoint }: { scale: AnyTensor; zeroPoint: AnyTensor },
): Tensor64 {
  return combine(
    combine(codes, zeroPoint, (code, zero) => code - zero),
    scale,
    (steps, step) => steps * step,
  );
}

function roundHalfEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest !== 0.5) return rest < 0.5 ? floor : floor + 1;
  return floor % 2 === 0 ? floor : floor + 1;
}

function clamp(value: number, [low, high]: IntegerRange): number {
  return Math.min(high, Math.max(low, value));
}

function scalar(value: number): Tensor64 {
  return { shape: [], data: Float64Array.of(value) };
}
