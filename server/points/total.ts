import type { Owner } from '#server/accounts/owner.ts';
import type { Transaction } from '#server/database/client.ts';

export interface Total {
  points: number;
  listed: boolean;
}

/**
 * Locks the learner's total, the second lock of every change of points: owner, total, counts in rising order. Who
 * keeps to this order cannot deadlock with another.
 */
export async function lockTotal(tx: Transaction, owner: Owner): Promise<Total> {
  await tx.$executeRaw`
    INSERT INTO "learner_total" ("userId", "points", "listed") VALUES (${owner.id}, 0, ${owner.listed})
    ON CONFLICT ("userId") DO NOTHING`;
  const rows = await tx.$queryRaw<Total[]>`
    SELECT "points", "listed" FROM "learner_total" WHERE "userId" = ${owner.id} FOR UPDATE`;
  return rows[0]!;
}

/** Stores a locked total and keeps the counts per value; nothing is written when nothing changes. */
export async function moveTotal(tx: Transaction, userId: string, { from, to }: { from: Total; to: Total }) {
  if (from.points === to.points && from.listed === to.listed) return;
  await tx.learnerTotal.update({
    where: { userId },
    data: { points: to.points, listed: to.listed, updatedAt: new Date() },
  });
  const changes = new Map<number, number>();
  if (stands(from)) changes.set(from.points, -1);
  if (stands(to)) changes.set(to.points, (changes.get(to.points) ?? 0) + 1);
  for (const [points, learners] of [...changes].sort(([a], [b]) => a - b)) {
    if (learners !== 0) await changeCount(tx, points, learners);
  }
}

/** The board shows who is listed and has points; the counts follow the same rule. */
function stands({ points, listed }: Total): boolean {
  return listed && points > 0;
}

async function changeCount(tx: Transaction, points: number, learners: number): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "point_count" AS c ("points", "learners") VALUES (${points}, ${learners})
    ON CONFLICT ("points") DO UPDATE SET "learners" = c."learners" + excluded."learners"`;
}
