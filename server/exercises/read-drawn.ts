import { z } from 'zod';
import { isSeeded, type Argument } from '#graders/case.ts';
import type { Drawn, DrawPlan } from '#graders/draw-cases.ts';
import type { GradedCase, GradedProperty } from '#graders/pack.ts';
import { plainText } from '#graders/plain-text.ts';
import { isNumericArray, isTensor, sizeOf, type Value } from '#graders/tensor.ts';
import { Unsupported } from '#graders/tiers/codec.ts';
import { OracleFault } from './oracle-fault.ts';

/** More than any exercise needs, and little enough that a server draws it in a moment. */
const limits = { cases: 64, properties: 32, calls: 16, numbers: 4_000_000, depth: 16 };

const text = z.string().trim().min(1).max(200);
const name = z.object({ en: text, zh: text });
const tier = z.enum(['loops', 'tensor', 'kernel']);
const index = z.int().nonnegative().max(64);
const finite = z.number();
const path = z.string().max(200).optional();
const anything = z.unknown().transform((given) => given as Value);

const term = z.union([
  z.strictObject({ output: index, path }),
  z.strictObject({ argument: index, of: index, path }),
  z.strictObject({ value: anything }),
]);
const relationSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('equal'), left: term, right: term }),
  z.strictObject({
    kind: z.literal('linear'),
    terms: z
      .array(z.strictObject({ factor: finite, of: term }))
      .min(1)
      .max(32),
  }),
  z.strictObject({ kind: z.literal('sumsTo'), of: term, axis: z.int().optional(), value: finite }),
  z.strictObject({
    kind: z.literal('permutes'),
    of: term,
    from: term,
    axis: z.int(),
    order: z.array(z.int().nonnegative()).max(10_000),
  }),
  z.strictObject({
    kind: z.literal('innerProduct'),
    pairs: z
      .array(z.tuple([term, term]))
      .min(2)
      .max(16),
  }),
  z.strictObject({
    kind: z.literal('finiteDifference'),
    gradient: term,
    direction: term,
    plus: term,
    minus: term,
    weights: term.optional(),
    step: z.number().positive(),
    rtol: z.number().nonnegative().optional(),
    atol: z.number().nonnegative().optional(),
  }),
  z.strictObject({ kind: z.literal('mean'), of: term, value: finite, within: z.number().nonnegative() }),
]);

const call = {
  arguments: z.array(z.unknown()).max(32),
  sumLength: z.number().nonnegative(),
  launches: z.int().nonnegative().optional(),
};

/** The shape of what a sandbox answers; a plan tells which functions may be called. */
function answerSchema({ asked }: DrawPlan) {
  const graded = z.strictObject({ ...call, function: z.enum(asked as [string, ...string[]]) });
  const tiers = z.array(tier).max(3).optional();
  return z.strictObject({
    cases: z
      .array(
        z.strictObject({
          ...graded.shape,
          name,
          tiers,
          throws: z
            .string()
            .regex(/^\w{1,60}$/)
            .optional(),
          hidden: z.boolean(),
          published: anything.optional(),
          repeat: z.boolean(),
        }),
      )
      .min(1)
      .max(limits.cases),
    properties: z
      .array(
        z.strictObject({
          name,
          tiers,
          hidden: z.boolean(),
          calls: z.array(graded).min(1).max(limits.calls),
          relation: relationSchema,
        }),
      )
      .max(limits.properties),
    expected: z.array(anything),
  });
}

/**
 * Cases, properties and expected outputs that a sandbox answered, believed only after every part was looked at. Throws
 * OracleFault with the first part that no exercise can have.
 */
