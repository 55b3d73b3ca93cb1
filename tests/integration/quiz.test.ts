import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { mergeGuest } from '#server/accounts/merge.ts';
import { database } from '#server/database/client.ts';
import { selectOpenAttempt } from '#server/quizzes/attempts.ts';
import { findTopic, loadTopics } from '#server/quizzes/load-topics.ts';
import { selectProgress } from '#server/quizzes/progress.ts';
import { textsOf } from '#server/quizzes/texts-of.ts';
import { useFreshDatabase } from './fresh-database.ts';
import { createLearner } from './learners.ts';
import { answersTo, failure, itemNamed, plainPart, QuizDouble, shown } from './quiz-double.ts';

useFreshDatabase();

const itemIds = loadTopics().flatMap(({ items }) => items.map(({ item }) => item.id));

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
  it.each(itemIds)(
    '%s: the right answer earns the full value, and repeating it changes nothing',
    async (itemId) => {
      const quiz = new QuizDouble();
      const id = await quiz.opened(itemId);
      const { right, wrong } = await answersTo(id);
      const { result } = shown(await quiz.answer(id, right));
      const { difficulty } = itemNamed(itemId);
      expect(result).toMatchObject({
        outcome: 'right',
        score: 1,
        points: 2 * difficulty,
        feedbackHtml: [],
        answer: right,
      });
      expect(shown(await quiz.answer(id, right)).result).toEqual(result);
      expect(failure(await quiz.answer(id, wrong))).toEqual([409, 'alreadyMarked']);
      const entries = await database().pointEntry.findMany({
        where: { sourceKey: `quiz:${itemId}`, amount: 2 * difficulty },
      });
      expect(entries).toHaveLength(1);
      await database().pointEntry.deleteMany();
    },
  );

  it.each(itemIds.flatMap((id) => [[id, 'en'] as const, [id, 'zh'] as const]))(
    '%s: a known wrong answer earns nothing and is explained in %s',
    async (itemId, locale) => {
      const quiz = new QuizDouble();
      const id = await quiz.opened(itemId);
      const { wrong, told } = await answersTo(id);
      const { result } = shown(await quiz.answer(id, wrong, locale));
      expect(result).toMatchObject({ outcome: 'wrong', score: 0, points: 0 });
      expect(result!.feedbackHtml.join()).toContain(told ? plainPart(told.feedback[locale]) : '');
      expect(result!.explanationHtml).toContain(plainPart(itemNamed(itemId).explanation[locale]));
      expect(result!.sources.length).toBeGreaterThan(0);
    },
  );

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

it.each(itemIds)(
  '%s: nothing that helps to answer leaves the server before the attempt is marked',
  async (itemId) => {
    const quiz = new QuizDouble();
    const item = itemNamed(itemId);
    const { id } = shown(await quiz.open(itemId)).attempt;
    const replies = [
      await quiz.open(itemId, { id }),
      await quiz.open(itemId, { id, locale: 'zh' }),
      await quiz.answer(id, { kind: 'tiles', tiles: [] }),
      await quiz.answer(id, { kind: 'text', text: '' }),
      await quiz.answer(id, { kind: 'essay' }),
    ];
    const bodies = replies.map(({ body }) => JSON.stringify(body)).join('\n');
    const question =
      item.type === 'single' || item.type === 'multiple' ? item.options.map(({ text }) => text) : [];
    const openTexts = new Set([
      ...textsOf(item.prompt),
      ...textsOf(question),
      ...('unit' in item ? textsOf(item.unit) : []),
    ]);
    for (const text of textsOf(item)) {
      if (!openTexts.has(text)) expect(bodies).not.toContain(plainPart(text));
    }
    for (const word of [
      'misconception',
      'feedback',
      'correct',
      'tolerance',
      'wrong',
      'seed',
      'hash',
      'solution',
      'explanation',
    ]) {
      expect(bodies.toLowerCase()).not.toContain(`"${word}`);
    }
    expect(Object.keys(shown(replies[0]!).attempt).sort()).toEqual([
      'difficulty',
      'id',
      'item',
      'misstated',
      'promptHtml',
      'question',
      'worth',
    ]);
    expect(shown(replies[0]!).result).toBeNull();
    if (item.type === 'short')
      for (const form of item.wrong.flatMap(({ forms }) => forms)) expect(bodies).not.toContain(`"${form}"`);
  },
);

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
