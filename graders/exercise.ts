import { z } from 'zod';
import { Literal } from './literal.ts';

/** The contract of an exercise folder; docs/authoring.md walks through it. */

const Text = z.object({ en: z.string().trim().min(1), zh: z.string().trim().min(1) });
const Identifier = z.string().regex(/^[a-z]-[a-z0-9]+(-[a-z0-9]+)*$/, 'must look like b-max-pool');
const Name = z.string().regex(/^[A-Za-z_]\w*$/, 'must be a name of TypeScript');

const Parameter = z.strictObject({
  name: Name,
  type: z.string().min(1),
  /** Axes or units, the same in both languages: "[H, W]". */
  note: z.string().optional(),
  /** May be left out by the caller; only the last ones can be. */
  optional: z.boolean().optional(),
});

/** One function that the learner writes. */
const LearnerFunction = z.strictObject({
  name: Name,
  parameters: z.array(Parameter).min(1),
  returns: z.strictObject({ type: z.string().min(1), note: z.string().optional() }),
});

/** X exact, N ordinary forward values, G gradients and long recurrences; or numbers of its own. */
const ToleranceRule = z.union([
  z.enum(['X', 'N', 'G']),
  z.strictObject({ rtol: z.number().nonnegative(), atol: z.number().nonnegative() }),
]);

/** Interrupts of the sandbox that one submission may cost; the default suits almost every exercise. */
const fuel = z.int().positive().optional();

const LoopsTier = z.strictObject({ fuel });

const TensorTier = z.strictObject({
  fuel,
  /** Operations that would be the answer itself: names, or a beginning of names, `conv*`. */
  bans: z.array(z.string().regex(/^[A-Za-z][\w.]*\*?$/)).default([]),
  /** The functions that this tier asks for; all of them by default. */
  functions: z.array(Name).min(1).optional(),
  /** The fields of an output record that this tier asks for; all of them by default. */
  outputs: z.array(Name).min(1).optional(),
});

const KernelTier = z.strictObject({
  /** Units that one pass may cost, of all its invocations together: an iteration or a call is one, a long one more. */
  fuel,
  /** The functions that this tier asks for; all of them by default. */
  functions: z.array(Name).min(1).optional(),
  /** The fields of an output record that this tier asks for; all of them by default. */
  outputs: z.array(Name).min(1).optional(),
  /** Instead of the exercise's, where WGSL's own functions are no better: sin and cos may be wrong by 2⁻¹¹. */
  tolerance: ToleranceRule.optional(),
  /** Modules of the learner's source, each headed by `// pass: <name>` where there are several. */
  passes: z.array(Name).min(1).default(['main']),
});

export const ExerciseManifest = z
  .strictObject({
    id: Identifier,
    title: Text,
    track: z.enum(['foundations', 'convolution', 'recurrence', 'language', 'practice', 'capstones']),
    difficulty: z.int().min(1).max(5),
    /** Base points: those of the loops tier. */
    points: z.int().positive(),
    requires: z.array(Identifier).default([]),
    /** What the learner exports, the main function first. */
    functions: z.array(LearnerFunction).min(1),
    tolerance: ToleranceRule,
    /** Parts of a compound output that are compared in their own way, by path: `loss`, `*.index` for list entries. */
    tolerances: z.record(z.string().min(1), ToleranceRule).default({}),
    tiers: z.strictObject({
      loops: LoopsTier,
      tensor: TensorTier.optional(),
      kernel: KernelTier.optional(),
    }),
    examples: z
      .array(
        z.strictObject({
          name: Text,
          /** Which function is called; the main one by default. */
          function: Name.optional(),
          /** Only these tiers have it, e.g. where another asks for less; all by default. */
          tiers: z
            .array(z.enum(['loops', 'tensor', 'kernel']))
            .min(1)
            .optional(),
          arguments: z.array(Literal),
          expected: Literal,
        }),
      )
      .min(1)
      .max(6),
    hints: z.array(Text).min(1),
    misconceptions: z.record(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), Text),
  })
  .check(({ value, issues }) => {
    const names = new Set(value.functions.map(({ name }) => name));
    const check = (name: string | undefined, path: (string | number)[]): void => {
      if (name === undefined || names.has(name)) return;
      issues.push({
        code: 'custom',
        message: `names ${name}, which is none of functions`,
        path,
        input: name,
      });
    };
    for (const tier of ['tensor', 'kernel'] as const) {
      for (const [at, name] of (value.tiers[tier]?.functions ?? []).entries())
        check(name, ['tiers', tier, 'functions', at]);
    }
    for (const [at, example] of value.examples.entries())
      check(example.function, ['examples', at, 'function']);
  });

export type ExerciseManifest = z.infer<typeof ExerciseManifest>;
export type LearnerFunction = z.infer<typeof LearnerFunction>;
export type Tier = keyof ExerciseManifest['tiers'];

/** The tiers of everything that is listed: a capstone has one of its own. */
export type ListedTier = Tier | 'training';

/** The same for everything that is listed. */
export function listedTiersOf({ tiers }: { tiers: Partial<Record<ListedTier, object>> }): ListedTier[] {
  return (['loops', 'tensor', 'kernel', 'training'] as const).filter((tier) => tiers[tier] !== undefined);
}

/** The tiers of an exercise, in the order in which they are learned. */
export function tiersOf({ tiers }: Pick<ExerciseManifest, 'tiers'>): Tier[] {
  return (['loops', 'tensor', 'kernel'] as const).filter((tier) => tiers[tier] !== undefined);
}

/** The functions that a tier asks for, the main one first. */
export function functionsOf({ functions, tiers }: ExerciseManifest, tier: Tier): LearnerFunction[] {
  const chosen = tier === 'loops' ? undefined : tiers[tier]?.functions;
  return chosen ? functions.filter(({ name }) => chosen.includes(name)) : functions;
}

/** The fields of output records that a tier asks for; undefined: all of them. */
export function outputsOf({ tiers }: Pick<ExerciseManifest, 'tiers'>, tier: Tier): string[] | undefined {
  return tier === 'loops' ? undefined : tiers[tier]?.outputs;
}

/** How outputs of a tier are compared. */
export function toleranceRulesOf(
  { tolerance, tolerances, tiers }: ExerciseManifest,
  tier: Tier,
): Pick<ExerciseManifest, 'tolerance' | 'tolerances'> {
  const own = tier === 'kernel' ? tiers.kernel?.tolerance : undefined;
  return { tolerance: own ?? tolerance, tolerances };
}

/** The signature that stands in the starter, the statement and the editor's declarations. */
export function signatureOf({ name, parameters, returns }: LearnerFunction): string {
  const list = parameters.map(
    ({ name: parameter, type, note, optional }) =>
      `${parameter}${optional ? '?' : ''}: ${type}${note ? ` /* ${note} */` : ''}`,
  );
  return `${name}(${list.join(', ')}): ${returns.type}${returns.note ? ` /* ${returns.note} */` : ''}`;
}
