import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { isAuthoredId } from '#graders/bundle.ts';
import type { GradebookRow } from '#graders/class.ts';
import { mulberry32 } from '#graders/random.ts';
import { findTask } from '#graders/training/task.ts';
import { createExercise } from '#server/authoring/create-exercise.ts';
import { publishDraft } from '#server/authoring/publish-draft.ts';
import { findCapstone } from '#server/capstones/load.ts';
import { gradeOf } from '#server/classes/grade.ts';
import { GradebookFilter, selectGradebook } from '#server/classes/gradebook.ts';
import { readParts, type Part } from '#server/classes/part.ts';
import { selectPartOptions } from '#server/classes/part-options.ts';
import { selectRecord } from '#server/classes/record.ts';
import type { Work } from '#server/classes/select-work.ts';
import { selectStatistics, StatisticsQuery } from '#server/classes/statistics/select-statistics.ts';
import { database } from '#server/database/client.ts';
import { findTopic } from '#server/quizzes/load-topics.ts';
import { assign, join, makeClass, signUp, type Person } from './class-double.ts';
import { useFreshDatabase } from './fresh-database.ts';

useFreshDatabase();

const topics = ['convolution-layer', 'self-attention'].map((id) => findTopic(id)!);
const now = new Date('2026-12-20T12:00:00Z');
const hour = 3_600_000;

/** Assignments that differ in all that lateness depends on; the same topics in several of them. */
const asked = [
  { title: 'a', due: '2026-12-05T12:00', latePolicy: 'perDay', latePercent: 15 },
  { title: 'b', due: '2026-12-08T12:00', cutOff: '2026-12-10T12:00', latePolicy: 'none' },
  { title: 'c', due: '2026-12-12T12:00', latePolicy: 'refuse', requiredAttempts: 2 },
  { title: 'd', due: null, requiredAttempts: 3 },
];

let teacher: Person;
let classId: string;
let rows: GradebookRow[];

beforeAll(async () => {
  teacher = await signUp('instructor', 'Teacher');
  const made = await makeClass(teacher);
  classId = made.id;
  const parts = topics.map(({ id }) => ({ kind: 'topic', id }));
  for (const [at, change] of asked.entries())
    await assign(teacher, classId, {
      ...change,
      timeZone: 'UTC',
      parts: at === 1 ? parts.slice(0, 1) : parts,
    });
  const draw = mulberry32(17);
  for (let at = 0; at < 6; at += 1) {
    const learner = await signUp('student', `Learner ${at}`);
    await join(learner, made.code);
    await answerMuch(learner.id, draw);
  }
  await extendOne();
  rows = (await selectGradebook(teacher.id, classId, GradebookFilter.parse({}), now)).rows;
});

/** About two answers to each question, some of them at the very due dates, some not marked. */
async function answerMuch(userId: string, draw: () => number): Promise<void> {
  const start = Date.parse('2026-12-01T12:00:00Z');
  const data = topics.flatMap((topic) =>
    topic.items.flatMap(({ item, hash }) =>
      Array.from({ length: Math.floor(draw() * 5) }, () => ({
        ...{
          id: randomUUID(),
          userId,
          topicId: topic.id,
          itemId: item.id,
          itemHash: hash,
          seed: 1,
          answer: {},
        },
        score: Math.floor(draw() * 5) / 4,
        markedAt: draw() < 0.1 ? null : new Date(start + Math.floor(draw() * 360) * hour),
      })),
    ),
  );
  await database().quizAttempt.createMany({ data });
}

async function extendOne(): Promise<void> {
  const { id: assignmentId } = await database().assignment.findFirstOrThrow({ where: { title: 'a' } });
  const { userId } = await database().classMember.findFirstOrThrow({ where: { classId, role: 'learner' } });
  await database().assignmentExtension.create({
    data: { assignmentId, userId, dueAt: new Date('2026-12-09T00:00:00Z') },
  });
}

/** Every marked answer to the questions of a topic, as the score's rule asks for it. */
async function readWork(userId: string, { id }: Part): Promise<Work> {
  const items = findTopic(id)!.items.map(({ item }) => item.id);
  const stored = await database().quizAttempt.findMany({
    where: { userId, topicId: id, markedAt: { not: null } },
    orderBy: { markedAt: 'asc' },
  });
  const counts = new Map<string, number>();
  for (const { itemId } of stored) counts.set(itemId, (counts.get(itemId) ?? 0) + 1);
  const attempts = stored.map(({ itemId, markedAt, score }) => ({
    ...{ question: itemId, at: markedAt!, score: score! },
  }));
  return { questions: items.length, attempts, counts, waiting: 0 };
}

