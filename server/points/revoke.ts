import { lockOwner } from '#server/accounts/owner.ts';
import type { Transaction } from '#server/database/client.ts';
import { boardsOf } from './board.ts';
import { isNotAll } from './grant.ts';
import { lockTotals, moveTotals } from './total.ts';

export interface RevokeResult {
  /** How many points were taken back: 0 if none were valid. */
  removed: number;
  /** The learner's points now. */
  points: number;
}

/** Takes the points of one source back; the entry stays as history. Locks as `grantPoints` does. */
export async function revokePoints(
  tx: Transaction,
  { userId, sourceKey }: { userId: string; sourceKey: string },
): Promise<RevokeResult> {
  const owner = await lockOwner(tx, userId);
  const [all] = await lockTotals(tx, owner, ['all']);
  const key = { userId_sourceKey: { userId: owner.id, sourceKey } };
  const present = await tx.pointEntry.findUnique({ where: key });
  if (present === null || present.revokedAt !== null) return { removed: 0, points: all!.points };
  await tx.pointEntry.update({ where: key, data: { revokedAt: new Date() } });
  const totals = [all!, ...(await lockTotals(tx, owner, boardsOf(present).filter(isNotAll)))];
  const lowered = totals.map((from) => ({ from, to: { ...from, points: from.points - present.amount } }));
  await moveTotals(tx, owner.id, lowered);
  return { removed: present.amount, points: all!.points - present.amount };
}
