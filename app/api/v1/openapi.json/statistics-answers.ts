import { z } from 'zod';
import type { ClassStatistics } from '#graders/class-statistics.ts';

const text = z.object({ en: z.string(), zh: z.string() });
const count = z.int().nullable().describe('Learners; null for some, but fewer than may be told.');
const counted = z.object({ text, learners: count });

const item = z.object({
  id: z.string(),
  prompt: text,
  learners: count,
  difficulty: z.number().nullable().describe('Mean score of first answers.'),
  discrimination: z.number().nullable().describe('Correlation of the score with the rest score.'),
  options: z.array(counted.extend({ isRight: z.boolean() })),
  misconceptions: z.array(
    z.object({
      id: z.string(),
      text: text.nullable(),
      learners: count,
      weeks: z.array(z.object({ week: z.string(), learners: count })),
    }),
  ),
});

const exercise = z.object({
  learners: count,
  passed: count,
  medianTries: z.number().nullable(),
  triesToPass: z.array(z.object({ tries: z.int(), learners: count })),
  stops: z.array(counted).describe('First failing cases of those who have not passed.'),
  misconceptions: z.array(counted),
  medianMinutes: z.number().nullable().describe('Median time on task until passing.'),
});

const capstone = z.object({
  learners: count,
  passed: count,
  medianAccuracy: z.number().nullable().describe('Of the best models of those who passed.'),
});

export const statisticsAnswer = z.object({
  className: z.string(),
  sections: z.array(z.string()),
  parts: z.array(z.object({ key: z.string(), title: text, tier: z.string().nullable() })),
  part: z.string().nullable(),
  topic: z.object({ learners: count, items: z.array(item) }).nullable(),
  exercise: exercise.nullable(),
  capstone: capstone.nullable(),
}) satisfies z.ZodType<ClassStatistics>;
