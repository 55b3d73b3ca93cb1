import { isAuthoredId } from '#graders/bundle.ts';
import type { Transaction } from '#server/database/client.ts';
import { tierPoints } from '#server/exercises/tier-points.ts';

/**
 * What passing a tier brings. Each hint opened costs a tenth of its points, at most three tenths, rounded down to whole
 * points; whoever has looked at the model solution before gets none. Authored exercises bring none: whoever may write one
 * could make points for anybody.
 */
export async function pointsAfterHelp(
  tx: Transaction,
  userId: string,
  exercise: { id: string; points: number },
  tier: string,
): Promise<number> {
  if (isAuthoredId(exercise.id)) return 0;
  const tierKey = { userId_exerciseId_tier: { userId, exerciseId: exercise.id, tier } };
  if ((await tx.givenUp.findUnique({ where: tierKey })) !== null) return 0;
  const opened = await tx.hintUse.count({ where: { userId, exerciseId: exercise.id } });
  return Math.floor((tierPoints(exercise.points, tier) * (10 - Math.min(opened, 3))) / 10);
}
