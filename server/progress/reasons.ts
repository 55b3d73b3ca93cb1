import type { Text } from '#graders/text.ts';
import { database } from '#server/database/client.ts';
import { findListed } from '#server/exercises/listed.ts';
import { errataBonus } from '#server/quizzes/errata-bonus.ts';
import { findItem } from '#server/quizzes/load-topics.ts';

/** One entry of points in words: what it is for. */
export interface PointReason {
  sourceKey: string;
  amount: number;
  at: Date;
  isRevoked: boolean;
  /** Null where the source does not exist any more. */
  source:
    | { kind: 'exercise'; id: string; title: Text; tier: string }
    | { kind: 'quiz'; id: string; title: Text }
    | { kind: 'errata' }
    | null;
}

const listed = 30;

/** The newest of a learner's points with their reasons. */
export async function selectPointReasons(userId: string): Promise<PointReason[]> {
  const entries = await database().pointEntry.findMany({
    where: { userId },
    orderBy: [{ createdAt: 'desc' }, { sourceKey: 'asc' }],
    take: listed,
  });
  return Promise.all(
    entries.map(async ({ sourceKey, amount, createdAt, revokedAt }) => ({
      sourceKey,
      amount,
      at: createdAt,
      isRevoked: revokedAt !== null,
      source: await sourceOf(sourceKey),
    })),
  );
}

async function sourceOf(sourceKey: string): Promise<PointReason['source']> {
  const [kind, id = '', tier = ''] = sourceKey.split(':');
  if (sourceKey === errataBonus.sourceKey) return { kind: 'errata' };
  if (kind === 'exercise') {
    const title = (await findListed(id))?.manifest.title;
    return title ? { kind, id, title, tier } : null;
  }
  const topic = kind === 'quiz' ? findItem(sourceKey.slice('quiz:'.length))?.topic : undefined;
  return topic ? { kind: 'quiz', id: topic.id, title: topic.title } : null;
}

/** Valid points by track of the exercises; quiz points under `quiz`. */
export async function selectPointsBySource(userId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await database().pointEntry.groupBy({
    by: ['track'],
    where: { userId, revokedAt: null },
    _sum: { amount: true },
  });
  return new Map(rows.map(({ track, _sum }) => [track ?? 'quiz', _sum.amount ?? 0]));
}
