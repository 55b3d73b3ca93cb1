import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { mergeGuest } from '#server/accounts/merge.ts';
import { database } from '#server/database/client.ts';
import { selectOpenAttempt } from '#server/quizzes/attempts.ts';
import { findTopic } from '#server/quizzes/load-topics.ts';
import { selectPractice } from '#server/quizzes/select-practice.ts';
import { selectProgress } from '#server/quizzes/progress.ts';
import { textsOf } from '#server/quizzes/texts-of.ts';
import { useFreshDatabase } from './fresh-database.ts';
import { createLearner } from './learners.ts';
import { answersTo, failure, itemNamed, plainPart, QuizDouble, shown } from './quiz-double.ts';

useFreshDatabase();

describe('an attempt', () => {
  it('is opened once, however often it is sent', async () => {
    const quiz = new QuizDouble();
    const id = randomUUID();
    const first = shown(await quiz.open('q-conv-out-size', { id }));
    expect(first.attempt).toMatchObject({
      id,
      item: 'q-conv-out-size',
      difficulty: 2,
      worth: 4,
      misstated: false,
    });
    expect(shown(await quiz.open('q-conv-out-size', { id }))).toEqual(first);
    // A second tab goes on with the open attempt instead of drawing another variant.
    expect(shown(await quiz.open('q-conv-out-size'))).toEqual(first);
  });

  it('shows the same variant in either language', async () => {
    const quiz = new QuizDouble();
    const id = await quiz.opened('q-conv-params');
    const english = shown(await quiz.open('q-conv-params', { id })).attempt.promptHtml;
    const chinese = shown(await quiz.open('q-conv-params', { id, locale: 'zh' })).attempt.promptHtml;
    expect(chinese).toContain('输入通道');
    expect(chinese.match(/\d+(?=×)|\d+/g)!.sort()).toEqual(english.match(/\d+(?=×)|\d+/g)!.sort());
  });

  it('belongs to its learner alone', async () => {
    const owner = new QuizDouble();
    const stranger = new QuizDouble();
    const id = await owner.opened('q-conv-true-name');
    const { right } = await answersTo(id);
    expect(failure(await stranger.answer(id, right))).toEqual([404, 'attemptNotFound']);
    expect(failure(await stranger.open('q-conv-true-name', { id }))).toEqual([404, 'attemptNotFound']);
    expect(shown(await owner.answer(id, right)).result?.outcome).toBe('right');
  });

  it('refuses what does not exist or does not fit', async () => {
    const quiz = new QuizDouble();
    const id = await quiz.opened('q-conv-true-name');
    expect(failure(await quiz.open('q-nothing'))).toEqual([404, 'itemNotFound']);
    expect(failure(await quiz.open('q-conv-true-name', { id: 'not-a-uuid' }))).toEqual([
      404,
      'attemptNotFound',
    ]);
    expect(failure(await quiz.open('q-conv-params', { id }))).toEqual([409, 'attemptTaken']);
    expect(failure(await quiz.answer(randomUUID(), { kind: 'text', text: 'x' }))).toEqual([
      404,
      'attemptNotFound',
    ]);
    expect(failure(await quiz.answer(id, { kind: 'essay', text: 'x' }))).toEqual([400, 'invalid']);
    expect(failure(await quiz.answer(id, { kind: 'option', option: 0 }))).toEqual([422, 'answerMalformed']);
  });
});

