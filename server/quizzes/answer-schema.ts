import { z } from 'zod';
import type { Answer } from '#graders/quiz.ts';

const position = z.int().min(0).max(20);
const positions = z.array(position).max(20);

/** The form of an answer; whether it fits the item is seen when it is marked. */
export const answerSchema: z.ZodType<Answer> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('option'), option: position }),
  z.strictObject({ kind: z.literal('options'), options: positions }),
  z.strictObject({ kind: z.literal('text'), text: z.string().max(200) }),
  z.strictObject({ kind: z.literal('sequence'), sequence: positions }),
  z.strictObject({ kind: z.literal('pairs'), cards: positions }),
  z.strictObject({ kind: z.literal('tiles'), tiles: positions }),
]);

export const localeSchema = z.enum(['en', 'zh']);
