import { isTensor, type AnyTensor, type Value } from '../../tensor.ts';
import type { TensorSpec } from './spec.ts';

/** The arguments of a call as the sandbox sees them, and the tensors that stay outside, in order. */
export interface Hidden {
  given: Value[];
  inputs: AnyTensor[];
}

/**
 * Replaces every tensor by its number, shape and type (adapter.ts reads them). A bare array of numbers is a tensor of
 * one axis in this tier.
 */
export function hideTensors(values: readonly Value[]): Hidden {
  const inputs: AnyTensor[] = [];
  const hide = (value: Value): Value => {
    if (typeof value !== 'object' || value === null) return value;
    if (isTensor(value)) {
      inputs.push(value);
      const { shape, dtype } = specOf(value);
      return { '#tensor': inputs.length - 1, shape: [...shape], dtype };
    }
    if (ArrayBuffer.isView(value)) return hide({ shape: [value.length], data: value });
    if (Array.isArray(value)) return value.map(hide);
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, hide(part)]));
  };
  return { given: values.map(hide), inputs };
}

export function specOf({ shape, data }: AnyTensor): TensorSpec {
  return { shape, dtype: data instanceof Int32Array ? 'int32' : 'float32' };
}
