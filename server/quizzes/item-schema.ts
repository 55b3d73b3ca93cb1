import { z } from 'zod';
import { ExpressionError } from './expression/expression-error.ts';
import { parseExpression } from './expression/parse-expression.ts';

const longestExpression = 400;

const text = z.strictObject({ en: z.string().trim().min(1), zh: z.string().trim().min(1) });
/** A short label; one that reads the same in both languages is written once. */
const label = z.union([
  z
    .string()
    .trim()
    .min(1)
    .transform((same) => ({ en: same, zh: same })),
  text,
]);
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens');

const expression = z
  .union([z.string(), z.number()])
  .transform((written) => String(written))
  .pipe(z.string().min(1).max(longestExpression))
  .transform((source, context) => {
    try {
      return { source, parsed: parseExpression(source) };
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      context.addIssue({ code: 'custom', message: error.message });
      return z.NEVER;
    }
  });

/** What a learner who gave this wrong answer probably thinks, and what to tell them. */
const misconception = { misconception: slug, feedback: text };

const tolerance = z.union([
  z.literal('exact').transform(() => ({ kind: 'exact' as const })),
  z
    .number()
    .positive()
    .transform((amount) => ({ kind: 'absolute' as const, amount })),
  z
    .string()
    .regex(/^\d+(\.\d+)?%$/, 'must be exact, a number, or a percentage such as 1%')
    .transform((percent) => ({
      kind: 'relative' as const,
      share: Number(percent.slice(0, -1)) / 100,
    })),
]);

const range = z
  .string()
  .regex(/^-?\d+…-?\d+$/, 'must be a range such as 2…9 or a list')
  .transform((written) => {
    const [from, to] = written.split('…').map(Number);
    return { kind: 'range' as const, from: from!, to: to! };
  });
const list = z
  .array(z.union([z.number(), z.string().min(1)]))
  .min(2)
  .transform((values) => ({ kind: 'list' as const, values }));

const common = {
  id: z.string().regex(/^q-[a-z0-9]+(-[a-z0-9]+)*$/, 'must begin with q-'),
  difficulty: z.int().min(1).max(5),
  bloom: z.enum(['remember', 'understand', 'apply', 'analyse', 'evaluate', 'create']),
  tags: z.array(slug).default([]),
  prompt: text,
  explanation: text,
  sources: z.array(z.string().trim().min(1)).min(1),
  /** Key of the topic's erratum that the item corrects. */
  erratum: slug.optional(),
  /** Id of the exercise that goes deeper. */
  exercise: slug.optional(),
};

const option = z.union([
  z.strictObject({ text: label, correct: z.literal(true) }),
  z.strictObject({ text: label, ...misconception }),
]);
const options = z.array(option).min(2).max(9);

export const itemSchema = z.discriminatedUnion('type', [
  z.strictObject({ ...common, type: z.literal('single'), options }),
  z.strictObject({ ...common, type: z.literal('multiple'), options }),
  z.strictObject({
    ...common,
    type: z.literal('numeric'),
    answer: z.number(),
    tolerance,
    unit: label.optional(),
    wrong: z.array(z.strictObject({ value: z.number(), ...misconception })),
  }),
  z.strictObject({
    ...common,
    type: z.literal('param'),
    parameters: z.record(
      z.string().regex(/^[A-Za-z][A-Za-z0-9]*$/, 'must be a short name'),
      z.union([range, list]),
    ),
    constraint: expression.optional(),
    answer: expression,
    tolerance,
    unit: label.optional(),
    wrong: z.array(z.strictObject({ value: expression, ...misconception })),
    /** What this seed must draw and give: guards the generator and the expressions. */
    check: z.strictObject({
      seed: z.int(),
      parameters: z.record(z.string(), z.union([z.number(), z.string()])),
      answer: z.number(),
    }),
  }),
  z.strictObject({
    ...common,
    type: z.literal('short'),
    accepted: z.strictObject({
      en: z.array(z.string().min(1)).min(1),
      zh: z.array(z.string().min(1)).min(1),
    }),
    wrong: z.array(z.strictObject({ forms: z.array(z.string().min(1)).min(1), ...misconception })),
  }),
  z.strictObject({
    ...common,
    type: z.literal('order'),
    steps: z.array(label).min(3).max(9),
    /** Groups of step numbers (from 1) that may be swapped among themselves. */
    interchangeable: z.array(z.array(z.int().min(1)).min(2)).default([]),
    /** Told when `step` is put before `before`; numbers from 1. */
    wrong: z.array(z.strictObject({ step: z.int().min(1), before: z.int().min(1), ...misconception })),
  }),
  z.strictObject({
    ...common,
    type: z.literal('match'),
    pairs: z
      .array(z.strictObject({ left: label, right: label }))
      .min(2)
      .max(8),
    unused: z.array(z.strictObject({ text: label, ...misconception })),
  }),
  z.strictObject({
    ...common,
    type: z.literal('fill'),
    /** Accepted assignments: one tile for each blank {1}, {2} … of the prompt. */
    answers: z.array(z.array(z.string().min(1)).min(1)).min(1),
    wrong: z.array(z.strictObject({ tile: z.string().min(1), ...misconception })),
  }),
]);

export type Item = z.infer<typeof itemSchema>;
export type ItemOf<Type extends Item['type']> = Extract<Item, { type: Type }>;
export type Tolerance = z.infer<typeof tolerance>;

export const topicSchema = z.strictObject({
  id: slug,
  code: z.string().regex(/^T\d\d$/),
  title: text,
  summary: text,
  /** Statements that are commonly made wrongly: what is said, what is right, who says so. */
  errata: z
    .record(slug, z.strictObject({ said: text, correct: text, sources: z.array(z.string().min(1)).min(1) }))
    .default({}),
  items: z.array(z.unknown()).min(1),
});

/** Key → full reference, shared by all topics. */
export const sourcesSchema = z.record(
  z.string().regex(/^[A-Za-z][A-Za-z0-9]+$/),
  z.strictObject({ reference: z.string().min(1), url: z.url({ protocol: /^https$/ }).optional() }),
);

export type Sources = z.infer<typeof sourcesSchema>;
