import { z } from 'zod';
import { gradeStates } from '#graders/class.ts';
import { Part } from '#server/classes/part.ts';
import { gradeAnswer } from './class-answers.ts';

const time = z.iso.datetime();

const cell = z.object({
  state: z.enum(gradeStates),
  score: z.number().describe("In the assignment's points."),
  isOverridden: z.boolean(),
  isExtended: z.boolean(),
});

export const gradebookAnswer = z.object({
  className: z.string(),
  assignments: z.array(
    z.object({
      id: z.uuid(),
      title: z.string(),
      points: z.int(),
      dueAt: time.nullable(),
      timeZone: z.string(),
    }),
  ),
  possible: z.int().describe('What the total could be.'),
  rows: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      section: z.string(),
      total: z.number(),
      grades: z.array(cell).describe('In the order of the assignments.'),
    }),
  ),
  sections: z.array(z.string()),
  page: z.int(),
  pages: z.int(),
  count: z.int().describe('Learners that the filter lets through.'),
});

const submission = z.object({
  id: z.uuid(),
  at: time,
  isLate: z.boolean(),
  state: z.string(),
  kind: z.string().nullable().describe('Of the verdict, once there is one.'),
  passed: z.int().nullable(),
  total: z.int().nullable(),
});
const model = z.object({
  at: time,
  isLate: z.boolean(),
  state: z.string(),
  kind: z.string().nullable().describe('Of the verdict, once there is one.'),
  accuracy: z.number().nullable(),
});
const attempt = z.object({ item: z.string(), at: time, isLate: z.boolean(), score: z.number() });
const title = z.object({ en: z.string(), zh: z.string() });
const work = z.object({
  title,
  submissions: z.array(submission),
  models: z.array(model).describe('Of a capstone.'),
  attempts: z.array(attempt),
});

export const recordAnswer = z.object({
  learner: z.object({ id: z.string(), name: z.string(), section: z.string() }),
  title: z.string(),
  points: z.int(),
  timeZone: z.string(),
  grade: gradeAnswer,
  parts: z.array(Part.and(work)),
  overrides: z.array(
    z.object({
      by: z.string().nullable(),
      at: time,
      before: z.number().nullable(),
      score: z.number().nullable(),
      reason: z.string(),
    }),
  ),
});

export const taughtSubmissionAnswer = z.object({
  id: z.uuid(),
  learner: z.object({ id: z.string(), name: z.string() }),
  exercise: z.string(),
  title,
  tier: z.string(),
  source: z.string(),
  state: z.string(),
  verdict: z.unknown().describe('As its learner sees it.'),
  at: time,
  timeZone: z.string().describe('Of the class.'),
});

export const replayStartedAnswer = z.object({ id: z.uuid() });

const graded = z.object({ kind: z.string(), fuel: z.number() });
const outcome = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('replayed'),
    same: z.object({ verdict: z.boolean(), fuel: z.boolean() }),
    stored: graded,
    reproduced: graded,
    differences: z.array(z.string()).describe('Where the two verdicts differ, as paths.'),
    isPresent: z.boolean().describe('Whether the exercise is still the version that was run.'),
  }),
  z.object({ kind: z.literal('notReproducible'), reason: z.string() }),
]);
export const replayAnswer = z.object({
  id: z.uuid(),
  state: z.enum(['waiting', 'done', 'failed']),
  outcome: outcome.nullable(),
});
