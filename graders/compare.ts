import { plainText } from './plain-text.ts';
import { isNumericArray, isTensor, unravelIndex, type AnyTensor } from './tensor.ts';
import { Unsupported } from './tiers/codec.ts';
import { accumulationError, toleranceAt, type Tolerance } from './tolerance.ts';
import type { FirstWrong, Mismatch } from './verdict.ts';

type Numbers = Float32Array | Int32Array | Float64Array;

/** Integers are ids, labels and positions: no tolerance class lets one stand for its neighbour. */
const exact: Tolerance = { rtol: 0, atol: 0, sumLength: 0 };

/** What a mismatch quotes of an output that may be hostile. */
const quoted = { text: 200, key: 60, keys: 8, axes: 12 };

/**
 * Compares a learner's output with the reference, in this order: type, shape, length, non-finite values, tolerance.
 * Returns null when they agree. A float64 reference asks for float32 outputs, as every exercise does.
 */
export function compareValues(
  actual: unknown,
  expected: unknown,
  tolerance: Tolerance,
  path = '',
): Mismatch | null {
  if (isTensor(expected)) return compareTensors(actual, expected, tolerance, path);
  if (isNumericArray(expected))
    return compareArrays(actual, expected, { tolerance, path, shape: [expected.length] });
  if (Array.isArray(expected)) return compareLists(actual, expected, tolerance, path);
  if (typeof expected === 'number') return compareNumbers(actual, expected, tolerance, path);
  if (typeof expected === 'object' && expected !== null) {
    return compareRecords(actual, expected as Record<string, unknown>, tolerance, path);
  }
  if (typeof actual !== typeof expected || (expected === null) !== (actual === null)) {
    return { kind: 'type', path, expected: typeName(expected), actual: typeName(actual) };
  }
  if (actual === expected) return null;
  return {
    kind: 'text',
    path,
    expected: JSON.stringify(expected),
    actual: plainText(JSON.stringify(actual), quoted.text),
  };
}

function compareTensors(
  actual: unknown,
  expected: AnyTensor,
  tolerance: Tolerance,
  path: string,
): Mismatch | null {
  const wanted = `Tensor { shape: number[], data: ${arrayName(expected.data)} }`;
  if (typeof actual !== 'object' || actual === null || !('shape' in actual) || !('data' in actual)) {
    return { kind: 'type', path, expected: wanted, actual: typeName(actual) };
  }
  const { shape, data } = actual;
  if (!isShape(shape)) {
    return { kind: 'type', path: join(path, 'shape'), expected: 'number[]', actual: typeName(shape) };
  }
  if (
    shape.length !== expected.shape.length ||
    shape.some((extent, axis) => extent !== expected.shape[axis])
  ) {
    return { kind: 'shape', path, expected: [...expected.shape], actual: shape.slice(0, quoted.axes) };
  }
  return compareArrays(data, expected.data, { tolerance, path: join(path, 'data'), shape: expected.shape });
}

function compareArrays(
  actual: unknown,
  expected: Numbers,
  { tolerance, path, shape }: Omit<ElementRules, 'stored'>,
): Mismatch | null {
  if (!isNumericArray(actual) || actual.constructor.name !== arrayName(expected)) {
    return { kind: 'type', path, expected: arrayName(expected), actual: typeName(actual) };
  }
  if (actual.length !== expected.length) {
    return { kind: 'length', path, expected: expected.length, actual: actual.length };
  }
  if (expected instanceof Int32Array) {
    return compareElements(actual, expected, { tolerance: exact, path, shape, stored: (value) => value });
  }
  return compareElements(actual, expected, { tolerance, path, shape, stored: Math.fround });
}

interface ElementRules {
  tolerance: Tolerance;
  path: string;
  shape: readonly number[];
  /** How the output's type rounds a reference in double precision. */
  stored: (value: number) => number;
}

