import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  GET as getRecord,
  PUT as putGrade,
} from '../../app/api/v1/classes/[class]/assignments/[assignment]/grades/[user]/route.ts';
import { GET as getCsv } from '../../app/api/v1/classes/[class]/grades/csv/route.ts';
import { GET as getGrades } from '../../app/api/v1/classes/[class]/grades/route.ts';
import { GET as getReplay } from '../../app/api/v1/classes/[class]/submissions/[submission]/replays/[replay]/route.ts';
import { POST as postReplay } from '../../app/api/v1/classes/[class]/submissions/[submission]/replays/route.ts';
import { GET as getSubmission } from '../../app/api/v1/classes/[class]/submissions/[submission]/route.ts';
import type { GradebookPage, ReplayView } from '#graders/class.ts';
import type { LearnerRecord } from '#server/classes/record.ts';
import { selectClass } from '#server/classes/select-class.ts';
import { database } from '#server/database/client.ts';
import { findExercise } from '#server/exercises/load.ts';
import { publishExercises, selectVersionId } from '#server/exercises/publish.ts';
import { startQueue, stopQueue } from '#server/queue.ts';
import { startReplayer } from '#server/verification/replayer.ts';
import { closeSandboxPool, sandboxPool } from '#server/verification/sandbox-pool.ts';
import { verify } from '#server/verification/verify.ts';
import type { Answer } from './browser-double.ts';
import { assign, join, makeClass, signUp, submit, type Person } from './class-double.ts';
import { useFreshDatabase } from './fresh-database.ts';

useFreshDatabase();

const softmax = randomUUID();
const pool = randomUUID();
let teacher: Person;
let ada: Person;
let bob: Person;
let cy: Person;
let classId: string;
let passed: string;

beforeAll(async () => {
  teacher = await signUp('instructor', 'Teacher');
  [ada, bob, cy] = [
    await signUp('student', 'Ada'),
    await signUp('student', 'Bob'),
    await signUp('student', '=Cy'),
  ];
  const made = await makeClass(teacher);
  classId = made.id;
  for (const one of [cy, bob, ada]) await join(one, made.code);
  await database().classMember.updateMany({ where: { userId: bob.id }, data: { section: 'B' } });
  await assign(teacher, classId, {}, softmax);
  await assign(
    teacher,
    classId,
    {
      title: 'Second, "pooling"',
      parts: [{ kind: 'exercise', id: 'b-max-pool', tier: 'loops' }],
      due: null,
    },
    pool,
  );
  passed = await submit(ada.id, { at: '2026-11-19T12:00:00Z' });
  await submit(bob.id, { at: '2026-11-20T10:00:00Z', passed: false });
  // 1 hour and 1 minute after 23:59 in Berlin: one begun day late.
  await submit(bob.id, { at: '2026-11-21T00:00:00Z' });
  await submit(bob.id, { at: '2026-11-21T00:10:00Z', exerciseId: 'b-max-pool' });
});

type Handler = typeof getGrades;

function get(
  one: Person,
  handler: Handler,
  params: Record<string, string> = {},
  query = '',
): Promise<Answer> {
  return one.browser.send(handler, `/api/v1/classes${query}`, {
    method: 'GET',
    params: { class: classId, ...params },
  });
}

async function grades(query = ''): Promise<GradebookPage> {
  const { status, body } = await get(teacher, getGrades, {}, query);
  expect(status).toBe(200);
  return body as GradebookPage;
}

const namesOf = ({ rows }: GradebookPage): string[] => rows.map(({ name }) => name);

function override(one: Person, userId: string, body: object, assignment = softmax): Promise<Answer> {
  return one.browser.send(putGrade, '/api/v1/classes', {
    method: 'PUT',
    body,
    params: { class: classId, assignment, user: userId },
  });
}

