import { z } from 'zod';
import { Literal } from './literal.ts';

/** The contract of an exercise folder; docs/authoring.md walks through it. */

const Text = z.object({ en: z.string().trim().min(1), zh: z.string().trim().min(1) });

const Identifier = z.string().regex(/^[a-z]-[a-z0-9]+(-[a-z0-9]+)*$/, 'must look like b-max-pool');

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
  const list = parameters.map(
    ({ name: parameter, type, note }) => `${parameter}: ${type}${note ? ` /* ${note} */` : ''}`,
  );
  return `${name}(${list.join(', ')}): ${returns.type}${returns.note ? ` /* ${returns.note} */` : ''}`;
}
