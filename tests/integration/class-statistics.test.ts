import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { GET as getStatistics } from '../../app/api/v1/classes/[class]/statistics/route.ts';
import type { ClassStatistics } from '#graders/class-statistics.ts';
import { selectClassBoard } from '#server/classes/board.ts';
import { database } from '#server/database/client.ts';
import { grantPoints } from '#server/points/grant.ts';
import { findTopic } from '#server/quizzes/load-topics.ts';
import { drawVariant } from '#server/quizzes/variant.ts';
import type { Answer } from './browser-double.ts';
import { assign, join, makeClass, signUp, type Person } from './class-double.ts';
import { useFreshDatabase } from './fresh-database.ts';

useFreshDatabase();

const topic = findTopic('convolution-layer')!;
const chosen = topic.items.find(({ item }) => item.type === 'single')!;
const other = topic.items.find((one) => one !== chosen)!;
if (chosen.item.type !== 'single') throw new Error('the topic must have a question with one right option');
const { options } = chosen.item;
const right = options.findIndex((option) => 'correct' in option);
const wrong = options.findIndex((option) => !('correct' in option));
const misconception = (options[wrong] as { misconception: string }).misconception;

let teacher: Person;
let learners: Person[];
let classId: string;

/** An answer to the question with options, as it is stored; the option is the authored one. */
async function answer(userId: string, option: number, at: string): Promise<void> {
  const seed = Math.abs(userId.length * 7 + option * 13 + at.length) + 1;
  const shown = drawVariant(chosen.item, seed).order.indexOf(option);
  await database().quizAttempt.create({
    data: {
      ...{ id: randomUUID(), userId, topicId: topic.id, itemId: chosen.item.id, itemHash: chosen.hash, seed },
      answer: { kind: 'option', option: shown },
      score: option === right ? 1 : 0,
      feedback: { misconceptions: option === right ? [] : [misconception], points: 0 },
      markedAt: new Date(at),
    },
  });
}

async function scored(userId: string, score: number): Promise<void> {
  await database().quizAttempt.create({
    data: {
      ...{
        id: randomUUID(),
        userId,
        topicId: topic.id,
        itemId: other.item.id,
        itemHash: other.hash,
        seed: 1,
      },
      ...{ answer: {}, score, feedback: { misconceptions: [], points: 0 }, markedAt: new Date() },
    },
  });
}

function ask(one: Person, query = ''): Promise<Answer> {
  return one.browser.send(getStatistics, `/api/v1/classes${query}`, {
    method: 'GET',
    params: { class: classId },
  });
}

async function statistics(query: string): Promise<ClassStatistics> {
  const { status, body } = await ask(teacher, query);
  expect(status).toBe(200);
  return body as ClassStatistics;
}

beforeAll(async () => {
  teacher = await signUp('instructor', 'Teacher');
  const made = await makeClass(teacher);
  classId = made.id;
  learners = [];
  for (let count = 0; count < 6; count += 1) learners.push(await signUp('student', `Learner ${count}`));
  for (const one of learners) await join(one, made.code);
  await assign(teacher, classId, { parts: [{ kind: 'topic', id: topic.id }], due: null });
  await assign(teacher, classId);
  // Five answer: three right, two with the same misconception, one of whom is right a week later.
  for (const [at, one] of learners.slice(0, 5).entries()) {
    await answer(one.id, at < 3 ? right : wrong, '2026-11-17T10:00:00Z');
    await scored(one.id, [1, 1, 0.5, 0.5, 0][at]!);
  }
  await answer(learners[4]!.id, right, '2026-11-24T10:00:00Z');
  await answer(learners[3]!.id, wrong, '2026-11-24T10:00:00Z');
  const version = { id: 'a-softmax-test', exerciseId: 'a-softmax', hash: 'test', files: {} };
  await database().exercise.create({ data: { id: 'a-softmax' } });
  await database().exerciseVersion.create({ data: version });
  const place = { en: 'large logits', zh: '很大的 logits' };
  const verdicts = {
    passed: { kind: 'passed' },
    failed: { kind: 'mismatch', case: place, misconceptions: [] },
  };
  const submit = (userId: string, kind: keyof typeof verdicts, minute: number) =>
    database().submission.create({
      data: {
        ...{ id: randomUUID(), userId, exerciseId: 'a-softmax', versionId: version.id, tier: 'loops' },
        ...{ source: '', state: 'verified', verdict: verdicts[kind] },
        createdAt: new Date(Date.UTC(2026, 10, 18, 10, minute)),
      },
    });
  for (const [at, one] of learners.entries()) {
    await submit(one.id, 'failed', 0);
    if (at < 5) await submit(one.id, 'passed', 10 + at);
  }
});

