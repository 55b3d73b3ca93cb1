import { z } from 'zod';
import type { ItemStatistics, TopicStatistics } from '#graders/class-statistics.ts';
import { database } from '#server/database/client.ts';
import { readTopicItems } from '#server/classes/topic-items.ts';
import { weekOf } from '#server/points/board.ts';
import type { Item } from '#server/quizzes/item-schema.ts';
import type { TopicItem } from '#server/quizzes/topic.ts';
import { drawVariant } from '#server/quizzes/variant.ts';
import { analyseItems } from './item-analysis.ts';
import { tellCount, tellValue } from './small-groups.ts';

interface Attempt {
  userId: string;
  itemId: string;
  itemHash: string;
  seed: number;
  answer: unknown;
  score: number;
  feedback: unknown;
  markedAt: Date;
}

const Feedback = z.object({ misconceptions: z.array(z.string()) });
const Chosen = z.union([
  z.object({ kind: z.literal('option'), option: z.int() }).transform(({ option }) => [option]),
  z.object({ kind: z.literal('options'), options: z.array(z.int()) }).transform(({ options }) => options),
]);

interface Asked {
  userIds: readonly string[];
  topicId: string;
  hidesSmall: boolean;
}

/** How a class fares with the questions of a topic. Difficulty and choices are those of first answers. */
export async function selectTopicStatistics({
  userIds,
  topicId,
  hidesSmall,
}: Asked): Promise<TopicStatistics> {
  const items = await readTopicItems(topicId);
  const attempts = (await database().quizAttempt.findMany({
    where: { userId: { in: [...userIds] }, topicId, markedAt: { not: null }, score: { not: null } },
    orderBy: [{ markedAt: 'asc' }, { id: 'asc' }],
  })) as Attempt[];
  const byItem = Map.groupBy(attempts, ({ itemId }) => itemId);
  const firsts = attempts.filter(isFirst());
  const analysed = new Map(
    analyseItems(firsts.map(({ userId, itemId, score }) => ({ userId, item: itemId, score }))).map((one) => [
      one.item,
      one,
    ]),
  );
  return {
    learners: tellCount(new Set(attempts.map(({ userId }) => userId)).size, hidesSmall),
    items: items.map((one): ItemStatistics => {
      const { item } = one;
      const found = analysed.get(item.id);
      const learners = found?.learners ?? 0;
      const own = byItem.get(item.id) ?? [];
      return {
        id: item.id,
        prompt: item.prompt,
        learners: tellCount(learners, hidesSmall),
        difficulty: found ? tellValue(found.difficulty, learners, hidesSmall) : null,
        discrimination: found ? tellValue(found.discrimination, learners, hidesSmall) : null,
        options: countOptions(
          one,
          firsts.filter(({ itemId }) => itemId === item.id),
          hidesSmall,
        ),
        misconceptions: countMisconceptions(item, own, hidesSmall),
      };
    }),
  };
}

/** Lets the first attempt of every learner at every item through. */
function isFirst(): (attempt: Attempt) => boolean {
  const seen = new Set<string>();
  return ({ userId, itemId }) => {
    const key = `${userId} ${itemId}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  };
}

/** How many chose each option, by the present text of the item: answers to an earlier one chose among others. */
function countOptions(
  { item, hash }: TopicItem,
  firsts: readonly Attempt[],
  hidesSmall: boolean,
): ItemStatistics['options'] {
  if (item.type !== 'single' && item.type !== 'multiple') return [];
  const counts = item.options.map(() => 0);
  for (const { itemHash, seed, answer } of firsts) {
    const chosen = Chosen.safeParse(answer);
    if (itemHash !== hash || !chosen.success) continue;
    const { order } = drawVariant(item, seed);
    for (const place of chosen.data) {
      const authored = order[place];
      if (authored !== undefined) counts[authored]! += 1;
    }
  }
  return item.options.map((option, at) => ({
    text: option.text,
    isRight: 'correct' in option,
    learners: tellCount(counts[at]!, hidesSmall),
  }));
}

/** In how many learners' answers a misconception showed, by the week of the answer; weeks begin on Monday, in UTC. */
function countMisconceptions(
  item: Item,
  attempts: readonly Attempt[],
  hidesSmall: boolean,
): ItemStatistics['misconceptions'] {
  const learners = new Map<string, Map<string, Set<string>>>();
  for (const { userId, feedback, markedAt } of attempts) {
    const told = Feedback.safeParse(feedback);
    for (const id of told.success ? told.data.misconceptions : []) {
      const weeks = learners.get(id) ?? new Map<string, Set<string>>();
      const week = weekOf(markedAt);
      weeks.set(week, (weeks.get(week) ?? new Set()).add(userId));
      learners.set(id, weeks);
    }
  }
  return [...learners]
    .map(([id, weeks]) => ({
      id,
      text: feedbackOf(item, id),
      learners: tellCount(new Set([...weeks.values()].flatMap((users) => [...users])).size, hidesSmall),
      weeks: [...weeks]
        .map(([week, users]) => ({ week, learners: tellCount(users.size, hidesSmall) }))
        .toSorted((a, b) => (a.week < b.week ? -1 : 1)),
    }))
    .toSorted((a, b) => (b.learners ?? 0) - (a.learners ?? 0) || (a.id < b.id ? -1 : 1));
}

/** What a learner with this misconception is told; null where the item does not know it any more. */
function feedbackOf(item: Item, id: string) {
  const wrong =
    'options' in item ? item.options : 'unused' in item ? item.unused : 'wrong' in item ? item.wrong : [];
  for (const one of wrong) if ('misconception' in one && one.misconception === id) return one.feedback;
  return null;
}