describe('marking', () => {
  it('earns the full value for a right answer, and repeating it changes nothing', async () => {
    const quiz = new QuizDouble();
    const id = await quiz.opened('q-conv-kernel-shape');
    const { right, wrong } = await answersTo(id);
    const { result } = shown(await quiz.answer(id, right));
    expect(result).toMatchObject({ outcome: 'right', score: 1, points: 4, feedbackHtml: [], answer: right });
    expect(shown(await quiz.answer(id, right)).result).toEqual(result);
    expect(failure(await quiz.answer(id, wrong))).toEqual([409, 'alreadyMarked']);
    const where = { sourceKey: 'quiz:q-conv-kernel-shape' };
    expect(await database().pointEntry.findMany({ where })).toMatchObject([{ amount: 4 }]);
    await database().pointEntry.deleteMany();
  });

  it('gives all points at the first attempt, half at the second, none later, and never adds them up', async () => {
    const quiz = new QuizDouble();
    const points: number[] = [];
    for (const isRight of [false, true, true]) {
      const { attempt } = shown(await quiz.open('q-conv-input-grad'));
      const { right, wrong } = await answersTo(attempt.id);
      const { result } = shown(await quiz.answer(attempt.id, isRight ? right : wrong));
      points.push(attempt.worth, result!.points);
    }
    expect(points).toEqual([10, 0, 5, 5, 0, 0]);
    const entries = await database().pointEntry.findMany({ where: { sourceKey: 'quiz:q-conv-input-grad' } });
    expect(entries.map(({ amount }) => amount)).toEqual([5]);
  });

  it('refuses what is no number with its reason, and spends no attempt on it', async () => {
    const quiz = new QuizDouble();
    const id = await quiz.opened('q-conv-macs');
    const refusals: [string, string][] = [
      ['', 'numberEmpty'],
      ['0,5', 'numberComma'],
      ['12 MACs', 'numberUnit'],
      ['3*4', 'numberExpression'],
      ['1e999', 'numberTooLarge'],
      ['many', 'numberUnreadable'],
    ];
    for (const [text, code] of refusals)
      expect(failure(await quiz.answer(id, { kind: 'text', text }))).toEqual([422, code]);
    const { right } = await answersTo(id);
    const typed = right.kind === 'text' ? Number(right.text).toLocaleString('en').replaceAll(',', '，') : '';
    expect(shown(await quiz.answer(id, { kind: 'text', text: typed })).result).toMatchObject({
      outcome: 'right',
      points: 6,
    });
  });

  it('is not done by a text that was corrected meanwhile', async () => {
    const quiz = new QuizDouble();
    const id = await quiz.opened('q-conv-true-name');
    const { right } = await answersTo(id);
    await database().quizAttempt.update({ where: { id }, data: { itemHash: 'older' } });
    expect(failure(await quiz.answer(id, right))).toEqual([409, 'itemChanged']);
    const fresh = await quiz.opened('q-conv-true-name');
    expect(fresh).not.toBe(id);
    expect(shown(await quiz.answer(fresh, right)).result).toMatchObject({ outcome: 'right', points: 4 });
  });

  it('marks one of two simultaneous answers, and both as the same attempt', async () => {
    const quiz = new QuizDouble();
    const id = await quiz.opened('q-conv-flip-identify');
    const { right, wrong } = await answersTo(id);
    const replies = await Promise.all([
      quiz.answer(id, right),
      quiz.answer(id, wrong),
      quiz.answer(id, right),
    ]);
    const outcomes = replies.map(({ status }) => status).sort();
    expect(outcomes[0]).toBe(200);
    expect(outcomes.at(-1)).toBe(409);
    expect(await database().quizAttempt.count({ where: { id, markedAt: { not: null } } })).toBe(1);
  });
});

it.each([
  'q-conv-flip-identify',
  'q-alg-cnn-domains',
  'q-loss-mse-value',
  'q-conv-macs',
  'q-conv-true-name',
  'q-bp-iteration-order',
  'q-bp-roles',
  'q-conv-kernel-shape',
])('%s: a refused answer says nothing about the right one', async (itemId) => {
  const quiz = new QuizDouble();
  const item = itemNamed(itemId);
  const id = await quiz.opened(itemId);
  const replies = [
    await quiz.answer(id, { kind: 'tiles', tiles: [] }),
    await quiz.answer(id, { kind: 'text', text: '' }),
    await quiz.answer(id, { kind: 'essay' }),
  ];
  const bodies = replies.map(({ body }) => JSON.stringify(body)).join('\n');
  expect(replies.every(({ status }) => status >= 400)).toBe(true);
  for (const text of textsOf(item)) {
    const part = plainPart(text);
    if (part.length > 4) expect(bodies).not.toContain(part);
  }
  for (const word of ['misconception', 'feedback', 'correct', 'tolerance', 'seed', 'solution', 'explanation'])
    expect(bodies.toLowerCase()).not.toContain(`"${word}`);
});

