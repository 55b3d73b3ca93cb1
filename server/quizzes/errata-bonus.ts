import { database, type Transaction } from '#server/database/client.ts';
import { grantPoints } from '#server/points/grant.ts';
import { loadTopics } from './load-topics.ts';

/** For whoever has answered every item that corrects a common wrong statement rightly, in any attempt. */
export const errataBonus = { sourceKey: 'bonus:errata', points: 20 };

export interface ErrataProgress {
  right: number;
  items: number;
}

/** How many of the items that correct a common wrong statement a learner has answered rightly. */
export async function selectErrataProgress(
  userId: string,
  tx: Transaction = database(),
): Promise<ErrataProgress> {
  const items = errataItems();
  const right = await tx.quizAttempt.findMany({
    where: { userId, itemId: { in: items }, score: { gte: 1 } },
    distinct: ['itemId'],
    select: { itemId: true },
  });
  return { right: right.length, items: items.length };
}

/** Call it after `recordAttempt`, whose lock makes answers of one learner follow each other. */
export async function grantErrataBonus(tx: Transaction, userId: string): Promise<void> {
  const { right, items } = await selectErrataProgress(userId, tx);
  if (right < items) return;
  const { sourceKey, points: amount } = errataBonus;
  await grantPoints(tx, { userId, sourceKey, amount, reason: 'bonus' });
}

export function errataItems(): string[] {
  return loadTopics().flatMap(({ items }) =>
    items.filter(({ item }) => item.erratum !== undefined).map(({ item }) => item.id),
  );
}
