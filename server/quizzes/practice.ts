import { mulberry32, shuffle } from '#graders/random.ts';
import type { ItemProgress } from '#graders/quiz.ts';
import type { Item } from './item-schema.ts';
import type { TopicProgress } from './progress.ts';
import type { Topic } from './topic.ts';
import { worthOf } from './worth.ts';

export const practiceModes = ['all', 'mixed', 'wrong'] as const;
export type PracticeMode = (typeof practiceModes)[number];

export interface PracticeItem {
  topic: Topic;
  item: Item;
  progress: ItemProgress;
}

const mixedCount = 10;

/** Every item of the topics with what the learner has done in it, in the order of the topics. */
export function practiceItems(topics: readonly Topic[], progress: readonly TopicProgress[]): PracticeItem[] {
  return topics.flatMap((topic, at) =>
    topic.items.map(({ item }, index) => ({ topic, item, progress: progress[at]!.items[index]! })),
  );
}

/** Items that were tried and never fully right. */
export function wrongItems(items: readonly PracticeItem[]): PracticeItem[] {
  return items.filter(({ progress: { attempts, best } }) => attempts > 0 && best < 1);
}

/** Ten items from as many topics as there are, the same for the same seed. */
export function mixedItems(items: readonly PracticeItem[], seed: number): PracticeItem[] {
  const uniform = mulberry32(seed);
  const topics = shuffle([...new Set(items.map(({ topic }) => topic))], uniform);
  const piles = topics.map((topic) =>
    shuffle(
      items.filter((item) => item.topic === topic),
      uniform,
    ),
  );
  const mixed: PracticeItem[] = [];
  for (let round = 0; mixed.length < mixedCount && piles.some((pile) => pile.length > round); round += 1)
    mixed.push(...piles.flatMap((pile) => pile[round] ?? []));
  return shuffle(mixed.slice(0, mixedCount), uniform);
}

/** What full answers at the first attempt would earn. */
export function reachablePoints(items: readonly PracticeItem[]): number {
  return items.reduce((sum, { topic, item }) => sum + worthOf({ topic, item }, 0), 0);
}
