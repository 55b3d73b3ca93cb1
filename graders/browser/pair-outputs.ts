import { numberText } from '../compare.ts';
import { plainText } from '../plain-text.ts';
import { isNumericArray, isTensor, type AnyTensor, type Value } from '../tensor.ts';

/** A part of an output beside the same part of the reference. `path` is written as in a mismatch: `dx`, `[2].loss`. */
export type OutputPair =
  | { kind: 'tensor'; path: string; expected: AnyTensor; actual: AnyTensor | null }
  | { kind: 'text'; path: string; expected: string; actual: string | null };

const longest = 4000;
const widestLine = 60;

/** Takes an output apart: what can be drawn becomes tensors, everything else text. `actual` comes from a learner. */
export function pairOutputs(expected: Value, actual: unknown, path = ''): OutputPair[] {
  const drawn = toTensor(expected);
  if (drawn !== null) return [{ kind: 'tensor', path, expected: drawn, actual: toTensor(actual) }];
  if (!isContainer(expected) || !holdsTensor(expected)) {
    const text = actual === undefined ? null : outputText(actual);
    return [{ kind: 'text', path, expected: outputText(expected), actual: text }];
  }
  const other = isContainer(actual) ? (actual as Record<string, unknown>) : {};
  const join = (key: string): string =>
    Array.isArray(expected) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
  return Object.entries(expected).flatMap(([key, part]) =>
    pairOutputs(part, Object.hasOwn(other, key) ? other[key] : undefined, join(key)),
  );
}

function isContainer(value: unknown): value is Value[] | Record<string, Value> {
  return typeof value === 'object' && value !== null && !isNumericArray(value) && !isTensor(value);
}

function holdsTensor(value: Value): boolean {
  if (toTensor(value) !== null) return true;
  return isContainer(value) && Object.values(value).some(holdsTensor);
}

function toTensor(value: unknown): AnyTensor | null {
  if (isTensor(value)) return value;
  return isNumericArray(value) ? ({ shape: [value.length], data: value } as AnyTensor) : null;
}

/** A value as a learner would write it: short ones on one line, long ones one entry per line. */
export function outputText(value: unknown): string {
  return plainText(write(value, ''), longest);
}

function write(value: unknown, indent: string): string {
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'string') return JSON.stringify(value.slice(0, longest));
  if (isNumericArray(value)) return write(Array.from(value.subarray(0, longest)), indent);
  if (typeof value !== 'object' || value === null) return String(value);
  const isList = Array.isArray(value);
  const inner = `${indent}  `;
  const parts: string[] = [];
  let length = 0;
  for (const [key, part] of Object.entries(value)) {
    const text = `${isList ? '' : `${key}: `}${write(part, inner)}`;
    parts.push(text);
    length += text.length + 2;
    if (length > longest) break;
  }
  const [open, close] = isList ? '[]' : '{}';
  if (length <= widestLine && parts.every((part) => !part.includes('\n'))) {
    return isList || parts.length === 0 ? `${open}${parts.join(', ')}${close}` : `{ ${parts.join(', ')} }`;
  }
  return `${open}\n${parts.map((part) => `${inner}${part}`).join(',\n')}\n${indent}${close}`;
}
