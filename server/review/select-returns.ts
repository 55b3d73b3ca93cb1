import { database, type Transaction } from '../database/client.ts';
import { itemKey, parseKey } from './card-key.ts';
import { dayOfDate, isoDay } from './study-day.ts';

/** The day on which each quiz item returns, by item; those that were never answered are left out. */
export async function selectItemReturns(
  learnerId: string | null,
  items: readonly string[],
): Promise<Map<string, string>> {
  if (learnerId === null) return new Map();
  const rows = await database().reviewCard.findMany({
    where: { userId: learnerId, key: { in: items.map(itemKey) } },
    select: { key: true, dueDay: true },
  });
  return new Map(rows.map(({ key, dueDay }) => [parseKey(key).id, isoDay(dayOfDate(dueDay))]));
}

/** The day on which one card returns; null when there is none. */
export async function selectReturnDay(
  tx: Transaction,
  { userId, key }: { userId: string; key: string },
): Promise<string | null> {
  const card = await tx.reviewCard.findUnique({ where: { userId_key: { userId, key } } });
  return card && isoDay(dayOfDate(card.dueDay));
}
