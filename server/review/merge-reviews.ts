import type { Transaction } from '#server/database/client.ts';
import { lockReviews, requirePlan } from './plan.ts';
import { rebuildCards } from './rebuild-cards.ts';

/**
 * Gives a guest's reviews to the account. Both histories of a card become one, in the order in which they happened, and
 * its schedule is computed from it again. Call it before attempts and submissions change hands.
 */
export async function moveReviews(
  tx: Transaction,
  { guestId, accountId }: { guestId: string; accountId: string },
): Promise<void> {
  await lockReviews(tx, guestId);
  await lockReviews(tx, accountId);
  const { timeZone } = await requirePlan(tx, guestId, null);
  await requirePlan(tx, accountId, timeZone);
  const moved = await tx.reviewCard.findMany({ where: { userId: guestId }, select: { key: true } });
  await tx.reviewLog.updateMany({ where: { userId: guestId }, data: { userId: accountId } });
  await tx.reviewCard.deleteMany({ where: { userId: guestId } });
  await tx.reviewPlan.deleteMany({ where: { userId: guestId } });
  await rebuildCards(
    tx,
    accountId,
    moved.map(({ key }) => key),
  );
}
