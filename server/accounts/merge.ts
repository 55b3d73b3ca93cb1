import { database, type Transaction } from '#server/database/client.ts';
import { moveDrafts } from '#server/drafts/drafts.ts';
import { recountTotals } from '#server/points/recount.ts';
import { lockTotals } from '#server/points/total.ts';
import { grantErrataBonus } from '#server/quizzes/errata-bonus.ts';
import { moveReviews } from '#server/review/merge-reviews.ts';
import { lockOwner } from './owner.ts';

export type MergeOutcome = 'merged' | 'alreadyMerged' | 'mergedElsewhere';

interface Merge {
  guestId: string;
  accountId: string;
}

/**
 * Gives an account everything its owner did as a guest, in one transaction. Of concurrent merges of one guest the
 * first wins; repeating a merge changes nothing. Whatever is still in flight for the guest follows `mergedInto`.
 */
export async function mergeGuest(merge: Merge): Promise<MergeOutcome> {
  return database().$transaction((tx) => mergeWithin(tx, merge));
}

async function mergeWithin(tx: Transaction, { guestId, accountId }: Merge): Promise<MergeOutcome> {
  const mergedInto = await lockGuest(tx, guestId);
  if (mergedInto !== null) return mergedInto === accountId ? 'alreadyMerged' : 'mergedElsewhere';
  await assertAccount(tx, accountId);
  await tx.user.update({ where: { id: guestId }, data: { mergedInto: accountId } });
  await moveReviews(tx, { guestId, accountId });
  await tx.submission.updateMany({ where: { userId: guestId }, data: { userId: accountId } });
  await tx.quizAttempt.updateMany({ where: { userId: guestId }, data: { userId: accountId } });
  await tx.trainedModel.updateMany({ where: { userId: guestId }, data: { userId: accountId } });
  await moveHintUses(tx, { guestId, accountId });
  await moveGivenUp(tx, { guestId, accountId });
  await moveDrafts(tx, { guestId, accountId });
  await tx.session.deleteMany({ where: { userId: guestId } });
  await movePoints(tx, { guestId, accountId });
  // What was answered as a guest may complete what the account had answered.
  await grantErrataBonus(tx, accountId);
  return 'merged';
}

/** Waits for everything that holds the guest's row, such as a submission being stored, and keeps others off it. */
async function lockGuest(tx: Transaction, guestId: string): Promise<string | null> {
  const rows = await tx.$queryRaw<{ mergedInto: string | null; isAnonymous: boolean | null }[]>`
    SELECT "mergedInto", "isAnonymous" FROM "user" WHERE "id" = ${guestId} FOR UPDATE`;
  if (rows[0]?.isAnonymous !== true) throw new Error(`mergeGuest: guestId must be a guest, got ${guestId}`);
  return rows[0].mergedInto;
}

async function assertAccount(tx: Transaction, accountId: string): Promise<void> {
  const account = await tx.user.findUnique({ where: { id: accountId }, select: { isAnonymous: true } });
  if (account?.isAnonymous === false) return;
  throw new Error(`mergeGuest: accountId must be a signed-up learner, got ${accountId}`);
}

async function moveHintUses(tx: Transaction, { guestId, accountId }: Merge): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "hint_use" ("userId", "exerciseId", "number", "createdAt")
    SELECT ${accountId}, "exerciseId", "number", "createdAt" FROM "hint_use" WHERE "userId" = ${guestId}
    ON CONFLICT ("userId", "exerciseId", "number") DO NOTHING`;
  await tx.hintUse.deleteMany({ where: { userId: guestId } });
}

async function moveGivenUp(tx: Transaction, { guestId, accountId }: Merge): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "given_up" ("userId", "exerciseId", "tier", "createdAt")
    SELECT ${accountId}, "exerciseId", "tier", "createdAt" FROM "given_up" WHERE "userId" = ${guestId}
    ON CONFLICT ("userId", "exerciseId", "tier") DO NOTHING`;
  await tx.givenUp.deleteMany({ where: { userId: guestId } });
}

/** Keeps the higher valid amount per source. A revoked entry counts nothing beside a valid one. */
async function movePoints(tx: Transaction, { guestId, accountId }: Merge): Promise<void> {
  const owner = await lockOwner(tx, accountId);
  const [all] = await lockTotals(tx, owner, ['all']);
  await tx.$executeRaw`
    INSERT INTO "point_entry" AS mine
      ("userId", "sourceKey", "amount", "reason", "track", "createdAt", "revokedAt")
    SELECT ${accountId}, "sourceKey", "amount", "reason", "track", "createdAt", "revokedAt"
    FROM "point_entry" WHERE "userId" = ${guestId}
    ON CONFLICT ("userId", "sourceKey") DO UPDATE SET
      "amount" = excluded."amount", "reason" = excluded."reason",
      "createdAt" = excluded."createdAt", "revokedAt" = NULL
    WHERE excluded."revokedAt" IS NULL AND (mine."revokedAt" IS NOT NULL OR mine."amount" < excluded."amount")`;
  await tx.pointEntry.deleteMany({ where: { userId: guestId } });
  await tx.learnerTotal.deleteMany({ where: { userId: guestId } });
  await recountTotals(tx, owner, all!);
}
