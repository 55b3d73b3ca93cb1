import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { mergeGuest } from '#server/accounts/merge.ts';
import { database } from '#server/database/client.ts';
import { errataBonus, errataItems, selectErrataProgress } from '#server/quizzes/errata-bonus.ts';
import { useFreshDatabase } from './fresh-database.ts';
import { createLearner } from './learners.ts';
import { answersTo, QuizDouble } from './quiz-double.ts';

useFreshDatabase();

const bonuses = () => database().pointEntry.findMany({ where: { sourceKey: errataBonus.sourceKey } });
const [last, next, ...others] = errataItems() as [string, string, ...string[]];

async function answer(quiz: QuizDouble, item: string, isRight = true): Promise<string> {
  const id = await quiz.opened(item);
  const { right, wrong } = await answersTo(id);
  await quiz.answer(id, isRight ? right : wrong);
  return (await database().quizAttempt.findUniqueOrThrow({ where: { id } })).userId;
}

/** More items than one may answer in a minute, as if they had been answered rightly. */
async function storeRight(userId: string, items: readonly string[]): Promise<void> {
  const marked = { userId, topicId: 'stored', itemHash: '', seed: 1, score: 1, markedAt: new Date() };
  const data = items.map((itemId) => ({ id: randomUUID(), itemId, answer: {}, ...marked }));
  await database().quizAttempt.createMany({ data });
}

it('is granted once, with the last right answer to what is commonly misstated, in any attempt', async () => {
  const quiz = new QuizDouble();
  const learner = await answer(quiz, next);
  await storeRight(learner, others);
  await answer(quiz, last, false);
  expect(await selectErrataProgress(learner)).toEqual({ right: others.length + 1, items: others.length + 2 });
  expect(await bonuses()).toEqual([]);
  await answer(quiz, last);
  expect(await bonuses()).toMatchObject([{ userId: learner, amount: 20 }]);
  await answer(quiz, last);
  expect(await bonuses()).toHaveLength(1);
  await database().pointEntry.deleteMany();
});

it('is granted to the account that a guest completes', async () => {
  const accountId = await createLearner();
  const first = await answer(new QuizDouble(), last);
  await mergeGuest({ guestId: first, accountId });
  expect(await bonuses()).toEqual([]);
  const second = await answer(new QuizDouble(), next);
  await storeRight(second, others);
  await mergeGuest({ guestId: second, accountId });
  expect(await bonuses()).toMatchObject([{ userId: accountId, amount: 20 }]);
});