describe('the gradebook', () => {
  it('has every learner by every assignment, with late work and totals', async () => {
    const page = await grades();
    expect(page).toMatchObject({ possible: 20, count: 3, pages: 1, sections: ['B'] });
    expect(page.assignments.map(({ title }) => title)).toEqual(['First week', 'Second, "pooling"']);
    expect(page.rows.find(({ name }) => name === 'Ada')).toMatchObject({
      total: 10,
      grades: [
        { state: 'done', score: 10, isOverridden: false },
        { state: 'todo', score: 0 },
      ],
    });
    expect(page.rows.find(({ name }) => name === 'Bob')).toMatchObject({
      section: 'B',
      total: 18,
      grades: [
        { state: 'late', score: 8 },
        { state: 'done', score: 10 },
      ],
    });
  });

  it('sorts by name, total and an assignment, both ways', async () => {
    expect(namesOf(await grades('?sort=name'))).toEqual(['=Cy', 'Ada', 'Bob']);
    expect(namesOf(await grades('?sort=total&order=desc'))).toEqual(['Bob', 'Ada', '=Cy']);
    expect(namesOf(await grades(`?sort=${softmax}&order=asc`))).toEqual(['=Cy', 'Bob', 'Ada']);
    expect(namesOf(await grades('?sort=section&order=desc'))).toEqual(['Bob', '=Cy', 'Ada']);
    expect((await get(teacher, getGrades, {}, '?sort=salary')).status).toBe(400);
  });

  it('filters by name, section and state', async () => {
    expect(namesOf(await grades('?name=aD'))).toEqual(['Ada']);
    expect(namesOf(await grades('?section=B'))).toEqual(['Bob']);
    expect(namesOf(await grades('?section='))).toEqual(['=Cy', 'Ada']);
    expect(namesOf(await grades('?state=late'))).toEqual(['Bob']);
    expect(namesOf(await grades(`?state=todo&assignment=${pool}`))).toEqual(['=Cy', 'Ada']);
    expect(namesOf(await grades(`?state=late&assignment=${pool}`))).toEqual([]);
  });

  it('comes in pages that hold everybody once', async () => {
    const many = await makeClass(teacher);
    const users = Array.from({ length: 120 }, (_, at) => ({ id: randomUUID(), name: `Learner ${at}` }));
    await database().user.createMany({
      data: users.map((one) => ({ ...one, email: `${one.id}@example.org` })),
    });
    await database().classMember.createMany({
      data: users.map(({ id }) => ({ classId: many.id, userId: id })),
    });
    const pages = [1, 2, 3, 4].map(async (page) => {
      const { body } = await get(teacher, getGrades, { class: many.id }, `?page=${page}`);
      return body as GradebookPage;
    });
    const found = await Promise.all(pages);
    expect(found.map(({ rows }) => rows.length)).toEqual([50, 50, 20, 0]);
    expect(found[0]).toMatchObject({ count: 120, pages: 3 });
    expect(new Set(found.flatMap(namesOf)).size).toBe(120);
    expect(namesOf(found[0]!).slice(0, 3)).toEqual(['Learner 0', 'Learner 1', 'Learner 2']);
  });
});

describe('the table for spreadsheets', () => {
  it('holds what the gradebook holds, and no formula', async () => {
    const request = new Request('http://localhost:3000/api/v1/classes?bom=true&sort=name', {
      headers: teacher.browser.headers,
    });
    const answer = await getCsv(request, { params: Promise.resolve({ class: classId }) });
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.subarray(0, 3).toString('hex')).toBe('efbbbf');
    expect(bytes.subarray(3).toString('utf8').split('\r\n')).toEqual([
      'Account,Name,Section,First week (10),"Second, ""pooling"" (10)",Total (20)',
      // What is missing counts nothing; what has no date yet is left empty.
      `${cy.id},"'=Cy",,0,,0`,
      `${ada.id},Ada,,10,,10`,
      `${bob.id},Bob,B,8,10,18`,
      '',
    ]);
  });
});

describe('a grade', () => {
  it('tells the work that it follows from', async () => {
    const { body } = await get(teacher, getRecord, { assignment: softmax, user: bob.id });
    expect(body).toMatchObject({
      learner: { name: 'Bob', section: 'B' },
      grade: { state: 'late', score: 8, derived: null },
      parts: [
        {
          id: 'a-softmax',
          submissions: [
            { isLate: true, state: 'verified', kind: 'passed' },
            { isLate: false, state: 'verified', kind: 'failed' },
          ],
        },
      ],
      overrides: [],
    });
  });

  it('can be set by hand with a reason, which its learner is told, and taken back', async () => {
    expect((await override(teacher, bob.id, { score: 9 })).status).toBe(400);
    expect((await override(teacher, bob.id, { score: 9, reason: ' ' })).status).toBe(400);
    expect((await override(teacher, bob.id, { score: 21, reason: 'much' })).status).toBe(422);
    expect((await override(teacher, teacher.id, { score: 9, reason: 'mine' })).status).toBe(404);
    expect((await override(teacher, bob.id, { score: 9.5, reason: 'The bus was late' })).status).toBe(204);
    const rows = (await grades('?section=B')).rows;
    expect(rows[0]).toMatchObject({ total: 19.5, grades: [{ score: 9.5, isOverridden: true }, {}] });
    expect((await selectClass(bob.id, classId)).assignments[0]?.grade).toMatchObject({
      score: 9.5,
      derived: 8,
      reason: 'The bus was late',
    });
    expect((await override(teacher, bob.id, { score: null, reason: 'A mistake' })).status).toBe(204);
    const { body } = await get(teacher, getRecord, { assignment: softmax, user: bob.id });
    expect((body as LearnerRecord).grade).toMatchObject({ score: 8, derived: null });
    expect((body as LearnerRecord).overrides).toMatchObject([
      { by: 'Teacher', before: 9.5, score: null, reason: 'A mistake' },
      { by: 'Teacher', before: null, score: 9.5, reason: 'The bus was late' },
    ]);
  });
});

