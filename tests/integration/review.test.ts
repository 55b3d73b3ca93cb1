import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { PATCH, PUT } from '../../app/api/v1/reviews/[id]/route.ts';
import type { ReviewView } from '#graders/review.ts';
import { mergeGuest } from '#server/accounts/merge.ts';
import { database } from '#server/database/client.ts';
import { selectQueue, reviewDay, selectReviewStatus } from '#server/review/queue.ts';
import { recordReview, recordSolution } from '#server/review/record-review.ts';
import { replay } from '#server/review/schedule.ts';
import { dayOfDate, isoDay } from '#server/review/study-day.ts';
import { useFreshDatabase } from './fresh-database.ts';
import { createLearner } from './learners.ts';
import { answersTo, failure, QuizDouble, shown } from './quiz-double.ts';

useFreshDatabase();

const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);
const items = ['q-conv-true-name', 'q-conv-out-size', 'q-conv-params', 'q-conv-kernel-shape'] as const;

interface Past {
  key?: string;
  grade?: 1 | 2 | 3 | 4;
  id?: string;
}

async function review(userId: string, day: string, { key, grade = 3, id = randomUUID() }: Past = {}) {
  await database().$transaction((tx) =>
    recordReview(tx, {
      ...{ id, userId, grade, timeZone: 'UTC', source: 'attempt' },
      key: key ?? `quiz:${items[0]}`,
      at: noon(day),
    }),
  );
  return id;
}

const cardsOf = (userId: string) =>
  database().reviewCard.findMany({ where: { userId }, orderBy: { key: 'asc' } });
const logsOf = (userId: string) =>
  database().reviewLog.findMany({ where: { userId }, orderBy: { day: 'asc' } });

async function solve(quiz: QuizDouble, item: string) {
  const id = await quiz.opened(item);
  return { id, result: shown(await quiz.answer(id, (await answersTo(id)).right)).result! };
}

const regrade = (quiz: QuizDouble, id: string, body: object) =>
  quiz.browser.send(PATCH, `/api/v1/reviews/${id}`, { method: 'PATCH', body, params: { id } });

const recall = (quiz: QuizDouble, id: string, body: object) =>
  quiz.browser.send(PUT, `/api/v1/reviews/${id}`, { method: 'PUT', body, params: { id } });

describe('an answered item', () => {
  it('becomes a card, once a day, and tells when it returns', async () => {
    const quiz = new QuizDouble();
    const first = await solve(quiz, items[0]);
    expect(first.result.review).toMatchObject({ id: first.id });
    expect(first.result.returns).toBe(first.result.review!.returns);
    const { userId } = await database().quizAttempt.findUniqueOrThrow({ where: { id: first.id } });
    const again = await solve(quiz, items[0]);
    expect(again.result.review).toBeNull();
    expect(again.result.returns).toBe(first.result.returns);
    expect(await logsOf(userId)).toHaveLength(1);
    const [card] = await cardsOf(userId);
    expect(isoDay(dayOfDate(card!.dueDay))).toBe(first.result.returns);
  });

  it('is graded anew by its learner, as often as they like, and by nobody else', async () => {
    const quiz = new QuizDouble();
    const { id, result } = await solve(quiz, items[1]);
    for (const grade of [1, 4, 4] as const) {
      const reply = await regrade(quiz, id, { grade });
      expect(reply.status).toBe(200);
      const choice = result.review!.choices.find((each) => each.grade === grade)!;
      expect(reply.body).toMatchObject({ id, grade, returns: choice.returns });
    }
    expect(await database().reviewLog.findUnique({ where: { id } })).toMatchObject({ grade: 4, derived: 4 });
    expect(failure(await regrade(new QuizDouble(), id, { grade: 1 }))).toEqual([404, 'reviewNotFound']);
    expect(failure(await regrade(quiz, id, { grade: 5 }))).toEqual([400, 'invalid']);
    expect(failure(await regrade(quiz, randomUUID(), { grade: 1 }))).toEqual([404, 'reviewNotFound']);
    expect(failure(await regrade(quiz, 'x', { grade: 1 }))).toEqual([404, 'reviewNotFound']);
  });

  it('is settled by a later review', async () => {
    const quiz = new QuizDouble();
    const { id } = await solve(quiz, items[0]);
    const { userId, key } = await database().reviewLog.findUniqueOrThrow({ where: { id } });
    await review(userId, '2099-01-01', { key });
    expect(failure(await regrade(quiz, id, { grade: 1 }))).toEqual([409, 'reviewSettled']);
  });
});

