import type { ExerciseManifest } from '#graders/exercise.ts';
import type { Owner } from '#server/accounts/owner.ts';
import type { Transaction } from '#server/database/client.ts';
import { grantPointsTo } from '#server/points/grant.ts';
import { revokePoints } from '#server/points/revoke.ts';
import { lockTotals } from '#server/points/total.ts';
import { pointsAfterHelp } from '#server/submissions/points-after-help.ts';
import { pointKey } from '#server/submissions/point-key.ts';

/**
 * Gives a learner the points of a tier that any of their verified submissions solves, or takes them back when none
 * does. Returns the change. The total is locked first: a submission that is finished at the same time is either seen
 * here, or grants its points anew afterwards.
 */
export async function settlePoints(
  tx: Transaction,
  owner: Owner,
  { exercise, tier }: { exercise: Pick<ExerciseManifest, 'id' | 'points' | 'track'>; tier: string },
): Promise<number> {
  await lockTotals(tx, owner, ['all']);
  const passed = await tx.submission.findFirst({
    where: {
      userId: owner.id,
      exerciseId: exercise.id,
      tier,
      state: 'verified',
      verdict: { path: ['kind'], equals: 'passed' },
    },
    select: { id: true },
  });
  const sourceKey = pointKey(exercise.id, tier);
  if (passed === null) {
    const { removed } = await revokePoints(tx, { userId: owner.id, sourceKey });
    return -removed;
  }
  const { added } = await grantPointsTo(tx, owner, {
    sourceKey,
    amount: await pointsAfterHelp(tx, owner.id, exercise, tier),
    reason: `solved ${exercise.id} in ${tier}`,
    track: exercise.track,
  });
  return added;
}
