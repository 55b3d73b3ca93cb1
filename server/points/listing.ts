import type { Transaction } from '#server/database/client.ts';
import { lockTotal, moveTotal } from './total.ts';

/** Hides a learner from the public board or shows them again; their points stay theirs. */
export async function setHidden(tx: Transaction, userId: string, hidden: boolean): Promise<void> {
  const { isAnonymous } = await tx.user.update({ where: { id: userId }, data: { hidden } });
  const listed = isAnonymous !== true && !hidden;
  const total = await lockTotal(tx, { id: userId, listed });
  await moveTotal(tx, userId, { from: total, to: { ...total, listed } });
}
