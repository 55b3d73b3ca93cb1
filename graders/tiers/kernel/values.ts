import { isNumericArray, isTensor, sizeOf, type Value } from '../../tensor.ts';
import { InvalidPlan, type Content, type KernelBuffer } from './plan.ts';

/** What unwritten elements hold: it stands out in every output, and no reference comes near it. */
export const unwritten = 12_345;

export type Elements = Float32Array<ArrayBuffer> | Int32Array<ArrayBuffer>;

/** The elements of the buffer before the first pass. */
export function initialElements(buffer: KernelBuffer, values: readonly Value[]): Elements {
  if (buffer.kind === 'input') return elementsOf(buffer.content, buffer.name, values);
  const length = buffer.kind === 'output' ? sizeOf(buffer.shape) : buffer.length;
  if (buffer.kind === 'output' && buffer.content !== undefined) {
    const elements = elementsOf(buffer.content, buffer.name, values);
    if (elements.length === length && elements instanceof Int32Array === (buffer.element === 'i32'))
      return elements;
    throw new InvalidPlan(`kernel plan: ${buffer.name} must begin with ${length} numbers of its own type`);
  }
  return (buffer.element === 'i32' ? new Int32Array(length) : new Float32Array(length)).fill(unwritten);
}

function elementsOf(content: Content, name: string, values: readonly Value[]): Elements {
  if (typeof content === 'string') return elementsAt(content, name, values);
  if (!Array.isArray(content)) return narrow(content);
  const parts = content.map((path) => elementsAt(path, name, values));
  const integers = parts.filter((part) => part instanceof Int32Array).length;
  if (integers !== 0 && integers !== parts.length)
    throw new InvalidPlan(`kernel plan: parts of ${name} must have the same type`);
  const all = parts.flatMap((part) => [...part]);
  return integers > 0 ? Int32Array.from(all) : Float32Array.from(all);
}

function elementsAt(path: string, name: string, values: readonly Value[]): Elements {
  const value = partAt(values, path);
  if (isTensor(value)) return narrow(value.data);
  if (isNumericArray(value)) return narrow(value);
  if (typeof value === 'number') return Float32Array.of(value);
  if (Array.isArray(value) && value.every((item) => typeof item === 'number'))
    return Float32Array.from(value);
  throw new InvalidPlan(`kernel plan: ${name} must be numbers at ${path}`);
}

function partAt(values: readonly Value[], path: string): Value {
  let part: unknown = values;
  for (const key of path.split('.'))
    part = typeof part === 'object' && part !== null ? (part as Record<string, unknown>)[key] : undefined;
  return part as Value;
}

function narrow(data: Float32Array | Int32Array | Float64Array): Elements {
  return data instanceof Int32Array ? Int32Array.from(data) : Float32Array.from(data);
}

type Output = Extract<KernelBuffer, { kind: 'output' }>;

/** Puts outputs together to the value that is compared: each at its path, lists where the path has numbers. */
export function assembleOutputs(outputs: readonly { buffer: Output; elements: Elements }[]): Value {
  let whole: unknown = {};
  for (const { buffer, elements } of outputs) {
    const value = formOutput(buffer, elements);
    if (buffer.path === '') whole = value;
    else place(whole as Record<string, unknown>, buffer.path.split('.'), value);
  }
  return listed(whole) as Value;
}

function formOutput({ shape, form }: Output, elements: Elements): Value {
  switch (form) {
    case 'tensor':
      return { shape, data: elements };
    case 'intTensor':
      return { shape, data: integers(elements) };
    case 'array':
      return elements;
    case 'ints':
      return integers(elements);
    case 'number':
      return elements[0] ?? Number.NaN;
  }
}

/** Integers that a kernel may write as f32. One that is none stays, so that the comparison shows it. */
function integers(elements: Elements): Elements {
  const whole = Int32Array.from(elements);
  return whole.every((value, at) => value === elements[at]) ? whole : elements;
}

function place(record: Record<string, unknown>, [key, ...rest]: string[], value: Value): void {
  if (rest.length === 0) record[key!] = value;
  else place((record[key!] ??= {}) as Record<string, unknown>, rest, value);
}

function listed(part: unknown): unknown {
  if (typeof part !== 'object' || part === null || isNumericArray(part) || isTensor(part)) return part;
  const entries = Object.entries(part).map(([key, inner]) => [key, listed(inner)] as const);
  const isList = entries.length > 0 && entries.every(([key], at) => key === String(at));
  return isList ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}
