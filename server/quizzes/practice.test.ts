import { expect, it } from 'vitest';
import { loadTopics } from './load-topics.ts';
import { mixedItems, practiceItems, wrongItems } from './practice.ts';
import type { TopicProgress } from './progress.ts';

const topics = loadTopics();
const progress: TopicProgress[] = topics.map(({ items }) => ({
  items: items.map(({ item }) => ({ id: item.id, attempts: 0, best: 0, points: 0 })),
  points: 0,
  reachable: 0,
}));
const items = practiceItems(topics, progress);
const idsOf = (seed: number) => mixedItems(items, seed).map(({ item }) => item.id);

it('mixes ten different items of as many topics as there are', () => {
  for (let seed = 1; seed <= 50; seed += 1) {
    const mixed = mixedItems(items, seed);
    expect(new Set(mixed.map(({ item }) => item.id)).size).toBe(10);
    expect(new Set(mixed.map(({ topic }) => topic.id)).size).toBe(Math.min(10, topics.length));
  }
});

it('draws the same ten for the same seed and others for another', () => {
  expect(idsOf(7)).toEqual(idsOf(7));
  expect(idsOf(7)).not.toEqual(idsOf(8));
});

it('mixes what there is when it is less than ten', () => {
  expect(mixedItems(items.slice(0, 3), 1)).toHaveLength(3);
  expect(mixedItems([], 1)).toEqual([]);
});

it('keeps what was tried and is not right yet', () => {
  const tried = items.slice(0, 4).map((each, at) => ({
    ...each,
    progress: { ...each.progress, attempts: at === 0 ? 0 : 2, best: [0, 0, 0.5, 1][at]! },
  }));
  expect(wrongItems(tried)).toEqual([tried[1], tried[2]]);
});