export function readDrawn(answer: unknown, plan: DrawPlan): Drawn {
  const result = answerSchema(plan).safeParse(answer);
  if (!result.success) {
    const { path: place, message } = result.error.issues[0]!;
    throw junk(place.join('.'), message);
  }
  const { cases, properties, expected } = result.data;
  if (expected.length !== cases.length) throw junk('expected', 'must be as many as there are cases');
  const reader = createReader();
  if (plan.tier === 'tensor') {
    const calls = [...cases, ...properties.flatMap((one) => one.calls)];
    if (calls.some(({ launches }) => launches === undefined))
      throw junk('launches', 'is required of every call by the tensor tier');
  }
  for (const one of cases) reader.read(one.arguments, `${one.name.en}: arguments`);
  for (const one of properties) {
    if (!termsOf(one.relation).every((part) => isThere(part, one.calls)))
      throw junk(`${one.name.en}: relation`, 'speaks of a call or an argument that there is not');
    for (const { arguments: given } of one.calls) reader.read(given, `${one.name.en}: arguments`);
    reader.read(one.relation, `${one.name.en}: relation`);
  }
  for (const [at, output] of expected.entries()) {
    if (cases[at]!.throws === undefined)
      reader.read(output, `${cases[at]!.name.en}: expected`, 'reference.ts');
  }
  return {
    cases: cases as unknown as GradedCase[],
    properties: properties as unknown as GradedProperty[],
    expected: expected.map((output, at) => (cases[at]!.throws === undefined ? output : undefined)),
  };
}

type TermPart = z.infer<typeof term>;

function termsOf(relation: z.infer<typeof relationSchema>): TermPart[] {
  switch (relation.kind) {
    case 'equal':
      return [relation.left, relation.right];
    case 'linear':
      return relation.terms.map(({ of }) => of);
    case 'sumsTo':
    case 'mean':
      return [relation.of];
    case 'permutes':
      return [relation.of, relation.from];
    case 'innerProduct':
      return relation.pairs.flat();
    case 'finiteDifference': {
      const { gradient, direction, plus, minus, weights } = relation;
      return [gradient, direction, plus, minus, ...(weights ? [weights] : [])];
    }
  }
}

function isThere(part: TermPart, calls: readonly { arguments: readonly unknown[] }[]): boolean {
  if ('output' in part) return part.output < calls.length;
  return 'value' in part || part.argument < (calls[part.of]?.arguments.length ?? 0);
}

/** Looks at every part of values, and counts what they would hold once drawn. */
function createReader(): { read: (given: unknown, place: string, file?: string) => void } {
  let numbers = 0;
  const count = (more: number, place: string, file: string): void => {
    numbers += more;
    if (numbers > limits.numbers)
      throw junk(place, `must have at most ${limits.numbers} numbers in all`, file);
  };
  const read = (part: unknown, place: string, file = 'cases.ts', depth = 0): void => {
    if (depth > limits.depth) throw junk(place, 'is nested too deeply', file);
    if (part === null || ['number', 'boolean', 'string'].includes(typeof part)) return count(1, place, file);
    if (isNumericArray(part)) return count(part.length, place, file);
    if (part instanceof Unsupported) throw junk(place, `holds ${part.typeName}, which is no value`, file);
    if (typeof part !== 'object') throw junk(place, `holds ${typeof part}, which is no value`, file);
    if (isSeeded(part as Argument)) return count(seededSize(part, place, file), place, file);
    if (isTensor(part) && (!isShape(part.shape) || sizeOf(part.shape) !== part.data.length))
      throw junk(place, 'holds a tensor whose shape does not fit its data', file);
    for (const [key, child] of Object.entries(part))
      read(child, `${place}.${key}`.slice(0, 200), file, depth + 1);
  };
  return { read };
}

const extent = z.int().nonnegative().max(limits.numbers);
const seeded = z.strictObject({
  seeded: z.enum(['uniform', 'integers']),
  seed: z.number(),
  shape: z.array(extent).max(limits.depth),
  low: finite,
  high: finite,
});

function seededSize(part: object, place: string, file: string): number {
  const result = seeded.safeParse(part);
  if (result.success) return sizeOf(result.data.shape);
  const { path: where, message } = result.error.issues[0]!;
  throw junk([place, ...where].join('.'), message, file);
}

function isShape(shape: unknown): boolean {
  return z.array(extent).max(limits.depth).safeParse(shape).success;
}

function junk(field: string, message: string, file = 'cases.ts'): OracleFault {
  return new OracleFault('junk', message, { file, field: plainText(field, 200) });
}
