import { lockOwner, type Owner } from '#server/accounts/owner.ts';
import type { Transaction } from '#server/database/client.ts';
import { boardsOf, type Board, type Track } from './board.ts';
import { lockTotals, moveTotals, type Total } from './total.ts';

interface Grant {
  /** What the points are for, such as `exercise:b-max-pool:loops` or `quiz:T07:q3`. */
  sourceKey: string;
  amount: number | Amount;
  reason: string;
  /** The track of the exercise; points of other sources stand on no track's board. */
  track?: Track;
}

/** An amount that is asked for only where the source has not brought the most already. */
interface Amount {
  most: number;
  find: () => Promise<number>;
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

/** As `grantPoints`, for an owner whom `lockOwner` has locked in this transaction. */
export async function grantPointsTo(tx: Transaction, owner: Owner, grant: Grant): Promise<GrantResult> {
  const { sourceKey, reason, track = null } = grant;
  const [all] = await lockTotals(tx, owner, ['all']);
  const key = { userId_sourceKey: { userId: owner.id, sourceKey } };
  const present = await tx.pointEntry.findUnique({ where: key });
  const valid = present !== null && present.revokedAt === null;
  const { most, find } = typeof grant.amount === 'number' ? exactly(grant.amount) : grant.amount;
  if (valid && present.amount >= most) return { added: 0, points: all!.points };
  const amount = await find();
  if (!Number.isInteger(amount) || amount < 0) {
    throw new RangeError(`grantPoints: amount must be a whole number ≥ 0, got ${amount}`);
  }
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

function exactly(amount: number): Amount {
  return { most: amount, find: () => Promise.resolve(amount) };
}

/** The other boards are locked when the entry is known. */
export function isNotAll(board: Board): boolean {
  return board !== 'all';
}

function raised(total: Total, added: number): Total {
  return { ...total, points: total.points + added };
}
