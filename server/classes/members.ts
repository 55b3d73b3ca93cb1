import { z } from 'zod';
import { mayDo } from '#server/access/actions.ts';
import { selectRole } from '#server/access/assert-may.ts';
import { recordAudit } from '#server/access/audit.ts';
import { database, type Transaction } from '#server/database/client.ts';
import { HttpError } from '#server/http/http-error.ts';
import { readCode } from './code.ts';
import { noSuchClass, selectTaught } from './own.ts';

export const JoinRequest = z.strictObject({ code: z.string().min(1).max(40) });
export const MemberChange = z.strictObject({
  section: z.string().trim().max(60).optional(),
  role: z.enum(['learner', 'instructor']).optional(),
});

/** The class that a code opens; null for a code that no class has now. */
export async function findByCode(code: string): Promise<{ id: string; name: string } | null> {
  const found = await database().class.findUnique({ where: { code: readCode(code) } });
  return found === null || found.archivedAt !== null ? null : { id: found.id, name: found.name };
}

/** Takes an account into the class of a code; who is in it already stays what they are. */
export async function joinClass(userId: string, { code }: z.output<typeof JoinRequest>) {
  const found = await findByCode(code);
  if (found === null)
    throw new HttpError(404, 'noSuchCode', 'No class has this code now. Check it, or ask for a new one.');
  const data = [{ classId: found.id, userId }];
  await database().classMember.createMany({ data, skipDuplicates: true });
  return { id: found.id };
}

/** Puts a member into a section, or makes them an instructor of the class; that needs the role of one. */
export async function changeMember(
  actorId: string,
  { classId, userId, change }: { classId: string; userId: string; change: z.output<typeof MemberChange> },
): Promise<void> {
  await selectTaught(actorId, classId);
  if (change.role === 'instructor' && !mayDo(await selectRole(userId), 'teachClasses'))
    throw new HttpError(
      409,
      'notInstructor',
      'Only an account with the role of an instructor can teach a class.',
    );
  await database().$transaction(async (tx) => {
    const member = await lockMember(tx, classId, userId);
    if (change.role === 'learner' && member.role === 'instructor') await assertNotLast(tx, classId);
    const { section = member.section, role = member.role } = change;
    await tx.classMember.update({ where: { classId_userId: { classId, userId } }, data: { section, role } });
    const details = { userId, section, role };
    await recordAudit(tx, { actorId, action: 'changeMember', subject: `class:${classId}`, details });
  });
}

/** A member leaves, or an instructor takes them out. The last instructor stays. */
export async function removeMember(actorId: string, classId: string, userId: string): Promise<void> {
  if (actorId !== userId) await selectTaught(actorId, classId);
  if (!z.uuid().safeParse(classId).success) throw noSuchClass();
  await database().$transaction(async (tx) => {
    const member = await lockMember(tx, classId, userId);
    if (member.role === 'instructor') await assertNotLast(tx, classId);
    await tx.classMember.delete({ where: { classId_userId: { classId, userId } } });
    const details = { userId, itself: actorId === userId };
    await recordAudit(tx, { actorId, action: 'removeMember', subject: `class:${classId}`, details });
  });
}

/** Holds the class, so that two instructors cannot take each other away at once. */
async function lockMember(tx: Transaction, classId: string, userId: string) {
  await tx.$queryRaw`SELECT "id" FROM "class" WHERE "id" = ${classId}::uuid FOR UPDATE`;
  const member = await tx.classMember.findUnique({ where: { classId_userId: { classId, userId } } });
  if (member === null) throw new HttpError(404, 'noSuchMember', 'The class has no such member.');
  return member;
}

async function assertNotLast(tx: Transaction, classId: string): Promise<void> {
  if ((await tx.classMember.count({ where: { classId, role: 'instructor' } })) > 1) return;
  throw new HttpError(409, 'lastInstructor', 'This is the only instructor. Make somebody else one first.');
}