it('an open attempt is found again after a reload, in the language of the page', async () => {
  const quiz = new QuizDouble();
  const id = await quiz.opened('q-conv-same-result');
  const { userId } = await database().quizAttempt.findUniqueOrThrow({ where: { id } });
  const again = await selectOpenAttempt(userId, 'convolution-layer', 'zh');
  expect(again?.attempt).toMatchObject({ id, item: 'q-conv-same-result' });
  expect(again?.attempt.promptHtml).toContain('互相关');
  await quiz.answer(id, (await answersTo(id)).right);
  expect(await selectOpenAttempt(userId, 'convolution-layer', 'en')).toBeNull();
});

it('progress counts marked attempts, the best score and the points', async () => {
  const topic = findTopic('convolution-layer')!;
  const [none] = await selectProgress(null, [topic]);
  expect(none).toMatchObject({ points: 0, reachable: 68 });
  const quiz = new QuizDouble();
  const id = await quiz.opened('q-conv-kernel-shape');
  const { userId } = await database().quizAttempt.findUniqueOrThrow({ where: { id } });
  await quiz.answer(id, (await answersTo(id)).wrong);
  const second = await quiz.opened('q-conv-kernel-shape');
  await quiz.answer(second, (await answersTo(second)).right);
  await quiz.opened('q-conv-params');
  const [progress] = await selectProgress(userId, [topic]);
  expect(progress!.points).toBe(2);
  expect(progress!.items.find((item) => item.id === 'q-conv-kernel-shape')).toMatchObject({
    attempts: 2,
    best: 1,
  });
  expect(progress!.items.find((item) => item.id === 'q-conv-params')).toMatchObject({ attempts: 0, best: 0 });
});

it('a session counts what was answered since it began, and knows what is still wrong', async () => {
  const quiz = new QuizDouble();
  const before = await quiz.opened('q-alg-nlp-category');
  const { userId } = await database().quizAttempt.findUniqueOrThrow({ where: { id: before } });
  await quiz.answer(before, (await answersTo(before)).right);
  const start = Date.now();
  await database().quizAttempt.update({ where: { id: before }, data: { markedAt: new Date(start - 1000) } });
  const during = await quiz.opened('q-alg-cnn-domains');
  await quiz.answer(during, (await answersTo(during)).wrong);
  const topic = findTopic('model-families')!;
  const [session] = await selectProgress(userId, [topic], new Date(start));
  const told = Object.fromEntries(session!.items.map(({ id, attempts }) => [id, attempts]));
  expect(told).toMatchObject({ 'q-alg-nlp-category': 0, 'q-alg-cnn-domains': 1 });
  expect(session!.points).toBe(2);

  const request = { learnerId: userId, locale: 'zh', start: null, topicId: null } as const;
  const { items, reachable } = await selectPractice({ ...request, mode: 'wrong' });
  expect(items).toMatchObject([
    { id: 'q-alg-cnn-domains', topic: { id: 'model-families', title: '模型家族概览' } },
  ]);
  expect(reachable).toBe(4);
  const all = await selectPractice({ ...request, mode: 'all', topicId: 'model-families' });
  expect(all.items.map(({ topic: shownTopic }) => shownTopic)).toEqual([null, null, null, null]);
});

it('tells what a further attempt can earn', async () => {
  const quiz = new QuizDouble();
  const worths: number[] = [];
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const id = await quiz.opened('q-bp-roles');
    const { result } = shown(await quiz.answer(id, (await answersTo(id)).wrong));
    worths.push(result!.nextWorth);
  }
  expect(worths).toEqual([2, 0]);
});

it('an account keeps what its owner did as a guest', async () => {
  const quiz = new QuizDouble();
  const id = await quiz.opened('q-conv-one-value');
  const { right } = await answersTo(id);
  const { userId: guestId } = await database().quizAttempt.findUniqueOrThrow({ where: { id } });
  await quiz.answer(id, right);
  const accountId = await createLearner();
  await mergeGuest({ guestId, accountId });
  const [progress] = await selectProgress(accountId, [findTopic('convolution-layer')!]);
  expect(progress!.points).toBe(4);
});
