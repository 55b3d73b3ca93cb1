import { randomUUID } from 'node:crypto';
import { database } from '#server/database/client.ts';
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

export function grant(userId: string, sourceKey: string, amount: number): Promise<GrantResult> {
  return database().$transaction((tx) => grantPoints(tx, { userId, sourceKey, amount, reason: 'test' }));
}

export function revoke(userId: string, sourceKey: string): Promise<RevokeResult> {
  return database().$transaction((tx) => revokePoints(tx, { userId, sourceKey }));
}

export interface Books {
  totals: Record<string, number>;
  counts: Record<number, number>;
}

/** Totals and counts as they are kept. */
export async function readBooks(): Promise<Books> {
  const totals = await database().learnerTotal.findMany({ where: { points: { not: 0 } } });
  const counts = await database().pointCount.findMany({ where: { learners: { not: 0 } } });
  return {
    totals: Object.fromEntries(totals.map(({ userId, points }) => [userId, points])),
    counts: Object.fromEntries(counts.map(({ points, learners }) => [points, learners])),
  };
}

/** The same from the entries alone, by plain JavaScript. */
export async function recomputeBooks(): Promise<Books> {
  const users = await database().user.findMany({ include: { points: { where: { revokedAt: null } } } });
  const books: Books = { totals: {}, counts: {} };
  for (const user of users) {
    const points = user.points.reduce((sum, { amount }) => sum + amount, 0);
    if (points === 0) continue;
    books.totals[user.id] = points;
    if (user.isAnonymous !== true && !user.hidden) books.counts[points] = (books.counts[points] ?? 0) + 1;
  }
  return books;
}
