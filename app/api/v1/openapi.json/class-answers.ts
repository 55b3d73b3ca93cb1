import { z } from 'zod';
import { gradeStates } from '#graders/class.ts';
import { Part } from '#server/classes/part.ts';

const time = z.iso.datetime();
const id = z.string();

const summary = z.object({ id: z.uuid(), name: z.string(), teaches: z.boolean(), isArchived: z.boolean() });
export const classListAnswer = z.object({ classes: z.array(summary) });

export const gradeAnswer = z.object({
  state: z.enum(gradeStates),
  score: z.number().describe("In the assignment's points."),
  derived: z.number().nullable().describe('What the work counts where an instructor gave another score.'),
  reason: z.string().nullable(),
  dueAt: time.nullable().describe("The learner's own due date."),
  isExtended: z.boolean(),
});

const title = z.object({ en: z.string(), zh: z.string() });
const assignment = z.object({
  id: z.uuid(),
  classId: z.uuid(),
  className: z.string(),
  title: z.string(),
  parts: z.array(Part.and(z.object({ title }))),
  points: z.int(),
  opensAt: time.nullable(),
  dueAt: time.nullable(),
  cutOffAt: time.nullable(),
  timeZone: z.string(),
  latePolicy: z.enum(['none', 'perDay', 'refuse']),
  latePercent: z.int(),
  requiredAttempts: z.int(),
  hiddenUntilOpen: z.boolean(),
  grade: gradeAnswer.nullable().describe("The caller's own; null for an instructor."),
});

const member = z.object({
  id,
  name: z.string(),
  section: z.string(),
  role: z.enum(['learner', 'instructor']),
});

export const classAnswer = summary.extend({
  timeZone: z.string(),
  showsBoard: z.boolean(),
  code: z.string().nullable().describe('For instructors, while the class is open.'),
  members: z.array(member).describe('For instructors.'),
  assignments: z.array(assignment),
});
export const classMadeAnswer = z.object({ id: z.uuid() });
export const codeAnswer = z.object({ code: z.string().nullable() });
