import type { Given, Kind, Parameter } from './arguments.ts';
import type { TensorRef } from './spec.ts';

// Evaluated inside the sandboxes too (sandbox-source.ts).

/** An argument as a program holds it: JSON has neither NaN nor ∞ nor −0, and numbers travel as bytes. */
export function written(
  { name, kind }: Parameter,
  given: Given,
  data: (Float32Array | Int32Array)[],
): unknown {
  const value = given[name];
  if (kind === 'data') {
    data.push(value as Float32Array);
    return { d: data.length - 1 };
  }
  if (value === null) return null;
  if (kind === 'tensors') return (value as TensorRef[]).map(writtenTensor);
  if (tensorKinds.includes(kind)) return writtenTensor(value as TensorRef);
  return typeof value === 'number' ? writtenNumber(value) : value;
}

const tensorKinds: readonly Kind[] = ['tensor', 'float', 'int', 'bool'];

function writtenTensor(reference: TensorRef): unknown {
  if ('id' in reference) return { t: reference.id };
  const { constant } = reference;
  return { c: typeof constant === 'number' ? writtenNumber(constant) : constant };
}

function writtenNumber(value: number): unknown {
  return Number.isFinite(value) && !Object.is(value, -0)
    ? value
    : { n: Object.is(value, -0) ? '-0' : String(value) };
}
