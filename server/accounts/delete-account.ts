import { verifyPassword } from 'better-auth/crypto';
import { z } from 'zod';
import { database, type Transaction } from '#server/database/client.ts';
import { HttpError } from '#server/http/http-error.ts';
import { lockAllTotals, moveTotals } from '#server/points/total.ts';

export const AccountDeletion = z.strictObject({ password: z.string().max(1000) });

/** Deletes a signed-up learner and everything of theirs, for who knows the password. There is no way back. */
export async function deleteAccount(userId: string, { password }: z.output<typeof AccountDeletion>) {
  const credential = await database().account.findFirst({
    where: { userId, providerId: 'credential', password: { not: null } },
    select: { password: true },
  });
  const hash = credential?.password;
  if (!hash || !(await verifyPassword({ hash, password })))
    throw new HttpError(401, 'wrongPassword', 'The current password is wrong.');
  await database().$transaction((tx) => deleteWithin(tx, userId));
}

/**
 * Takes the learner off the boards' counts, then deletes their row: what belongs to them goes with it. The guests that
 * were merged into the account go as well.
 */
async function deleteWithin(tx: Transaction, userId: string): Promise<void> {
  // Grants and submissions hold this row while they write: they end before, or find nobody.
  const found = await tx.$queryRaw<unknown[]>`SELECT 1 FROM "user" WHERE "id" = ${userId} FOR UPDATE`;
  if (found.length === 0) return;
  const totals = await lockAllTotals(tx, userId);
  await moveTotals(
    tx,
    userId,
    totals.map((from) => ({ from, to: { ...from, points: 0, listed: false } })),
  );
  // Links that set a new password.
  await tx.verification.deleteMany({ where: { value: userId } });
  // What others were never given goes with its author; published exercises stay for those who work on them.
  await tx.exercise.deleteMany({ where: { ownerId: userId, currentId: null, coAuthors: { none: {} } } });
  // A class that nobody teaches any more takes nobody in; its learners keep what they did.
  await tx.class.updateMany({
    where: {
      members: {
        some: { userId, role: 'instructor' },
        none: { userId: { not: userId }, role: 'instructor' },
      },
    },
    data: { archivedAt: new Date(), code: null },
  });
  await tx.user.deleteMany({ where: { mergedInto: userId } });
  await tx.user.delete({ where: { id: userId } });
}