describe('a submission of a learner', () => {
  beforeAll(async () => {
    await publishExercises();
    await startQueue();
    await startReplayer();
  });
  afterAll(async () => {
    await stopQueue();
    closeSandboxPool();
  });

  async function replay(submission: string): Promise<ReplayView> {
    const started = await teacher.browser.send(postReplay, '/api/v1/classes', {
      method: 'POST',
      params: { class: classId, submission },
    });
    expect(started.status).toBe(202);
    const { id } = started.body as { id: string };
    const ask = async () => (await get(teacher, getReplay, { submission, replay: id })).body as ReplayView;
    await expect.poll(async () => (await ask()).state, { timeout: 30_000 }).toBe('done');
    return ask();
  }

  it('is shown to instructors only if its exercise was assigned', async () => {
    expect(await get(teacher, getSubmission, { submission: passed })).toMatchObject({
      status: 200,
      body: { learner: { name: 'Ada' }, source: 'export {}', verdict: { kind: 'passed' } },
    });
    const other = await submit(ada.id, { at: '2026-11-19T12:00:00Z', exerciseId: 'b-cross-correlation' });
    const stranger = await submit((await signUp('student')).id, { at: '2026-11-19T12:00:00Z' });
    for (const submission of [other, stranger, randomUUID(), 'nonsense'])
      expect((await get(teacher, getSubmission, { submission })).status).toBe(404);
  });

  it('is replayed in a sandbox, and a verdict that does not hold is told', async () => {
    const exercise = (await findExercise('a-softmax'))!;
    const source = exercise.files['loops/solution.ts']!;
    const { verdict, fuel } = await verify({ exercise, tier: 'loops', source, seed: 7 }, sandboxPool());
    const data = { source, seed: 7, fuel, verdict: JSON.parse(JSON.stringify(verdict)) as object };
    const versionId = await selectVersionId(exercise);
    await database().submission.update({ where: { id: passed }, data: { ...data, versionId } });
    const found = await replay(passed);
    expect(found.outcome).toMatchObject({
      kind: 'replayed',
      same: { verdict: true, fuel: true },
      reproduced: { kind: 'passed', fuel },
      isPresent: true,
    });
    expect(JSON.stringify(found)).not.toContain('seed');
    await database().submission.update({
      where: { id: passed },
      data: { source: 'export const softmax = 1;' },
    });
    const other = await replay(passed);
    expect(other.outcome).toMatchObject({ kind: 'replayed', same: { verdict: false } });
  });

  it('without a seed cannot be replayed, and the reason is told', async () => {
    const { outcome } = await replay(await submit(ada.id, { at: '2026-11-19T13:00:00Z', passed: false }));
    expect(outcome).toMatchObject({ kind: 'notReproducible' });
  });
});

describe('gradebook endpoints', () => {
  it('give nothing to learners of the class, other instructors, and who is not signed in', async () => {
    const stranger = await signUp('instructor');
    const params = { assignment: softmax, user: bob.id, submission: passed, replay: randomUUID() };
    const handlers = { getGrades, getCsv, getRecord, getSubmission, getReplay };
    for (const [name, handler] of Object.entries(handlers)) {
      for (const [one, status] of [
        [bob, 403],
        [stranger, 404],
      ] as const) {
        const answer = await get(one, handler, params);
        expect(answer.status, name).toBe(status);
        expect(Object.keys(answer.body as object)).toEqual(['error']);
      }
    }
    const replayed = { method: 'POST', params: { class: classId, ...params } };
    for (const [one, status] of [
      [bob, 403],
      [stranger, 404],
    ] as const) {
      expect((await one.browser.send(postReplay, '/api/v1/classes', replayed)).status).toBe(status);
      expect((await override(one, bob.id, { score: 10, reason: 'please' })).status).toBe(status);
    }
    expect(await database().gradeOverride.count()).toBe(0);
  });
});