describe('a schedule', () => {
  it('is what the logs make of it, with the prediction of each review', async () => {
    const userId = await createLearner();
    for (const [day, grade] of [
      ['2026-01-01', 3],
      ['2026-01-03', 1],
      ['2026-01-04', 3],
    ] as const)
      await review(userId, day, { grade });
    const logs = await logsOf(userId);
    const { card, expectations } = replay(
      logs.map(({ day, grade }) => ({ day: dayOfDate(day), grade: grade as 3 })),
    );
    expect(await cardsOf(userId)).toMatchObject([
      { stability: card.stability, reps: 3, lapses: 1, dueDay: card.due },
    ]);
    expect(logs.map(({ predicted }) => predicted)).toEqual(
      expectations.map((expected) => expected?.predicted ?? null),
    );
    expect(logs[1]!.dueDay).toEqual(new Date('2026-01-04'));
  });

  it('counts one review however often it is sent, and never runs backwards', async () => {
    const userId = await createLearner();
    const id = await review(userId, '2026-01-10');
    await review(userId, '2026-01-12', { id });
    await review(userId, '2026-01-10', { grade: 1 });
    expect(await logsOf(userId)).toHaveLength(1);
    // The zone of the next review makes it an earlier day than the last one's.
    await database().reviewPlan.update({ where: { userId }, data: { timeZone: 'Pacific/Pago_Pago' } });
    await database().$transaction((tx) =>
      recordReview(tx, {
        ...{ id: randomUUID(), userId, grade: 3, timeZone: null, source: 'attempt' },
        key: `quiz:${items[0]}`,
        at: new Date('2026-01-10T13:00:00Z'),
      }),
    );
    expect(await logsOf(userId)).toHaveLength(1);
  });

  it('is the same when many reviews arrive at once', async () => {
    const userId = await createLearner();
    await Promise.all(
      Array.from({ length: 8 }, (_, at) => review(userId, '2026-01-10', { key: `quiz:${items[at % 4]}` })),
    );
    expect(await logsOf(userId)).toHaveLength(4);
    expect(await cardsOf(userId)).toHaveLength(4);
  });
});

describe('a key idea', () => {
  it('becomes a card when its exercise is solved, harder with hints, and is recalled once a day', async () => {
    const quiz = new QuizDouble();
    const { id: attempt } = await solve(quiz, items[0]);
    const { userId } = await database().quizAttempt.findUniqueOrThrow({ where: { id: attempt } });
    const exerciseId = 'b-max-pool';
    const id = randomUUID();
    expect(failure(await recall(quiz, id, { exercise: exerciseId, grade: 3 }))).toEqual([
      404,
      'cardNotFound',
    ]);
    await database().hintUse.create({
      data: { userId, exerciseId, number: 1, createdAt: noon('2026-01-01') },
    });
    const solution = { id: randomUUID(), userId, exerciseId, at: noon('2026-01-02') };
    await database().$transaction((tx) => recordSolution(tx, solution));
    expect(await logsOf(userId)).toMatchObject([
      { grade: 2, source: 'solution' },
      { key: `quiz:${items[0]}` },
    ]);
    const told = await recall(quiz, id, { exercise: exerciseId, grade: 4 });
    expect(told.status).toBe(200);
    expect(await recall(quiz, id, { exercise: exerciseId, grade: 4 })).toEqual(told);
    const other = await recall(quiz, randomUUID(), { exercise: exerciseId, grade: 1 });
    expect((other.body as ReviewView).grade).toBe(4);
    expect(failure(await recall(quiz, attempt, { exercise: exerciseId, grade: 1 }))).toEqual([
      409,
      'reviewTaken',
    ]);
    expect(await database().reviewLog.count({ where: { userId, key: `exercise:${exerciseId}` } })).toBe(2);
  });
});

describe('what was done before there were reviews', () => {
  it('has its cards at the first look, on the days on which it was done', async () => {
    const userId = await createLearner();
    const attempt = (itemId: string, day: string, score: number) => ({
      ...{ id: randomUUID(), userId, topicId: 'convolution-layer', itemId, itemHash: '', seed: 1, score },
      createdAt: noon(day),
      markedAt: new Date(noon(day).getTime() + 60_000),
    });
    await database().quizAttempt.createMany({
      data: [
        attempt(items[0], '2026-01-01', 0),
        attempt(items[0], '2026-01-01', 1),
        attempt(items[0], '2026-01-05', 1),
        attempt(items[1], '2026-01-02', 0.5),
      ],
    });
    const day = await reviewDay({ userId, timeZone: 'Asia/Shanghai', now: noon('2026-02-01') });
    expect(await selectReviewStatus(day)).toEqual({ left: 2, waiting: 0, done: 0, cards: 2 });
    expect((await logsOf(userId)).map(({ day: on, grade }) => [isoDay(dayOfDate(on)), grade])).toEqual([
      ['2026-01-01', 1],
      ['2026-01-02', 2],
      ['2026-01-05', 3],
    ]);
    await reviewDay({ userId, timeZone: 'UTC', now: noon('2026-02-01') });
    expect(await logsOf(userId)).toHaveLength(3);
    expect(await database().reviewPlan.findUnique({ where: { userId } })).toMatchObject({
      timeZone: 'Asia/Shanghai',
    });
  });
});

