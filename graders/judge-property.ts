import { numberText } from './compare.ts';
import type { Relation, Term } from './property.ts';
import { isNumericArray, isTensor, sizeOf, unravelIndex, type Value } from './tensor.ts';
import { accumulationError, type Tolerance } from './tolerance.ts';
import type { PropertyFailure } from './verdict.ts';

/** What a property is judged on: the outputs of its calls, their arguments, and the tolerance of the exercise. */
export interface PropertyEvidence {
  outputs: readonly unknown[];
  values: readonly Value[][];
  tolerance: Tolerance;
}

interface Numbers {
  shape: number[];
  data: ArrayLike<number>;
}

/** Thrown inside this file when an output has not the form that the relation speaks of. */
class Unfit extends Error {}

/**
 * Whether the relation holds, null when it does. Rounding of every term is allowed for: tolerances add up over the
 * terms of a sum, and grow with the terms' own size, not with that of their difference.
 */
export function judgeProperty(relation: Relation, evidence: PropertyEvidence): PropertyFailure | null {
  try {
    return judges[relation.kind](relation as never, evidence);
  } catch (error) {
    if (!(error instanceof Unfit)) throw error;
    return { kind: 'property', relation: relation.kind, expected: error.message, actual: '', index: [] };
  }
}

type Judge<Kind extends Relation['kind']> = (
  relation: Extract<Relation, { kind: Kind }>,
  evidence: PropertyEvidence,
) => PropertyFailure | null;

const judges: { [Kind in Relation['kind']]: Judge<Kind> } = {
  equal: ({ left, right }, evidence) => {
    const [a, b] = [read(left, evidence), read(right, evidence)];
    sameShape(a, b);
    return firstWrong('equal', a.shape, {
      wanted: (at) => b.data[at]!,
      got: (at) => a.data[at]!,
      slack: slackOf([a, b], evidence.tolerance),
    });
  },
  linear: ({ terms }, evidence) => {
    const parts = terms.map(({ factor, of }) => ({ factor, numbers: read(of, evidence) }));
    const { shape } = parts[0]!.numbers;
    for (const { numbers } of parts) sameShape(numbers, parts[0]!.numbers);
    const scaled = parts.map(({ factor, numbers }) => ({
      shape,
      data: Float64Array.from(numbers.data, (value) => factor * value),
    }));
    return firstWrong('linear', shape, {
      wanted: () => 0,
      got: (at) => scaled.reduce((sum, { data }) => sum + data[at]!, 0),
      slack: slackOf(scaled, evidence.tolerance),
    });
  },
  sumsTo: ({ of, axis, value }, evidence) => {
    const numbers = read(of, evidence);
    const sums = sumAlong(numbers, axis);
    const length = axis === undefined ? numbers.data.length : numbers.shape[axis]!;
    const slack = slackOf([numbers], evidence.tolerance);
    const largest = Array.from({ length: numbers.data.length }, (_, at) => slack(at)).reduce(maximum, 0);
    return firstWrong('sumsTo', sums.shape, {
      wanted: () => value,
      got: (at) => sums.data[at]!,
      slack: () => largest * Math.sqrt(Math.max(1, length)),
    });
  },
  permutes: ({ of, from, axis, order }, evidence) => {
    const [a, b] = [read(of, evidence), read(from, evidence)];
    const taken = takeAlong(b, axis, order);
    sameShape(a, taken);
    return firstWrong('permutes', a.shape, {
      wanted: (at) => taken.data[at]!,
      got: (at) => a.data[at]!,
      slack: slackOf([a, taken], evidence.tolerance),
    });
  },
  innerProduct: ({ pairs }, evidence) => {
    const products = pairs.map(([a, b]) => innerProduct(read(a, evidence), read(b, evidence)));
    const { rtol, atol, widen = 1 } = evidence.tolerance;
    const room =
      widen * Math.max(...products.map(({ size }) => atol * Math.sqrt(size.count) + rtol * size.norm));
    return firstWrong('innerProduct', [products.length], {
      wanted: () => products[0]!.value,
      got: (at) => products[at]!.value,
      slack: () => room,
    });
  },
  finiteDifference: (relation, evidence) => {
    const { step, rtol = 0.01, atol = 1e-3 } = relation;
    const [plus, minus] = [read(relation.plus, evidence), read(relation.minus, evidence)];
    sameShape(plus, minus);
    const weights = relation.weights ? read(relation.weights, evidence) : null;
    const weigh = (numbers: Numbers): number =>
      weights ? innerProduct(weights, numbers).value : sumAlong(numbers).data[0]!;
    const numeric = (weigh(plus) - weigh(minus)) / (2 * step);
    const analytic = innerProduct(read(relation.gradient, evidence), read(relation.direction, evidence));
    return firstWrong('finiteDifference', [1], {
      wanted: () => numeric,
      got: () => analytic.value,
      slack: () => atol + rtol * Math.max(Math.abs(numeric), Math.abs(analytic.value)),
    });
  },
  mean: ({ of, value, within }, evidence) => {
    const numbers = read(of, evidence);
    if (numbers.data.length === 0) throw new Unfit('an output with elements');
    const mean = sumAlong(numbers).data[0]! / numbers.data.length;
    return firstWrong('mean', [1], { wanted: () => value, got: () => mean, slack: () => within });
  },
};

