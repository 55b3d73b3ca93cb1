import { z } from 'zod';
import { assertMay } from '#server/access/assert-may.ts';
import { recordAudit } from '#server/access/audit.ts';
import { database } from '#server/database/client.ts';
import { HttpError } from '#server/http/http-error.ts';
import { isTimeZone } from '#server/review/study-day.ts';
import { makeCode, writeCode } from './code.ts';
import { selectTaught } from './own.ts';

const Name = z.string().trim().min(1).max(120);
export const TimeZone = z.string().max(60).refine(isTimeZone, 'must be an IANA time zone');

export const NewClass = z.strictObject({ id: z.uuid(), name: Name, timeZone: TimeZone });
export const ClassChange = z.strictObject({
  name: Name.optional(),
  timeZone: TimeZone.optional(),
  isArchived: z.boolean().optional(),
  showsBoard: z.boolean().optional(),
});
export const CodeChange = z.strictObject({ isOpen: z.boolean() });

/** Makes a class with an open code and whoever makes it as its instructor. The same id again changes nothing. */
export async function createClass(userId: string, { id, ...given }: z.output<typeof NewClass>) {
  await assertMay(userId, 'teachClasses');
  await database().$transaction(async (tx) => {
    const row = { id, ...given, code: makeCode() };
    const { count } = await tx.class.createMany({ data: [row], skipDuplicates: true });
    if (count === 0) return;
    await tx.classMember.create({ data: { classId: id, userId, role: 'instructor' } });
    const details = { name: given.name };
    await recordAudit(tx, { actorId: userId, action: 'createClass', subject: `class:${id}`, details });
  });
  const own = await database().classMember.count({ where: { classId: id, userId, role: 'instructor' } });
  if (own === 0)
    throw new HttpError(409, 'idTaken', 'This id is taken. Make the class again with a new one.');
  return { id };
}

/** An archived class takes nobody in and nothing new; what its members did stays to be read. */
export async function changeClass(
  userId: string,
  id: string,
  { isArchived, ...change }: z.output<typeof ClassChange>,
): Promise<void> {
  const taught = await selectTaught(userId, id);
  const archivedAt = isArchived ? (taught.archivedAt ?? new Date()) : null;
  const data = {
    ...Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)),
    ...(isArchived !== undefined && { archivedAt }),
  };
  await database().$transaction(async (tx) => {
    await tx.class.update({ where: { id }, data });
    const details = { ...change, ...(isArchived !== undefined && { isArchived }) };
    const told = JSON.parse(JSON.stringify(details)) as Record<string, string | boolean>;
    await recordAudit(tx, { actorId: userId, action: 'changeClass', subject: `class:${id}`, details: told });
  });
}

/** Closes the class to newcomers, or opens it by a new code; the one before never works again. */
export async function changeCode(userId: string, id: string, { isOpen }: z.output<typeof CodeChange>) {
  await selectTaught(userId, id);
  const code = isOpen ? makeCode() : null;
  await database().$transaction(async (tx) => {
    await tx.class.update({ where: { id }, data: { code } });
    const details = { isOpen };
    await recordAudit(tx, { actorId: userId, action: 'changeClassCode', subject: `class:${id}`, details });
  });
  return { code: code && writeCode(code) };
}
