import { lockOwner, type Owner } from '#server/accounts/owner.ts';
import type { Transaction } from '#server/database/client.ts';
import { boardsOf, type Board, type Track } from './board.ts';
import { lockTotals, moveTotals, type Total } from './total.ts';

interface Grant {
  /** What the points are for, such as `exercise:b-max-pool:loops` or `quiz:T07:q3`. */
  sourceKey: string;
  amount: number;
  reason: string;
  /** The track of the exercise; points of other sources stand on no track's board. */
  track?: Track;
}

export interface GrantResult {
  /** How many points this grant added: 0 if as many were granted before. */
  added: number;
  /** The learner's points now. */
  points: number;
}

/**
 * Grants points once per source: granting again raises the entry to the higher amount and never adds up. Points of a
 * merged guest go to the account. Call it last in the transaction, since the counts it locks are shared by all.
 */
export async function grantPoints(
  tx: Transaction,
  { userId, ...grant }: Grant & { userId: string },
): Promise<GrantResult> {
  return grantPointsTo(tx, await lockOwner(tx, userId), grant);
}

/** Whether a source has brought this learner so many points already. */
export async function hasPoints(
  tx: Transaction,
  { userId, sourceKey, least }: { userId: string; sourceKey: string; least: number },
): Promise<boolean> {
  const entry = await tx.pointEntry.findUnique({ where: { userId_sourceKey: { userId, sourceKey } } });
  return entry !== null && entry.revokedAt === null && entry.amount >= least;
}

/** As `grantPoints`, for an owner whom `lockOwner` has locked in this transaction. */
export async function grantPointsTo(tx: Transaction, owner: Owner, grant: Grant): Promise<GrantResult> {
  const { sourceKey, amount, reason, track = null } = grant;
  if (!Number.isInteger(amount) || amount < 0) {
    throw new RangeError(`grantPoints: amount must be a whole number ≥ 0, got ${amount}`);
  }
  const [all] = await lockTotals(tx, owner, ['all']);
  const key = { userId_sourceKey: { userId: owner.id, sourceKey } };
  const present = await tx.pointEntry.findUnique({ where: key });
  const valid = present !== null && present.revokedAt === null;
  if (valid && present.amount >= amount) return { added: 0, points: all!.points };
  const entry = await tx.pointEntry.upsert({
    where: key,
    create: { userId: owner.id, sourceKey, amount, reason, track },
    update: { amount, reason, revokedAt: null },
  });
  const added = amount - (valid ? present.amount : 0);
  // What gives no points is solved, and stands on no board.
  if (added === 0) return { added, points: all!.points };
  const totals = [all!, ...(await lockTotals(tx, owner, boardsOf(entry).filter(isNotAll)))];
  await moveTotals(
    tx,
    owner.id,
    totals.map((from) => ({ from, to: raised(from, added) })),
  );
  return { added, points: all!.points + added };
}

/** The other boards are locked when the entry is known. */
export function isNotAll(board: Board): boolean {
  return board !== 'all';
}

function raised(total: Total, added: number): Total {
  return { ...total, points: total.points + added };
}
