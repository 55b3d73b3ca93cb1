import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { setArchived } from '#server/authoring/archive-exercise.ts';
import { createExercise } from '#server/authoring/create-exercise.ts';
import { publishDraft } from '#server/authoring/publish-draft.ts';
import { database } from '#server/database/client.ts';
import { selectOpenAttempt } from '#server/quizzes/attempts.ts';
import { findPublishedItem, findPublishedTopic } from '#server/quizzes/find-published.ts';
import { knownAnswers } from '#server/quizzes/known-answers.ts';
import { selectProgress } from '#server/quizzes/progress.ts';
import { drawVariant } from '#server/quizzes/variant.ts';
import { useFreshDatabase } from './fresh-database.ts';
import { createLearner } from './learners.ts';
import { failure, QuizDouble, shown } from './quiz-double.ts';

useFreshDatabase();

const id = 'x-step-length';
const [first, second] = [`q-${id}-1`, `q-${id}-2`];

it('is answered by its link alone, brings no points, and is gone while it is archived', async () => {
  const authorId = await createLearner();
  await database().user.update({ where: { id: authorId }, data: { role: 'instructor' } });
  const revision = randomUUID();
  await createExercise(authorId, { id, revision, source: { kind: 'template', template: 'topic' } });
  const quiz = new QuizDouble();
  expect(failure(await quiz.open(first))).toEqual([404, 'itemNotFound']);
  expect(await publishDraft(authorId, id, { revision, note: '' })).toMatchObject({ kind: 'published' });

  const topic = (await findPublishedTopic(id))!;
  expect(topic.items.map(({ item }) => item.id)).toEqual([first, second]);
  const { attempt } = shown(await quiz.open(first));
  expect(attempt).toMatchObject({ item: first, worth: 0 });
  const { userId, seed } = await database().quizAttempt.findUniqueOrThrow({ where: { id: attempt.id } });
  expect((await selectOpenAttempt(userId, id, 'en'))?.attempt.id).toBe(attempt.id);
  const { item } = (await findPublishedItem(first))!;
  const [right] = knownAnswers(item, drawVariant(item, seed)).right;
  const { result } = shown(await quiz.answer(attempt.id, right));
  expect(result).toMatchObject({ outcome: 'right', score: 1, points: 0 });
  expect(await database().pointEntry.count()).toBe(0);
  expect(await database().reviewLog.count()).toBe(0);
  const [progress] = await selectProgress(userId, [topic]);
  expect(progress).toMatchObject({
    points: 0,
    reachable: 0,
    items: [{ id: first, best: 1 }, { id: second }],
  });

  await setArchived(authorId, id, true);
  expect(await findPublishedTopic(id)).toBeNull();
  expect(failure(await quiz.open(second))).toEqual([404, 'itemNotFound']);
});

it('is not found by the name of another topic', async () => {
  expect(await findPublishedItem('q-x-step-1')).toBeNull();
  expect(await findPublishedItem('q-x-step-length-3')).toBeNull();
  expect(await findPublishedItem('x')).toBeNull();
});
