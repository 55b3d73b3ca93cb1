import { lockOwner } from '#server/accounts/owner.ts';
import type { Transaction } from '#server/database/client.ts';
import { lockTotal, moveTotal } from './total.ts';

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
  const total = await lockTotal(tx, owner);
  const key = { userId_sourceKey: { userId: owner.id, sourceKey } };
  const present = await tx.pointEntry.findUnique({ where: key });
  if (present === null || present.revokedAt !== null) return { removed: 0, points: total.points };
  await tx.pointEntry.update({ where: key, data: { revokedAt: new Date() } });
  const points = total.points - present.amount;
  await moveTotal(tx, owner.id, { from: total, to: { ...total, points } });
  return { removed: present.amount, points };
}
