import type { ModelVerdict } from '#graders/training/model-view.ts';
import type { Verdict } from '#graders/verdict.ts';
import type { Text } from '#graders/text.ts';
import { database } from '#server/database/client.ts';
import { findAssignable } from './assignable.ts';
import { assertLearner, selectAssignment, type AssignmentKey } from './assignments.ts';
import { gradeOf, type Grade } from './grade.ts';
import { overrideAction } from './override-grade.ts';
import { readParts, type Part } from './part.ts';
import { selectWorks } from './select-work.ts';

/** Newest first, and no more of a part than this. */
const listed = 200;

export interface SubmissionRow {
  id: string;
  at: Date;
  isLate: boolean;
  state: string;
  /** Of the verdict, once there is one. */
  kind: string | null;
  passed: number | null;
  total: number | null;
}

export interface AttemptRow {
  item: string;
  at: Date;
  isLate: boolean;
  score: number;
}

/** A model of a capstone. */
export interface ModelRow {
  at: Date;
  isLate: boolean;
  state: string;
  kind: string | null;
  accuracy: number | null;
}

export type PartRecord = Part & {
  title: Text;
  submissions: SubmissionRow[];
  models: ModelRow[];
  attempts: AttemptRow[];
};

export interface OverrideRow {
  by: string | null;
  at: Date;
  before: number | null;
  score: number | null;
  reason: string;
}

/** What one learner did for one assignment. */
export interface LearnerRecord {
  learner: { id: string; name: string; section: string };
  title: string;
  points: number;
  timeZone: string;
  grade: Grade;
  parts: PartRecord[];
  overrides: OverrideRow[];
}

type Key = AssignmentKey & { userId: string };

/** The work of a learner behind one cell of the gradebook; for instructors of the class. */
export async function selectRecord(
  actorId: string,
  { userId, ...key }: Key,
  now = new Date(),
): Promise<LearnerRecord> {
  const assignment = await selectAssignment(actorId, key);
  const { id, classId, title, points, timeZone } = assignment;
  await assertLearner(classId, userId);
  const parts = readParts(assignment.parts);
  const where = { assignmentId_userId: { assignmentId: id, userId } };
  const [member, works, extension, override, overrides] = await Promise.all([
    database().classMember.findUniqueOrThrow({
      where: { classId_userId: { classId, userId } },
      include: { user: { select: { name: true } } },
    }),
    selectWorks([userId], [assignment]),
    database().assignmentExtension.findUnique({ where }),
    database().gradeOverride.findUnique({ where }),
    selectOverrides(id, userId),
  ]);
  const extendedTo = extension?.dueAt ?? null;
  const grade = gradeOf({ assignment, parts, userId, works, extendedTo, override, now });
  return {
    learner: { id: userId, name: member.user.name, section: member.section },
    ...{ title, points, timeZone, grade, overrides },
    parts: await Promise.all(parts.map((part) => selectPart(userId, part, grade.dueAt))),
  };
}

async function selectPart(userId: string, part: Part, dueAt: Date | null): Promise<PartRecord> {
  const found = await findAssignable(part);
  const isLate = (at: Date): boolean => dueAt !== null && at > dueAt;
  return {
    ...part,
    title: found?.title ?? { en: part.id, zh: part.id },
    submissions: part.kind === 'exercise' ? await selectSubmissions(userId, part, isLate) : [],
    models: part.kind === 'exercise' ? await selectModels(userId, part, isLate) : [],
    attempts: part.kind === 'topic' ? await selectAttempts(userId, part.id, isLate) : [],
  };
}

async function selectSubmissions(
  userId: string,
  { id, tier }: Extract<Part, { kind: 'exercise' }>,
  isLate: (at: Date) => boolean,
): Promise<SubmissionRow[]> {
  const stored = await database().submission.findMany({
    where: { userId, exerciseId: id, tier },
    select: { id: true, createdAt: true, state: true, verdict: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: listed,
  });
  return stored.map((one) => {
    const verdict = one.verdict as unknown as Verdict | null;
    const counted = verdict !== null && 'total' in verdict ? verdict : null;
    return {
      ...{ id: one.id, at: one.createdAt, isLate: isLate(one.createdAt), state: one.state },
      ...{ kind: verdict?.kind ?? null, passed: counted?.passed ?? null, total: counted?.total ?? null },
    };
  });
}

/** Of a capstone: what is kept of its models, and none of any other exercise. */
async function selectModels(
  userId: string,
  { id, tier }: Extract<Part, { kind: 'exercise' }>,
  isLate: (at: Date) => boolean,
): Promise<ModelRow[]> {
  if (tier !== 'training') return [];
  const stored = await database().trainedModel.findMany({
    where: { userId, exerciseId: id },
    select: { createdAt: true, state: true, verdict: true, accuracy: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: listed,
  });
  return stored.map(({ createdAt: at, state, verdict, accuracy }) => {
    const kind = (verdict as unknown as ModelVerdict | null)?.kind ?? null;
    return { at, isLate: isLate(at), state, kind, accuracy };
  });
}

async function selectAttempts(
  userId: string,
  topicId: string,
  isLate: (at: Date) => boolean,
): Promise<AttemptRow[]> {
  const stored = await database().quizAttempt.findMany({
    where: { userId, topicId, markedAt: { not: null }, score: { not: null } },
    select: { itemId: true, markedAt: true, score: true },
    orderBy: [{ markedAt: 'desc' }, { id: 'desc' }],
    take: listed,
  });
  return stored.map(({ itemId, markedAt, score }) => ({
    ...{ item: itemId, at: markedAt!, isLate: isLate(markedAt!), score: score! },
  }));
}

async function selectOverrides(assignmentId: string, userId: string): Promise<OverrideRow[]> {
  const events = await database().auditEvent.findMany({
    where: {
      subject: `assignment:${assignmentId}`,
      action: overrideAction,
      details: { path: ['userId'], equals: userId },
    },
    include: { actor: { select: { name: true } } },
    orderBy: { createdAt: 'desc' },
  });
  return events.map(({ actor, createdAt, details }) => {
    const { before, score, reason } = details as {
      before: number | null;
      score: number | null;
      reason: string;
    };
    return { by: actor?.name ?? null, at: createdAt, before, score, reason };
  });
}
