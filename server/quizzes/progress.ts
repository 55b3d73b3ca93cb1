import type { ItemProgress } from '#graders/quiz.ts';
import { database } from '../database/client.ts';
import type { Topic } from './topic.ts';
import { worthOf } from './worth.ts';

export interface TopicProgress {
  items: ItemProgress[];
  points: number;
  reachable: number;
}

const masteryShare = 0.8;

/** A topic is mastered at four fifths of its points. */
export function isMastered({ points, reachable }: TopicProgress): boolean {
  return points >= masteryShare * reachable;
}

interface Summary {
  attempts: number;
  best: number;
}

/**
 * What a learner has done in each of the topics; all zero for nobody. With `since`, attempts and best marks count from
 * then on; points are always those held now.
 */
export async function selectProgress(
  learnerId: string | null,
  topics: readonly Topic[],
  since: Date | null = null,
): Promise<TopicProgress[]> {
  const itemIds = topics.flatMap(({ items }) => items.map(({ item }) => item.id));
  const [summaries, points] =
    learnerId === null
      ? [new Map<string, Summary>(), new Map<string, number>()]
      : await Promise.all([selectSummaries(learnerId, itemIds, since), selectPoints(learnerId, itemIds)]);
  return topics.map(({ id, items }) => ({
    items: items.map(({ item }) => ({
      id: item.id,
      points: points.get(item.id) ?? 0,
      ...(summaries.get(item.id) ?? { attempts: 0, best: 0 }),
    })),
    points: items.reduce((sum, { item }) => sum + (points.get(item.id) ?? 0), 0),
    reachable: items.reduce((sum, { item }) => sum + worthOf({ topic: { id }, item }, 0), 0),
  }));
}

async function selectSummaries(
  userId: string,
  itemIds: string[],
  since: Date | null,
): Promise<Map<string, Summary>> {
  const rows = await database().quizAttempt.groupBy({
    by: ['itemId'],
    where: { userId, itemId: { in: itemIds }, markedAt: since === null ? { not: null } : { gte: since } },
    _count: { _all: true },
    _max: { score: true },
  });
  return new Map(
    rows.map(({ itemId, _count, _max }) => [itemId, { attempts: _count._all, best: _max.score ?? 0 }]),
  );
}

async function selectPoints(userId: string, itemIds: string[]): Promise<Map<string, number>> {
  const rows = await database().pointEntry.findMany({
    where: { userId, sourceKey: { in: itemIds.map((id) => `quiz:${id}`) }, revokedAt: null },
    select: { sourceKey: true, amount: true },
  });
  return new Map(rows.map(({ sourceKey, amount }) => [sourceKey.slice('quiz:'.length), amount]));
}
