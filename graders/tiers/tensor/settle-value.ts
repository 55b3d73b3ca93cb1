import { isTensor, type AnyTensor } from '../../tensor.ts';

/**
 * In the tensor tier a learner's output is made of tensors, also where the reference has a number or a bare array: a
 * scalar stands for the number, a tensor of one axis for the array, and whole numbers in float32 for integers.
 */
export function settleValue(value: unknown, expected: unknown): unknown {
  if (isTensor(expected)) {
    return isTensor(value) ? { ...value, data: settleData(value.data, expected.data) } : value;
  }
  if (isTensor(value)) return settleTensor(value, expected);
  if (typeof expected !== 'object' || expected === null || typeof value !== 'object' || value === null)
    return value;
  if (Array.isArray(value)) {
    const parts: readonly unknown[] = Array.isArray(expected) ? expected : [];
    return value.map((part, at) => settleValue(part, parts[at]));
  }
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  const parts = expected as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      settleValue(part, Object.hasOwn(parts, key) ? parts[key] : undefined),
    ]),
  );
}

function settleTensor({ shape, data }: AnyTensor, expected: unknown): unknown {
  if (typeof expected === 'number' && shape.length === 0) return data[0];
  if (ArrayBuffer.isView(expected) && shape.length === 1)
    return settleData(data, expected as AnyTensor['data']);
  return { shape, data };
}

function settleData(data: AnyTensor['data'], expected: AnyTensor['data']): AnyTensor['data'] {
  if (!(expected instanceof Int32Array) || !(data instanceof Float32Array)) return data;
  const whole = Int32Array.from(data);
  return data.every((number, at) => number === whole[at]) ? whole : data;
}