function compareElements(
  actual: Numbers,
  expected: Numbers,
  { tolerance, path, shape, stored }: ElementRules,
): Mismatch | null {
  const { rtol, atol, sumLength, widen = 1 } = toleranceAt(tolerance, path);
  const slack = accumulationError(expected, sumLength);
  let [wrong, nonFinite, worst, first, firstNonFinite] = [0, 0, 0, -1, -1];
  for (let at = 0; at < expected.length; at += 1) {
    const got = actual[at]!;
    const want = stored(expected[at]!);
    if (!Number.isFinite(got) || !Number.isFinite(want)) {
      if (Object.is(got, want)) continue;
      nonFinite += 1;
      if (firstNonFinite < 0) firstNonFinite = at;
      continue;
    }
    const error = Math.abs(got - (rtol === 0 ? want : expected[at]!));
    if (error <= widen * (atol + rtol * Math.abs(want) + slack)) continue;
    wrong += 1;
    worst = Math.max(worst, error);
    if (first < 0) first = at;
  }
  const total = expected.length;
  const placeOf = (at: number): FirstWrong => ({
    index: unravelIndex(at, shape),
    expected: numberText(expected[at]!),
    actual: numberText(actual[at]!),
  });
  if (nonFinite > 0)
    return { kind: 'nonFinite', path, wrong: nonFinite, total, first: placeOf(firstNonFinite) };
  if (wrong > 0) return { kind: 'values', path, wrong, total, worst, first: placeOf(first) };
  return null;
}

function compareNumbers(
  actual: unknown,
  expected: number,
  tolerance: Tolerance,
  path: string,
): Mismatch | null {
  if (typeof actual !== 'number') return { kind: 'type', path, expected: 'number', actual: typeName(actual) };
  const wrap = (value: number): Float64Array => Float64Array.of(value);
  return compareElements(wrap(actual), wrap(expected), {
    tolerance,
    path,
    shape: [],
    stored: (value) => value,
  });
}

function compareLists(
  actual: unknown,
  expected: unknown[],
  tolerance: Tolerance,
  path: string,
): Mismatch | null {
  if (!Array.isArray(actual)) return { kind: 'type', path, expected: 'array', actual: typeName(actual) };
  if (actual.length !== expected.length) {
    return { kind: 'length', path, expected: expected.length, actual: actual.length };
  }
  for (let at = 0; at < expected.length; at += 1) {
    const mismatch = compareValues(actual[at], expected[at], tolerance, `${path}[${at}]`);
    if (mismatch) return mismatch;
  }
  return null;
}

function compareRecords(
  actual: unknown,
  expected: Record<string, unknown>,
  tolerance: Tolerance,
  path: string,
): Mismatch | null {
  if (!isRecord(actual)) {
    return { kind: 'type', path, expected: 'object', actual: typeName(actual) };
  }
  const missing = Object.keys(expected).filter((key) => !Object.hasOwn(actual, key));
  const unexpected = Object.keys(actual)
    .filter((key) => !Object.hasOwn(expected, key))
    .slice(0, quoted.keys)
    .map((key) => plainText(key, quoted.key));
  if (missing.length > 0 || unexpected.length > 0) return { kind: 'keys', path, missing, unexpected };
  for (const key of Object.keys(expected)) {
    const mismatch = compareValues(actual[key], expected[key], tolerance, join(path, key));
    if (mismatch) return mismatch;
  }
  return null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  return !Array.isArray(value) && !isNumericArray(value) && !(value instanceof Unsupported);
}

function isShape(shape: unknown): shape is number[] {
  return Array.isArray(shape) && shape.every((extent) => typeof extent === 'number');
}

/** A float64 array stands for the oracle's result, which learners return as float32. */
function arrayName(array: Numbers): 'Int32Array' | 'Float32Array' {
  return array instanceof Int32Array ? 'Int32Array' : 'Float32Array';
}

function typeName(value: unknown): string {
  if (value instanceof Unsupported) return plainText(value.typeName, quoted.key);
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (isNumericArray(value)) return value.constructor.name;
  return typeof value;
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

/** A number as learners read it: at most 7 significant digits, −0 told apart. */
export function numberText(value: number): string {
  if (Object.is(value, -0)) return '-0';
  return Number.isFinite(value) ? String(Number(value.toPrecision(7))) : String(value);
}
