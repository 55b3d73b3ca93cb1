import type { Transaction } from '#server/database/client.ts';
import { lockAllTotals, moveTotals } from './total.ts';

/** Hides a learner from the public boards or shows them again; their points stay theirs. */
export async function setHidden(tx: Transaction, userId: string, hidden: boolean): Promise<void> {
  // The lock of this row keeps grants off, so that no total can appear meanwhile.
  const { isAnonymous } = await tx.user.update({ where: { id: userId }, data: { hidden } });
  const listed = isAnonymous !== true && !hidden;
  const totals = await lockAllTotals(tx, userId);
  await moveTotals(
    tx,
    userId,
    totals.map((from) => ({ from, to: { ...from, listed } })),
  );
}
