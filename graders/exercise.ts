import { z } from 'zod';
import { intTensor, tensor, type Value } from './tensor.ts';

/** The contract of an exercise folder; docs/authoring.md walks through it. */

const Text = z.object({ en: z.string().trim().min(1), zh: z.string().trim().min(1) });

const Identifier = z.string().regex(/^[a-z]-[a-z0-9]+(-[a-z0-9]+)*$/, 'must look like b-max-pool');

type Nested = number | Nested[];
const Nested: z.ZodType<Nested> = z.lazy(() => z.union([z.number(), z.array(Nested)]));

/** Rows of different lengths are the author's mistake, told with all the others. */
function build<T>(make: () => T, context: z.RefinementCtx): T {
  try {
    return make();
  } catch (error) {
    context.addIssue({ code: 'custom', message: (error as Error).message });
    return z.NEVER;
  }
}

/**
 * A value as YAML can say it: `{ tensor: [[1, 2], [3, 4]] }`, `{ ints: [1, 2] }`, an empty one as
 * `{ tensor: [], shape: [0, 3] }`, a number, a string, a list, a record.
 */
const Literal: z.ZodType<Value> = z.lazy(() =>
  z.union([
    z
      .strictObject({ tensor: Nested, shape: z.array(z.int().nonnegative()).optional() })
      .transform(({ tensor: nested, shape }, context) => build(() => tensor(nested, shape), context)),
    z
      .strictObject({ ints: Nested, shape: z.array(z.int().nonnegative()).optional() })
      .transform(({ ints, shape }, context) => build(() => intTensor(ints, shape), context)),
    z.number(),
    z.boolean(),
    z.string(),
    z.null(),
    z.array(Literal),
    z.record(z.string(), Literal),
  ]),
);

const Parameter = z.strictObject({
  name: z.string().regex(/^[A-Za-z_]\w*$/),
  type: z.string().min(1),
  /** Axes or units, the same in both languages: "[H, W]". */
  note: z.string().optional(),
});

const Tier = z.strictObject({
  /** Interrupts of the sandbox that one submission may cost; the default suits almost every exercise. */
  fuel: z.int().positive().optional(),
});

export const ExerciseManifest = z.strictObject({
  id: Identifier,
  title: Text,
  track: z.enum(['foundations', 'convolution', 'recurrence', 'language', 'practice', 'capstones']),
  difficulty: z.int().min(1).max(5),
  points: z.int().positive(),
  requires: z.array(Identifier).default([]),
  function: z.string().regex(/^[A-Za-z_]\w*$/),
  parameters: z.array(Parameter).min(1),
  returns: z.strictObject({ type: z.string().min(1), note: z.string().optional() }),
  /** X exact, N ordinary forward values, G gradients and long recurrences. */
  tolerance: z.enum(['X', 'N', 'G']),
  tiers: z.strictObject({ loops: Tier }),
  examples: z
    .array(z.strictObject({ name: Text, arguments: z.array(Literal), expected: Literal }))
    .min(1)
    .max(4),
  hints: z.array(Text).min(1),
  misconceptions: z.record(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), Text),
});

export type ExerciseManifest = z.infer<typeof ExerciseManifest>;

export type Tier = keyof ExerciseManifest['tiers'];

/** The signature that stands in the starter, the statement and the editor's declarations. */
export function signatureOf({ function: name, parameters, returns }: ExerciseManifest): string {
  const list = parameters.map(({ name: parameter, type, note }) => `${parameter}: ${type}${note ? ` /* ${note} */` : ''}`);
  return `${name}(${list.join(', ')}): ${returns.type}${returns.note ? ` /* ${returns.note} */` : ''}`;
}