describe('the gradebook of quiz topics', () => {
  it('holds what the rule makes of every single answer', async () => {
    const assignments = await database().assignment.findMany({ include: { extensions: true } });
    const states = new Set<string>();
    for (const { id: userId, grades } of rows) {
      for (const { extensions, ...assignment } of assignments) {
        const parts = readParts(assignment.parts);
        const works = await Promise.all(parts.map((part) => readWork(userId, part)));
        const { score, state } = gradeOf({
          ...{ assignment, parts, userId, now, override: null },
          works: (_, part) => works[parts.indexOf(part)]!,
          extendedTo: extensions.find((one) => one.userId === userId)?.dueAt ?? null,
        });
        const at = asked.findIndex(({ title }) => title === assignment.title);
        expect(grades[at], `${assignment.title} of ${userId}`).toMatchObject({ score, state });
        if (score > 0) states.add(assignment.title);
      }
    }
    expect(rows).toHaveLength(6);
    // A score of 0 everywhere would prove nothing.
    expect([...states].sort()).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('a capstone', () => {
  const part = { kind: 'exercise', id: 'f-lstm-text', tier: 'training' };
  const { pass, full } = findTask(part.id)!;
  const { points } = findCapstone(part.id)!.manifest;
  const id = randomUUID();
  let capstoneClass: string;
  let learner: Person;

  const train = (accuracy: number, at: string): Promise<unknown> =>
    database().trainedModel.create({
      data: {
        ...{ id: randomUUID(), userId: learner.id, exerciseId: part.id, file: new Uint8Array(), seed: 1 },
        ...{ state: 'verified', accuracy, createdAt: new Date(at) },
        verdict: { kind: accuracy < pass ? 'failed' : 'passed', accuracy, isDoubtful: false },
      },
    });
  const grade = async () =>
    (await selectGradebook(teacher.id, capstoneClass, GradebookFilter.parse({}), now)).rows[0]!.grades[0]!;

  beforeAll(async () => {
    const made = await makeClass(teacher);
    capstoneClass = made.id;
    learner = await signUp('student', 'Ada');
    await join(learner, made.code);
    const change = { parts: [part], points: 100, due: '2026-12-05T12:00', timeZone: 'UTC', latePercent: 30 };
    expect((await assign(teacher, capstoneClass, change, id)).status).toBe(200);
  });

  it('has no tier but its training, and nothing else has that', async () => {
    for (const wrong of [
      { ...part, tier: 'loops' },
      { ...part, id: 'a-softmax' },
    ])
      expect((await assign(teacher, capstoneClass, { parts: [wrong] })).status).toBe(422);
  });

  it('counts the share of its points that the best model in time is worth', async () => {
    expect(await grade()).toMatchObject({ state: 'missing', score: 0 });
    await train(pass - 0.05, '2026-12-01T12:00:00Z');
    expect(await grade()).toMatchObject({ state: 'started', score: 0 });
    await train(pass, '2026-12-02T12:00:00Z');
    // Three fifths of its points at the threshold, rounded down to whole ones.
    const least = (100 * Math.floor(points * 0.6)) / points;
    expect(await grade()).toMatchObject({ state: 'done', score: Math.round(least * 100) / 100 });
    // All points, but two begun days late: two fifths of them.
    await train(full, '2026-12-06T13:00:00Z');
    expect(await grade()).toMatchObject({ state: 'done', score: Math.round(least * 100) / 100 });
    await train(full, '2026-12-04T12:00:00Z');
    expect(await grade()).toMatchObject({ state: 'done', score: 100 });
  });

  it('shows its models behind the grade, and its own numbers in the statistics', async () => {
    const key = { classId: capstoneClass, id, userId: learner.id };
    const { parts } = await selectRecord(teacher.id, key, now);
    expect(parts[0]).toMatchObject({ tier: 'training', submissions: [], attempts: [] });
    expect(parts[0]!.models.map(({ kind, accuracy, isLate }) => [kind, accuracy, isLate])).toEqual([
      ['passed', full, true],
      ['passed', full, false],
      ['passed', pass, false],
      ['failed', pass - 0.05, false],
    ]);
    const shown = StatisticsQuery.parse({ small: 'show' });
    expect(await selectStatistics(teacher.id, capstoneClass, shown)).toMatchObject({
      parts: [{ key: `exercise:${part.id}:training`, tier: 'training' }],
      ...{ topic: null, exercise: null, capstone: { learners: 1, passed: 1, medianAccuracy: full } },
    });
    const hidden = StatisticsQuery.parse({});
    expect((await selectStatistics(teacher.id, capstoneClass, hidden)).capstone).toEqual({
      ...{ learners: null, passed: null, medianAccuracy: null },
    });
  });
});

describe('what can be assigned', () => {
  it('is what ships, and what the instructor writes and has published', async () => {
    const other = await signUp('instructor');
    await write(teacher.id, 'x-mine', true);
    await write(teacher.id, 'x-draft', false);
    await write(other.id, 'x-hers', true);
    await write(other.id, 'x-ours', true);
    await database().coAuthor.create({ data: { exerciseId: 'x-ours', userId: teacher.id } });
    const options = await selectPartOptions(teacher.id, []);
    expect(options.filter((one) => isAuthoredId(one.id)).map((one) => one.id)).toEqual(['x-mine', 'x-ours']);
    expect(options.find((one) => one.id === 'f-digit-cnn')).toMatchObject({ tiers: ['training'] });
    expect(options.find((one) => one.id === 'convolution-layer')).toMatchObject({ kind: 'topic' });
    // What the assignment asks for already keeps its name.
    const withHers = await selectPartOptions(teacher.id, [{ kind: 'topic', id: 'x-hers' }]);
    expect(withHers.at(-1)).toMatchObject({ id: 'x-hers', title: { en: 'The learning rate' } });
  });

  async function write(authorId: string, id: string, isPublished: boolean): Promise<void> {
    const revision = randomUUID();
    await createExercise(authorId, { id, revision, source: { kind: 'template', template: 'topic' } });
    if (isPublished) await publishDraft(authorId, id, { revision, note: '' });
  }
});
