import { z } from 'zod';
import { recordAudit } from '#server/access/audit.ts';
import { database } from '#server/database/client.ts';
import { HttpError } from '#server/http/http-error.ts';
import { assertLearner, selectAssignment, type AssignmentKey } from './assignments.ts';

/** Without a score the derived one counts again. A reason is always asked for. */
export const OverrideInput = z.strictObject({
  score: z.number().min(0).max(2000).nullable(),
  reason: z.string().trim().min(1).max(500),
});

export const overrideAction = 'overrideGrade';

/** Gives a learner another score than the one that follows from their work, or takes that back. Its learner is told the reason. */
export async function overrideGrade(
  actorId: string,
  { userId, ...key }: AssignmentKey & { userId: string },
  { score, reason }: z.output<typeof OverrideInput>,
): Promise<void> {
  const { id, classId, points } = await selectAssignment(actorId, key);
  await assertLearner(classId, userId);
  if (score !== null && score > 2 * points) {
    const message = `A score may be at most twice the points, ${2 * points}.`;
    throw new HttpError(422, 'badScore', message, { fields: [{ path: 'score', message }] });
  }
  await database().$transaction(async (tx) => {
    const before = await tx.gradeOverride.findUnique({
      where: { assignmentId_userId: { assignmentId: id, userId } },
    });
    if (score === null) await tx.gradeOverride.deleteMany({ where: { assignmentId: id, userId } });
    else
      await tx.gradeOverride.upsert({
        where: { assignmentId_userId: { assignmentId: id, userId } },
        create: { assignmentId: id, userId, score, reason, givenById: actorId },
        update: { score, reason, givenById: actorId, createdAt: new Date() },
      });
    const details = { userId, before: before?.score ?? null, score, reason };
    await recordAudit(tx, { actorId, action: overrideAction, subject: `assignment:${id}`, details });
  });
}
