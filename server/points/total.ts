import { Prisma } from '#generated/prisma/client.ts';
import type { Owner } from '#server/accounts/owner.ts';
import type { Transaction } from '#server/database/client.ts';
import type { Board } from './board.ts';

export interface Total {
  board: string;
  points: number;
  listed: boolean;
}

export interface TotalMove {
  from: Total;
  to: Total;
}

/**
 * Locks the learner's totals on some boards, the second lock of every change of points: owner, totals by the names of
 * their boards, counts by board and rising points. Who keeps to this order cannot deadlock with another. `all` is the
 * first name and part of every change: who has locked it alone may read the entries before locking the rest.
 */
export async function lockTotals(tx: Transaction, owner: Owner, boards: readonly Board[]): Promise<Total[]> {
  if (boards.length === 0) return [];
  const present = await lockPresent(tx, owner, boards);
  if (present.length === boards.length) return present;
  const rows = boards.map((board) => Prisma.sql`(${owner.id}, ${board}, 0, ${owner.listed})`);
  await tx.$executeRaw`
    INSERT INTO "learner_total" ("userId", "board", "points", "listed") VALUES ${Prisma.join(rows)}
    ON CONFLICT ("userId", "board") DO NOTHING`;
  return lockPresent(tx, owner, boards);
}

async function lockPresent(tx: Transaction, owner: Owner, boards: readonly Board[]): Promise<Total[]> {
  return tx.$queryRaw<Total[]>`
    SELECT "board", "points", "listed" FROM "learner_total"
    WHERE "userId" = ${owner.id} AND "board" IN (${Prisma.join(boards)}) ORDER BY "board" FOR UPDATE`;
}

/** Locks whatever totals a learner has. */
export async function lockAllTotals(tx: Transaction, userId: string): Promise<Total[]> {
  return tx.$queryRaw<Total[]>`
    SELECT "board", "points", "listed" FROM "learner_total"
    WHERE "userId" = ${userId} ORDER BY "board" FOR UPDATE`;
}

/** Stores locked totals and keeps the counts per value; nothing is written where nothing changes. */
export async function moveTotals(
  tx: Transaction,
  userId: string,
  moves: readonly TotalMove[],
): Promise<void> {
  const changed = moves.filter(({ from, to }) => from.points !== to.points || from.listed !== to.listed);
  if (changed.length === 0) return;
  const rows = changed.map(({ to }) => Prisma.sql`(${to.board}, ${to.points}::int, ${to.listed}::boolean)`);
  await tx.$executeRaw`
    UPDATE "learner_total" AS t SET "points" = m."points", "listed" = m."listed", "updatedAt" = ${new Date()}
    FROM (VALUES ${Prisma.join(rows)}) AS m("board", "points", "listed")
    WHERE t."userId" = ${userId} AND t."board" = m."board"`;
  await changeCounts(tx, changed);
}

/** The board shows who is listed and has points; the counts follow the same rule. */
function stands({ points, listed }: Total): boolean {
  return listed && points > 0;
}

async function changeCounts(tx: Transaction, moves: readonly TotalMove[]): Promise<void> {
  const changes = new Map<string, { board: string; points: number; learners: number }>();
  const add = ({ board, points }: Total, learners: number): void => {
    const key = `${board} ${points}`;
    const before = changes.get(key)?.learners ?? 0;
    changes.set(key, { board, points, learners: before + learners });
  };
  for (const { from, to } of moves) {
    if (stands(from)) add(from, -1);
    if (stands(to)) add(to, 1);
  }
  const rows = [...changes.values()]
    .filter(({ learners }) => learners !== 0)
    .sort((a, b) => (a.board === b.board ? a.points - b.points : a.board < b.board ? -1 : 1))
    .map(({ board, points, learners }) => Prisma.sql`(${board}, ${points}::int, ${learners}::int)`);
  if (rows.length === 0) return;
  // One statement takes the rows' locks in the order in which they are listed.
  await tx.$executeRaw`
    INSERT INTO "point_count" AS c ("board", "points", "learners") VALUES ${Prisma.join(rows)}
    ON CONFLICT ("board", "points") DO UPDATE SET "learners" = c."learners" + excluded."learners"`;
}
