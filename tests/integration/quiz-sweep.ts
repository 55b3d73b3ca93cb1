import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer, AttemptResponse } from '#graders/quiz.ts';
import { database } from '#server/database/client.ts';
import type { Item } from '#server/quizzes/item-schema.ts';
import { isMarkedInShares, knownAnswers, type KnownWrong } from '#server/quizzes/known-answers.ts';
import { loadTopics, type FoundItem } from '#server/quizzes/load-topics.ts';
import { textsOf } from '#server/quizzes/texts-of.ts';
import { drawVariant } from '#server/quizzes/variant.ts';
import { useFreshDatabase } from './fresh-database.ts';
import { plainPart, QuizDouble, shown } from './quiz-double.ts';

const locales = ['en', 'zh'] as const;

interface Plan {
  found: FoundItem;
  seed: number;
  right: { id: string; answer: Answer };
  wrong: { id: string; told: KnownWrong }[];
}

/**
 * Answers every item through the API, rightly and in each wrong way that its author listed, in both languages. The
 * work is divided: `part` of `parts` takes every so manyth item, so that two processes share it.
 */
export function sweepItems({ part, parts }: { part: number; parts: number }): void {
  // Read when the database is opened; a whole quiz bank is more than a learner answers in a minute.
  process.env.RATE_LIMIT_SCALE = '1000';
  useFreshDatabase();
  const plans = loadTopics()
    .flatMap((topic) => topic.items.map((each) => planOf({ topic, ...each })))
    .filter((_, at) => at % parts === part);
  /** One learner answers everything: becoming a guest costs more than answering. */
  const quiz = new QuizDouble();
  beforeAll(async () => {
    const { attempt } = shown(await quiz.open(plans[0]!.found.item.id));
    const { userId } = await database().quizAttempt.findUniqueOrThrow({ where: { id: attempt.id } });
    await database().quizAttempt.delete({ where: { id: attempt.id } });
    await plant(plans, userId);
  });
  describe.each(plans.map((plan) => [plan.found.item.id, plan] as const))('%s', (_, plan) => {
    describeItem(plan, quiz);
  });
}

function planOf(found: FoundItem): Plan {
  const seed = tellingSeed(found.item);
  const { right, wrong } = knownAnswers(found.item, drawVariant(found.item, seed));
  return {
    found,
    seed,
    right: { id: randomUUID(), answer: right[0]! },
    wrong: onePerFeedback(wrong).map((told) => ({ id: randomUUID(), told })),
  };
}

/** Opens all attempts at once, with seeds of the test's choice; the server would draw them. */
async function plant(plans: readonly Plan[], userId: string): Promise<void> {
  const data = plans.flatMap(({ found: { topic, item, hash }, seed, right, wrong }) =>
    [right, ...wrong].map(({ id }) => ({
      id,
      userId,
      topicId: topic.id,
      itemId: item.id,
      itemHash: hash,
      seed,
    })),
  );
  await database().quizAttempt.createMany({ data });
}

function describeItem({ found: { item }, right, wrong }: Plan, quiz: QuizDouble): void {
  it('tells nothing that helps before it is marked, then gives everything for the right answer', async () => {
    for (const locale of locales) {
      const { attempt, result } = shown(await quiz.open(item.id, { id: right.id, locale }));
      expect(result).toBeNull();
      expectNoHelp(item, attempt);
    }
    for (const locale of locales) {
      const { result } = shown(await quiz.answer(right.id, right.answer, locale));
      expect(result).toMatchObject({
        outcome: 'right',
        score: 1,
        points: 2 * item.difficulty,
        feedbackHtml: [],
      });
      expect(result!.explanationHtml).toContain(plainPart(item.explanation[locale]));
      expect(result!.sources.length).toBeGreaterThan(0);
    }
  });

  it.each(wrong.map((each) => [each.told.misconception, each] as const))(
    '%s: earns nothing for it and is told why in both languages',
    async (_, { id, told: { answer, feedback } }) => {
      const replies = {
        en: await quiz.answer(id, answer, 'en'),
        // The page in the other language opens the marked attempt again.
        zh: await quiz.open(item.id, { id, locale: 'zh' }),
      };
      for (const locale of locales) {
        const { result } = shown(replies[locale]);
        expect(result!.outcome).not.toBe('right');
        if (isMarkedInShares(item)) expect(result!.score).toBeLessThan(1);
        else expect(result).toMatchObject({ outcome: 'wrong', score: 0, points: 0 });
        expect(result!.feedbackHtml.join()).toContain(plainPart(feedback[locale]));
      }
    },
  );
}

/** Of several wrong words with the same reason the first. */
function onePerFeedback(wrong: KnownWrong[]): KnownWrong[] {
  return wrong.filter(({ feedback }, at) => wrong.findIndex((each) => each.feedback === feedback) === at);
}

/** The first seed whose variant keeps most wrong answers apart from the right one. */
function tellingSeed(item: Item): number {
  const told = (seed: number): number => knownAnswers(item, drawVariant(item, seed)).wrong.length;
  const seeds = Array.from({ length: 20 }, (_, at) => at + 1);
  return seeds.reduce((best, seed) => (told(seed) > told(best) ? seed : best));
}

const secretFields = [
  'misconception',
  'feedback',
  'correct',
  'tolerance',
  'wrong',
  'seed',
  'hash',
  'solution',
  'explanation',
];

/** No text of the item but what the question consists of, and no field that could hold an answer. */
function expectNoHelp(item: Item, attempt: AttemptResponse['attempt']): void {
  expect(Object.keys(attempt).sort()).toEqual([
    'difficulty',
    'id',
    'item',
    'misstated',
    'promptHtml',
    'question',
    'worth',
  ]);
  const sent = JSON.stringify(attempt);
  const open = new Set([...textsOf(item.prompt), ...questionTexts(item)]);
  for (const text of textsOf(item)) {
    const part = plainPart(text);
    if (!open.has(text) && part.length > 4) expect(sent).not.toContain(part);
  }
  for (const field of secretFields) expect(sent).not.toMatch(new RegExp(`"${field}[^"]*":`, 'i'));
  if (item.type === 'short')
    for (const form of item.wrong.flatMap(({ forms }) => forms)) expect(sent).not.toContain(`"${form}"`);
}

function questionTexts(item: Item): string[] {
  switch (item.type) {
    case 'single':
    case 'multiple':
      return textsOf(item.options.map(({ text }) => text));
    case 'numeric':
    case 'param':
      return textsOf(item.unit);
    case 'order':
      return textsOf(item.steps);
    case 'match':
      return [...textsOf(item.pairs), ...textsOf(item.unused.map(({ text }) => text))];
    case 'short':
    case 'fill':
      return [];
  }
}