/** The numbers that a term names. Throws Unfit when the learner's output has no such part. */
function read(term: Term, { outputs, values }: PropertyEvidence): Numbers {
  const whole: unknown =
    'value' in term ? term.value : 'output' in term ? outputs[term.output] : values[term.of]![term.argument];
  const path = 'path' in term && term.path !== undefined ? term.path : '';
  const part = path === '' ? whole : path.split('.').reduce(step, whole);
  if (typeof part === 'number') return { shape: [], data: [part] };
  if (isTensor(part)) {
    if (sizeOf(part.shape) !== part.data.length) throw new Unfit('an output whose data fill its shape');
    return part;
  }
  if (isNumericArray(part)) return { shape: [part.length], data: part };
  if (Array.isArray(part) && part.every((value) => typeof value === 'number')) {
    return { shape: [part.length], data: part };
  }
  throw new Unfit(path === '' ? 'a numeric output' : `a numeric output "${path}"`);
}

function step(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Record<string, unknown>)[key];
}

function sameShape(a: Numbers, b: Numbers): void {
  const fits = a.shape.length === b.shape.length && a.shape.every((extent, axis) => extent === b.shape[axis]);
  if (!fits) throw new Unfit(`outputs of one shape, not [${a.shape}] and [${b.shape}]`);
}

interface Elements {
  wanted: (at: number) => number;
  got: (at: number) => number;
  slack: (at: number) => number;
}

/** The first element that is not as wanted. What is not finite equals itself alone, and adds up to nothing. */
function firstWrong(
  relation: Relation['kind'],
  shape: readonly number[],
  { wanted, got, slack }: Elements,
): PropertyFailure | null {
  const length = sizeOf(shape);
  const keepsInfinite = relation === 'equal' || relation === 'permutes';
  for (let at = 0; at < length; at += 1) {
    const [want, have] = [wanted(at), got(at)];
    if (Number.isFinite(have) ? Math.abs(want - have) <= slack(at) : keepsInfinite && Object.is(want, have))
      continue;
    const index = unravelIndex(at, shape);
    return { kind: 'property', relation, expected: numberText(want), actual: numberText(have), index };
  }
  return null;
}

/** What rounding may have done to a sum of these terms, element by element. */
function slackOf(terms: readonly Numbers[], tolerance: Tolerance): (at: number) => number {
  const { rtol, atol, sumLength, widen = 1 } = tolerance;
  const accumulated = terms.map(({ data }) => accumulationError(data, sumLength));
  return (at) =>
    widen *
    terms.reduce((sum, { data }, index) => sum + atol + rtol * Math.abs(data[at]!) + accumulated[index]!, 0);
}

function sumAlong({ shape, data }: Numbers, axis?: number): Numbers {
  if (axis === undefined)
    return { shape: [], data: [Array.from(data).reduce((sum, value) => sum + value, 0)] };
  if (axis >= shape.length) throw new Unfit(`an output with an axis ${axis}`);
  const extent = shape[axis]!;
  const inner = sizeOf(shape.slice(axis + 1));
  const outer = sizeOf(shape.slice(0, axis));
  const sums = new Float64Array(outer * inner);
  for (let at = 0; at < data.length; at += 1) {
    sums[Math.floor(at / (inner * extent)) * inner + (at % inner)]! += data[at]!;
  }
  return { shape: [...shape.slice(0, axis), ...shape.slice(axis + 1)], data: sums };
}

function takeAlong({ shape, data }: Numbers, axis: number, order: readonly number[]): Numbers {
  if (shape[axis] !== order.length) throw new Unfit(`an output with ${order.length} along axis ${axis}`);
  const inner = sizeOf(shape.slice(axis + 1));
  const taken = Float64Array.from(data, (_, at) => {
    const place = Math.floor(at / inner) % order.length;
    return data[at + (order[place]! - place) * inner]!;
  });
  return { shape, data: taken };
}

function innerProduct(a: Numbers, b: Numbers): { value: number; size: { norm: number; count: number } } {
  if (a.data.length !== b.data.length) {
    throw new Unfit(`outputs of one size, not ${a.data.length} and ${b.data.length}`);
  }
  let [value, norm] = [0, 0];
  for (let at = 0; at < a.data.length; at += 1) {
    const product = a.data[at]! * b.data[at]!;
    value += product;
    norm += Math.abs(product);
  }
  return { value, size: { norm, count: a.data.length } };
}

function maximum(a: number, b: number): number {
  return Math.max(a, b);
}
