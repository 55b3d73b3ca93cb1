import { z } from 'zod';
import type { Assignment } from '#generated/prisma/client.ts';
import { recordAudit } from '#server/access/audit.ts';
import { database } from '#server/database/client.ts';
import { HttpError, type FieldProblem } from '#server/http/http-error.ts';
import { findAssignable } from './assignable.ts';
import { TimeZone } from './manage-class.ts';
import { assertOpen, selectTaught } from './own.ts';
import { Part } from './part.ts';
import { instantOf } from './zoned-time.ts';

const Local = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/)
  .refine(isOnCalendar, 'must be a date and time that exist');

export const AssignmentInput = z.strictObject({
  title: z.string().trim().min(1).max(120),
  parts: z.array(Part).min(1).max(30),
  points: z.int().min(1).max(1000),
  /** Times on the wall in `timeZone`. */
  opens: Local.nullable(),
  due: Local.nullable(),
  cutOff: Local.nullable(),
  timeZone: TimeZone,
  latePolicy: z.enum(['none', 'perDay', 'refuse']),
  latePercent: z.int().min(0).max(100),
  requiredAttempts: z.int().min(1).max(10),
  hiddenUntilOpen: z.boolean(),
});

export const ExtensionInput = z.strictObject({ due: Local.nullable() });

const ids = z.object({ classId: z.uuid(), id: z.uuid() });

export interface AssignmentKey {
  classId: string;
  id: string;
}

/** Stores an assignment, new or as it shall be from now on; the same again changes nothing. */
export async function putAssignment(
  userId: string,
  { classId, id }: AssignmentKey,
  input: z.output<typeof AssignmentInput>,
): Promise<{ id: string }> {
  assertOpen(await selectTaught(userId, classId));
  if (!z.uuid().safeParse(id).success) throw noSuchAssignment();
  const { opens, due, cutOff, ...rest } = input;
  const at = (local: string | null): Date | null =>
    local === null ? null : instantOf(local, input.timeZone);
  const dates = { opensAt: at(opens), dueAt: at(due), cutOffAt: at(cutOff) };
  const problems = [...dateProblems(dates), ...(await partProblems(input.parts))];
  if (problems.length > 0)
    throw new HttpError(422, 'badAssignment', problems[0]!.message, { fields: problems });
  const data = { ...rest, ...dates };
  await database().$transaction(async (tx) => {
    const stored = await tx.assignment.upsert({
      where: { id },
      create: { id, classId, ...data },
      update: {},
    });
    if (stored.classId !== classId) throw new HttpError(409, 'idTaken', 'This id is taken. Use a new one.');
    await tx.assignment.update({ where: { id }, data });
    const details = { id, title: input.title };
    await recordAudit(tx, { actorId: userId, action: 'putAssignment', subject: `class:${classId}`, details });
  });
  return { id };
}

/** Takes an assignment away, with its extensions and overrides; what learners submitted stays theirs. */
export async function deleteAssignment(userId: string, key: AssignmentKey): Promise<void> {
  const { title, id, classId } = await selectAssignment(userId, key);
  await database().$transaction(async (tx) => {
    await tx.assignment.delete({ where: { id } });
    const details = { id, title };
    await recordAudit(tx, {
      actorId: userId,
      action: 'deleteAssignment',
      subject: `class:${classId}`,
      details,
    });
  });
}

/** Gives one learner a later due date, or takes it back. */
export async function putExtension(
  actorId: string,
  key: AssignmentKey & { userId: string },
  { due }: z.output<typeof ExtensionInput>,
): Promise<void> {
  const { userId } = key;
  const { id, classId, timeZone, dueAt: before } = await selectAssignment(actorId, key);
  await assertLearner(classId, userId);
  const dueAt = due === null ? null : instantOf(due, timeZone);
  if (dueAt !== null && (before === null || dueAt <= before)) {
    const message = 'An extension must be later than the due date.';
    throw new HttpError(422, 'badExtension', message, { fields: [{ path: 'due', message }] });
  }
  await database().$transaction(async (tx) => {
    const where = { assignmentId_userId: { assignmentId: id, userId } };
    if (dueAt === null) await tx.assignmentExtension.deleteMany({ where: { assignmentId: id, userId } });
    else
      await tx.assignmentExtension.upsert({
        where,
        create: { assignmentId: id, userId, dueAt },
        update: { dueAt },
      });
    const details = { userId, dueAt: dueAt?.toISOString() ?? null };
    await recordAudit(tx, { actorId, action: 'putExtension', subject: `assignment:${id}`, details });
  });
}

/** An assignment of a class that this account teaches. */
export async function selectAssignment(userId: string, key: AssignmentKey): Promise<Assignment> {
  await selectTaught(userId, key.classId);
  const stored = ids.safeParse(key).success
    ? await database().assignment.findFirst({ where: { id: key.id, classId: key.classId } })
    : null;
  if (stored === null) throw noSuchAssignment();
  return stored;
}

export async function assertLearner(classId: string, userId: string): Promise<void> {
  const count = await database().classMember.count({ where: { classId, userId, role: 'learner' } });
  if (count === 0) throw new HttpError(404, 'noSuchMember', 'The class has no such learner.');
}

/** `Date` alone would take the 31st of February for the 3rd of March. */
function isOnCalendar(local: string): boolean {
  const instant = new Date(`${local}Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(local);
}

function noSuchAssignment(): HttpError {
  return new HttpError(404, 'noSuchAssignment', 'The class has no such assignment.');
}

function dateProblems(dates: {
  opensAt: Date | null;
  dueAt: Date | null;
  cutOffAt: Date | null;
}): FieldProblem[] {
  const { opensAt, dueAt, cutOffAt } = dates;
  const problems: FieldProblem[] = [];
  if (opensAt && dueAt && dueAt <= opensAt)
    problems.push({ path: 'due', message: 'The due date must be after the opening.' });
  if (cutOffAt && (dueAt === null || cutOffAt < dueAt))
    problems.push({ path: 'cutOff', message: 'The cut-off needs a due date that is not after it.' });
  return problems;
}

async function partProblems(parts: readonly Part[]): Promise<FieldProblem[]> {
  const problems = await Promise.all(
    parts.map(async (part, at): Promise<FieldProblem[]> => {
      const path = `parts.${at}`;
      const found = await findAssignable(part);
      if (found === null)
        return [{ path, message: `There is no ${part.kind} ${part.id} that is published.` }];
      if (part.kind === 'exercise' && !found.tiers.includes(part.tier))
        return [{ path, message: `The exercise ${part.id} has no tier ${part.tier}.` }];
      const first = parts.findIndex((other) => JSON.stringify(other) === JSON.stringify(part));
      return first < at ? [{ path, message: `${part.id} stands in the assignment twice.` }] : [];
    }),
  );
  return problems.flat();
}
