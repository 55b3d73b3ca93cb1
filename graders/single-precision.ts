import type { Value } from './tensor.ts';

/** Learners return float32: a reference in double precision would cost a pack twice as much and tell nothing more. */
export function inSinglePrecision(value: Value): Value {
  if (value instanceof Float64Array) return Float32Array.from(value);
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  if (Array.isArray(value)) return value.map(inSinglePrecision);
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, inSinglePrecision(part as Value)]),
  );
}