describe('the queue of a day', () => {
  it('brings what waited longest first, mixes topics and keeps to the limit', async () => {
    const userId = await createLearner();
    const keys = [...items.map((item) => `quiz:${item}`), 'quiz:q-pool-trainable', 'exercise:b-max-pool'];
    for (const key of keys) await review(userId, '2026-01-01', { key });
    await review(userId, '2026-01-01', { key: 'quiz:withdrawn' });
    const now = noon('2026-01-20');
    await database().reviewPlan.update({ where: { userId }, data: { perDay: 4 } });
    const day = await reviewDay({ userId, timeZone: null, now });
    const { queue, left, waiting, cards } = await selectQueue(day, { locale: 'en' });
    expect({ left, waiting, cards }).toEqual({ left: 4, waiting: 2, cards: 6 });
    expect(queue.every(({ daysOverdue }) => daysOverdue === 16)).toBe(true);
    expect((await selectQueue(day, { locale: 'zh', extra: 2 })).queue).toHaveLength(6);
    await review(userId, '2026-01-20', { key: queue[0]!.key });
    const after = await selectQueue(await reviewDay({ userId, timeZone: null, now }), { locale: 'en' });
    expect(after).toMatchObject({ left: 3, waiting: 2, done: 1 });
    expect(after.queue.map(({ key }) => key)).not.toContain(queue[0]!.key);
    expect(after.next?.count).toBe(1);
  });

  it('ends at four in the morning of the learner’s own zone', async () => {
    const userId = await createLearner();
    await review(userId, '2026-03-26');
    const leftAt = async (now: string): Promise<number> => {
      const day = await reviewDay({ userId, timeZone: 'Europe/Berlin', now: new Date(now) });
      return (await selectReviewStatus(day)).left;
    };
    // The card is due on 29 March, when Berlin puts its clocks forward.
    expect(await leftAt('2026-03-29T01:59:00Z')).toBe(0);
    expect(await leftAt('2026-03-29T02:00:00Z')).toBe(1);
  });
});

describe('merging a guest', () => {
  it('makes one history of both and plans by it', async () => {
    const [guestId, accountId] = [await createLearner({ isGuest: true }), await createLearner()];
    await review(accountId, '2026-01-01', { grade: 3 });
    await review(guestId, '2026-01-03', { grade: 1 });
    await review(accountId, '2026-01-03', { grade: 3 });
    await review(guestId, '2026-01-04', { grade: 3 });
    await review(guestId, '2026-01-04', { key: `quiz:${items[1]}` });
    await database().reviewPlan.update({ where: { userId: guestId }, data: { timeZone: 'Asia/Tokyo' } });
    expect(await mergeGuest({ guestId, accountId })).toBe('merged');
    expect(await cardsOf(guestId)).toEqual([]);
    expect(await logsOf(guestId)).toEqual([]);
    const logs = await database().reviewLog.findMany({
      where: { userId: accountId, key: `quiz:${items[0]}` },
      orderBy: [{ day: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
    });
    // Both reviews of 3 January stay, and one of them counts.
    expect(logs).toHaveLength(4);
    const counted = logs.filter((_, at) => at !== 2);
    const { card } = replay(counted.map(({ day, grade }) => ({ day: dayOfDate(day), grade: grade as 3 })));
    expect(await cardsOf(accountId)).toMatchObject([
      { reps: 1 },
      { reps: 3, stability: card.stability, dueDay: card.due },
    ]);
    expect(logs[2]).toMatchObject({ predicted: null, dueDay: null });
    expect(await database().reviewPlan.findUnique({ where: { userId: accountId } })).toMatchObject({
      timeZone: 'Asia/Tokyo',
    });
  });

  it('plans what either did before there were reviews', async () => {
    const [guestId, accountId] = [await createLearner({ isGuest: true }), await createLearner()];
    for (const [userId, itemId] of [
      [guestId, items[0]],
      [accountId, items[1]],
    ] as const) {
      const marked = { score: 1, createdAt: noon('2026-01-01'), markedAt: noon('2026-01-01') };
      const attempt = { topicId: 'convolution-layer', itemId, itemHash: '', seed: 1, ...marked };
      await database().quizAttempt.create({ data: { id: randomUUID(), userId, ...attempt } });
    }
    await mergeGuest({ guestId, accountId });
    expect((await cardsOf(accountId)).map(({ key }) => key)).toEqual(
      [items[1], items[0]].map((item) => `quiz:${item}`),
    );
  });
});

it('an account that is deleted takes its cards and logs along', async () => {
  const userId = await createLearner();
  await review(userId, '2026-01-01');
  await database().user.delete({ where: { id: userId } });
  expect(await cardsOf(userId)).toEqual([]);
  expect(await logsOf(userId)).toEqual([]);
  expect(await database().reviewPlan.findUnique({ where: { userId } })).toBeNull();
});
