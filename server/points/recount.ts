import type { Owner } from '#server/accounts/owner.ts';
import type { Transaction } from '#server/database/client.ts';
import { boardsOf, type Board } from './board.ts';
import { isNotAll } from './grant.ts';
import { lockAllTotals, lockTotals, moveTotals, type Total } from './total.ts';

/** Sets a learner's totals to what their entries give. Lock the total `all` before changing the entries. */
export async function recountTotals(tx: Transaction, owner: Owner, all: Total): Promise<void> {
  const entries = await tx.pointEntry.findMany({ where: { userId: owner.id, revokedAt: null } });
  const sums = new Map<Board, number>();
  for (const entry of entries) {
    for (const board of boardsOf(entry)) sums.set(board, (sums.get(board) ?? 0) + entry.amount);
  }
  const others = [...sums.keys()].filter(isNotAll);
  if (others.length > 0) await lockTotals(tx, owner, others);
  const totals = [all, ...(await lockAllTotals(tx, owner.id)).filter(({ board }) => board !== 'all')];
  const moves = totals.map((from) => ({
    from,
    to: { ...from, points: sums.get(from.board as Board) ?? 0, listed: owner.listed },
  }));
  await moveTotals(tx, owner.id, moves);
}