describe('the statistics of a topic', () => {
  it('count first answers by option, however they were shown', async () => {
    const { topic: found } = await statistics(`?part=topic:${topic.id}&small=show`);
    const item = found!.items.find(({ id }) => id === chosen.item.id)!;
    expect(item).toMatchObject({ learners: 5, difficulty: 0.6 });
    expect(item.options[right]).toMatchObject({ isRight: true, learners: 3 });
    expect(item.options[wrong]).toMatchObject({ isRight: false, learners: 2 });
    expect(item.misconceptions).toMatchObject([
      {
        id: misconception,
        text: expect.objectContaining({ en: expect.any(String) as string }) as object,
        learners: 2,
        weeks: [
          { week: '2026-11-16', learners: 2 },
          { week: '2026-11-23', learners: 1 },
        ],
      },
    ]);
  });

  it('tell how well a question separates', async () => {
    const { topic: found } = await statistics(`?part=topic:${topic.id}&small=show`);
    const item = found!.items.find(({ id }) => id === chosen.item.id)!;
    // (1, 1) (1, 1) (1, ½) (0, ½) (0, 0): means 0.6 and 0.6; 0.7 / √(1.2 · 0.7).
    expect(item.discrimination).toBeCloseTo(0.7 / Math.sqrt(1.2 * 0.7), 10);
  });

  it('do not tell about fewer than five unless asked to', async () => {
    const { topic: found } = await statistics(`?part=topic:${topic.id}`);
    const item = found!.items.find(({ id }) => id === chosen.item.id)!;
    expect(item).toMatchObject({ learners: 5, difficulty: 0.6 });
    expect(item.options.map(({ learners: count }) => count)).not.toContain(3);
    expect(item.misconceptions[0]).toMatchObject({ learners: null });
    await database().classMember.updateMany({ where: { userId: learners[4]!.id }, data: { section: 'B' } });
    const { topic: rest } = await statistics(`?part=topic:${topic.id}&section=`);
    expect(rest!.items.find(({ id }) => id === chosen.item.id)).toMatchObject({
      ...{ learners: null, difficulty: null, discrimination: null },
    });
  });
});

describe('the statistics of an exercise', () => {
  it('tell submissions until passing, where learners stand and how long it took', async () => {
    const { exercise } = await statistics('?part=exercise:a-softmax:loops&small=show');
    expect(exercise).toMatchObject({
      ...{ learners: 6, passed: 5, medianTries: 2, triesToPass: [{ tries: 2, learners: 5 }] },
      stops: [{ text: { en: 'large logits' }, learners: 1 }],
      // 10 to 14 minutes, and none for who has not come back.
      medianMinutes: 11.5,
    });
    const hidden = await statistics('?part=exercise:a-softmax:loops');
    expect(hidden.exercise).toMatchObject({ learners: 6, passed: 5, stops: [{ learners: null }] });
  });

  it('are given for what was assigned, to instructors of the class alone', async () => {
    expect((await ask(teacher, '?part=exercise:b-max-pool:loops')).status).toBe(404);
    expect((await ask(learners[0]!)).status).toBe(403);
    const stranger = await ask(await signUp('instructor'));
    expect(stranger.status).toBe(404);
    expect(Object.keys(stranger.body as object)).toEqual(['error']);
  });
});

describe('the board of a class', () => {
  it('has its learners by verified points, those hidden elsewhere too, and nobody else', async () => {
    const [first, second] = learners as [Person, Person];
    await database().user.update({ where: { id: second.id }, data: { hidden: true } });
    const grant = (userId: string, amount: number) =>
      database().$transaction((tx) => grantPoints(tx, { userId, sourceKey: 'test', amount, reason: 'test' }));
    await grant(second.id, 30);
    await grant(first.id, 10);
    await grant((await signUp('student')).id, 99);
    const board = await selectClassBoard(classId);
    expect(board).toHaveLength(6);
    expect(board.slice(0, 3)).toMatchObject([
      { userId: second.id, points: 30, rank: 1 },
      { userId: first.id, points: 10, rank: 2 },
      { points: 0, rank: 3 },
    ]);
  });
});
