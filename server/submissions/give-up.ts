import { tiersOf, type Tier } from '#graders/exercise.ts';
import { lockOwner } from '#server/accounts/owner.ts';
import { database, type Transaction } from '#server/database/client.ts';
import { findPublished } from '#server/exercises/find-published.ts';
import { HttpError } from '#server/http/http-error.ts';

/** Tries of a tier that did not pass, after which its model solution may be looked at. */
export const triesBeforeGivingUp = 3;

export interface Effort {
  /** Submissions of the tier that the server found wrong. */
  failed: number;
  hints: { opened: number; count: number };
  /** A submission whose verdict may still be that it passes. */
  isWaiting: boolean;
  isPassed: boolean;
  /** Enough was tried: three submissions, or every hint. */
  isEnough: boolean;
}

/** What a learner has tried at a tier. */
export async function selectEffort(
  userId: string,
  { exerciseId, tier, hints: count }: { exerciseId: string; tier: Tier; hints: number },
  tx: Transaction = database(),
): Promise<Effort> {
  const where = { userId, exerciseId, tier };
  const final = { ...where, state: { in: ['verified' as const, 'attested' as const] } };
  const judged = await tx.submission.count({ where: final });
  const passed = await tx.submission.count({
    where: { ...final, verdict: { path: ['kind'], equals: 'passed' } },
  });
  const waiting = await tx.submission.count({
    where: { ...where, state: { in: ['queued', 'challenged'] } },
  });
  const opened = await tx.hintUse.count({ where: { userId, exerciseId } });
  const failed = judged - passed;
  return {
    failed,
    hints: { opened, count },
    isWaiting: waiting > 0,
    isPassed: passed > 0,
    isEnough: failed >= triesBeforeGivingUp || opened >= count,
  };
}

export async function hasGivenUp(userId: string, exerciseId: string, tier: Tier): Promise<boolean> {
  const tierKey = { userId_exerciseId_tier: { userId, exerciseId, tier } };
  return (await database().givenUp.findUnique({ where: tierKey })) !== null;
}

/**
 * Opens the model solution of a tier for a learner who could not pass it; from then on the tier brings no points. A second time
 * is the same as once. Who has passed needs none of it, and who waits for a verdict may have passed.
 */
export async function giveUp(userId: string, exerciseId: string, tier: Tier): Promise<void> {
  const exercise = await findPublished(exerciseId);
  if (exercise === null || !tiersOf(exercise.manifest).includes(tier))
    throw new HttpError(404, 'noSuchExercise', `There is no exercise ${exerciseId} in tier ${tier}.`);
  await database().$transaction(async (tx) => {
    const owner = await lockOwner(tx, userId);
    const asked = { exerciseId, tier, hints: exercise.manifest.hints.length };
    const effort = await selectEffort(owner.id, asked, tx);
    if (effort.isPassed) return;
    if (effort.isWaiting)
      throw new HttpError(409, 'verdictPending', 'A submission still waits for its verdict. Wait for it.');
    if (!effort.isEnough) {
      const message = `Submit ${triesBeforeGivingUp} tries, or open every hint, before you give up.`;
      throw new HttpError(409, 'tooEarly', message);
    }
    await tx.givenUp.createMany({ data: [{ userId: owner.id, exerciseId, tier }], skipDuplicates: true });
  });
}
