import { randomUUID } from 'node:crypto';
import { database } from '#server/database/client.ts';
import type { Track } from '#server/points/board.ts';
import { grantPoints, type GrantResult } from '#server/points/grant.ts';
import { revokePoints, type RevokeResult } from '#server/points/revoke.ts';

/** Stores a learner without the cost of hashing a password. */
export async function createLearner(
  options: { isGuest?: boolean; name?: string; id?: string } = {},
): Promise<string> {
  const { isGuest = false, name = 'Learner', id = randomUUID() } = options;
  await database().user.create({ data: { id, name, email: `${id}@example.org`, isAnonymous: isGuest } });
  return id;
}

export function grant(
  userId: string,
  sourceKey: string,
  amount: number,
  track?: Track,
): Promise<GrantResult> {
  const what = { userId, sourceKey, amount, reason: 'test', ...(track && { track }) };
  return database().$transaction((tx) => grantPoints(tx, what));
}

export function revoke(userId: string, sourceKey: string): Promise<RevokeResult> {
  return database().$transaction((tx) => revokePoints(tx, { userId, sourceKey }));
}

export interface Books {
  /** By board and learner. */
  totals: Record<string, number>;
  /** By board and points. */
  counts: Record<string, number>;
}

/** Totals and counts as they are kept. */
export async function readBooks(): Promise<Books> {
  const totals = await database().learnerTotal.findMany({ where: { points: { not: 0 } } });
  const counts = await database().pointCount.findMany({ where: { learners: { not: 0 } } });
  return {
    totals: Object.fromEntries(totals.map(({ board, userId, points }) => [`${board} ${userId}`, points])),
    counts: Object.fromEntries(counts.map(({ board, points, learners }) => [`${board} ${points}`, learners])),
  };
}

/** The same from the entries alone, by plain JavaScript. */
export async function recomputeBooks(): Promise<Books> {
  const users = await database().user.findMany({ include: { points: { where: { revokedAt: null } } } });
  const books: Books = { totals: {}, counts: {} };
  for (const user of users) {
    const sums: Record<string, number> = {};
    for (const { amount, track, createdAt } of user.points) {
      const boards = ['all', `week:${mondayOf(createdAt)}`, ...(track === null ? [] : [`track:${track}`])];
      for (const board of boards) sums[board] = (sums[board] ?? 0) + amount;
    }
    for (const [board, points] of Object.entries(sums).filter(([, sum]) => sum !== 0)) {
      books.totals[`${board} ${user.id}`] = points;
      const key = `${board} ${points}`;
      if (user.isAnonymous !== true && !user.hidden) books.counts[key] = (books.counts[key] ?? 0) + 1;
    }
  }
  return books;
}

function mondayOf(moment: Date): string {
  const date = new Date(moment);
  while (date.getUTCDay() !== 1) date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
