import { tiersOf, type ListedTier } from '#graders/exercise.ts';
import { lockOwner } from '#server/accounts/owner.ts';
import { findCapstone } from '#server/capstones/load.ts';
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

interface Attempted {
  exerciseId: string;
  tier: ListedTier;
  hints: number;
}

/** What a learner has tried at a tier. */
export async function selectEffort(
  userId: string,
  { exerciseId, tier, hints: count }: Attempted,
  tx: Transaction = database(),
): Promise<Effort> {
  const countTries = tier === 'training' ? countModels : countSubmissions;
  const { failed, passed, waiting } = await countTries(tx, { userId, exerciseId, tier });
  const opened = await tx.hintUse.count({ where: { userId, exerciseId } });
  return {
    failed,
    hints: { opened, count },
    isWaiting: waiting > 0,
    isPassed: passed > 0,
    isEnough: failed >= triesBeforeGivingUp || opened >= count,
  };
}

interface Place {
  userId: string;
  exerciseId: string;
  tier: string;
}

interface Tries {
  failed: number;
  passed: number;
  waiting: number;
}

const hasPassed = { verdict: { path: ['kind'], equals: 'passed' } };

async function countSubmissions(tx: Transaction, where: Place): Promise<Tries> {
  const final = { ...where, state: { in: ['verified' as const, 'attested' as const] } };
  const judged = await tx.submission.count({ where: final });
  const passed = await tx.submission.count({ where: { ...final, ...hasPassed } });
  const waiting = await tx.submission.count({
    where: { ...where, state: { in: ['queued', 'challenged'] } },
  });
  return { failed: judged - passed, passed, waiting };
}

/** Of a capstone's trained models. The failed ones are not kept, so that they cannot be counted as tries. */
async function countModels(tx: Transaction, { userId, exerciseId }: Place): Promise<Tries> {
  const where = { userId, exerciseId };
  const passed = await tx.trainedModel.count({ where: { ...where, state: 'verified', ...hasPassed } });
  const waiting = await tx.trainedModel.count({ where: { ...where, state: 'queued' } });
  return { failed: 0, passed, waiting };
}

export async function hasGivenUp(userId: string, exerciseId: string, tier: ListedTier): Promise<boolean> {
  const tierKey = { userId_exerciseId_tier: { userId, exerciseId, tier } };
  return (await database().givenUp.findUnique({ where: tierKey })) !== null;
}

/**
 * Opens the model solution of a tier for a learner who could not pass it; from then on the tier brings no points. A second time
 * is the same as once. Who has passed needs none of it, and who waits for a verdict may have passed.
 */
export async function giveUp(userId: string, exerciseId: string, tier: ListedTier): Promise<void> {
  const hints = await countHints(exerciseId, tier);
  if (hints === null)
    throw new HttpError(404, 'noSuchExercise', `There is no exercise ${exerciseId} in tier ${tier}.`);
  await database().$transaction(async (tx) => {
    const owner = await lockOwner(tx, userId);
    const effort = await selectEffort(owner.id, { exerciseId, tier, hints }, tx);
    if (effort.isPassed) return;
    if (effort.isWaiting)
      throw new HttpError(409, 'verdictPending', 'A submission still waits for its verdict. Wait for it.');
    if (!effort.isEnough) {
      const message =
        tier === 'training'
          ? 'Open every hint before you give up.'
          : `Submit ${triesBeforeGivingUp} tries, or open every hint, before you give up.`;
      throw new HttpError(409, 'tooEarly', message);
    }
    await tx.givenUp.createMany({ data: [{ userId: owner.id, exerciseId, tier }], skipDuplicates: true });
  });
}

/** How many hints there are for a tier; null where there is no such tier. */
async function countHints(exerciseId: string, tier: ListedTier): Promise<number | null> {
  if (tier === 'training') return findCapstone(exerciseId)?.manifest.hints.length ?? null;
  const exercise = await findPublished(exerciseId);
  if (exercise === null || !tiersOf(exercise.manifest).includes(tier)) return null;
  return exercise.manifest.hints.length;
}
