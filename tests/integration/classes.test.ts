import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { PUT as putExtension } from '../../app/api/v1/classes/[class]/assignments/[assignment]/extensions/[user]/route.ts';
import {
  DELETE as deleteAssignment,
  PUT as putAssignment,
} from '../../app/api/v1/classes/[class]/assignments/[assignment]/route.ts';
import { POST as postCode } from '../../app/api/v1/classes/[class]/code/route.ts';
import {
  DELETE as deleteMember,
  PATCH as patchMember,
} from '../../app/api/v1/classes/[class]/members/[user]/route.ts';
import { GET as getClass, PATCH as patchClass } from '../../app/api/v1/classes/[class]/route.ts';
import { GET as getClasses } from '../../app/api/v1/classes/route.ts';
import { selectClass, selectDue, type ClassView } from '#server/classes/select-class.ts';
import { database } from '#server/database/client.ts';
import { BrowserDouble, type Answer } from './browser-double.ts';
import { assign, join, makeClass, signUp, solving, submit, type Person } from './class-double.ts';
import { useFreshDatabase } from './fresh-database.ts';

useFreshDatabase();

let teacher: Person;
let learner: Person;
let own: { id: string; code: string };
beforeAll(async () => {
  [teacher, learner] = [await signUp('instructor', 'Ada'), await signUp('student', 'Bob')];
  own = await makeClass(teacher);
});

function send(
  { browser }: { browser: BrowserDouble },
  handler: typeof postCode,
  options: { method: string; body?: unknown; params?: Record<string, string> },
): Promise<Answer> {
  return browser.send(handler, '/api/v1/classes', options);
}

const leave = (one: Person, classId: string, user = one.id): Promise<Answer> =>
  send(one, deleteMember, { method: 'DELETE', params: { class: classId, user } });

describe('joining a class', () => {
  it('needs an account, and makes nobody a guest', async () => {
    const before = await database().user.count();
    expect(await join({ browser: new BrowserDouble() }, own.code)).toMatchObject({ status: 401 });
    expect(await database().user.count()).toBe(before);
  });

  it('takes a code however it is typed, and again is the same as once', async () => {
    const typed = ` ${own.code.slice(0, 4).toLowerCase()}-${own.code.slice(4)}`;
    expect(await join(learner, typed)).toMatchObject({ status: 200, body: { id: own.id } });
    expect(await join(learner, own.code)).toMatchObject({ status: 200 });
    expect(await database().classMember.count({ where: { classId: own.id, userId: learner.id } })).toBe(1);
    expect(await send(learner, getClasses, { method: 'GET' })).toMatchObject({
      body: { classes: [{ id: own.id, name: 'Vision', teaches: false }] },
    });
  });

  it('never makes an instructor of the class a learner', async () => {
    expect((await join(teacher, own.code)).status).toBe(200);
    expect((await selectClass(teacher.id, own.id)).teaches).toBe(true);
  });

  it('ends with the code, and is limited for who tries codes', async () => {
    const { id, code } = await makeClass(teacher);
    const params = { class: id };
    const renewed = await send(teacher, postCode, { method: 'POST', body: { isOpen: true }, params });
    expect(await join(learner, code)).toMatchObject({ status: 404, body: { error: { code: 'noSuchCode' } } });
    const next = (renewed.body as { code: string }).code;
    expect(next).toMatch(/^([A-Z2-9]{4}-){2}[A-Z2-9]{4}$/);
    expect((await join(learner, next)).status).toBe(200);
    await send(teacher, postCode, { method: 'POST', body: { isOpen: false }, params });
    const late = await signUp('student');
    expect((await join(late, next)).status).toBe(404);
    const tries = [];
    for (let count = 0; count < 20; count += 1) tries.push((await join(late, `GUESS${count}`)).status);
    expect(tries.at(-1)).toBe(429);
  });
});

describe('a class', () => {
  it('tells learners neither its code nor who is in it', async () => {
    const seen = await selectClass(learner.id, own.id);
    expect(seen).toMatchObject({ teaches: false, code: null, members: [] });
    const taught = await selectClass(teacher.id, own.id);
    expect(taught.code?.replaceAll('-', '')).toBe(own.code);
    expect(taught.members.map(({ name }) => name)).toContain('Bob');
  });

  it('does not exist for who is not in it', async () => {
    const stranger = await signUp('instructor');
    for (const one of [stranger, await signUp('admin')]) {
      const answer = await send(one, getClass, { method: 'GET', params: { class: own.id } });
      expect(answer).toMatchObject({ status: 404, body: { error: { code: 'noSuchClass' } } });
    }
    const answer = await send({ browser: new BrowserDouble() }, getClass, {
      method: 'GET',
      params: { class: own.id },
    });
    expect(answer.status).toBe(401);
  });

  it('keeps its last instructor, and lets others teach it who have the role', async () => {
    const { id, code } = await makeClass(teacher);
    const second = await signUp('instructor');
    await join(second, code);
    await join(learner, code);
    const promote = (user: string): Promise<Answer> =>
      send(teacher, patchMember, {
        method: 'PATCH',
        body: { role: 'instructor' },
        params: { class: id, user },
      });
    expect(await leave(teacher, id)).toMatchObject({
      status: 409,
      body: { error: { code: 'lastInstructor' } },
    });
    expect(await promote(learner.id)).toMatchObject({
      status: 409,
      body: { error: { code: 'notInstructor' } },
    });
    expect((await promote(second.id)).status).toBe(204);
    const both = await Promise.all([leave(teacher, id), leave(second, id)]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);
  });

  it('lets a learner leave, and their work stays theirs', async () => {
    const { id, code } = await makeClass(teacher);
    await join(learner, code);
    const submission = await submit(learner.id, { at: '2026-11-19T12:00:00Z', exerciseId: 'b-max-pool' });
    expect((await leave(learner, id)).status).toBe(204);
    expect(await database().submission.count({ where: { id: submission } })).toBe(1);
    expect(await leave(learner, id)).toMatchObject({ status: 404 });
  });

  it('takes nothing new while it is archived', async () => {
    const { id, code } = await makeClass(teacher);
    const archive = (isArchived: boolean): Promise<Answer> =>
      send(teacher, patchClass, { method: 'PATCH', body: { isArchived }, params: { class: id } });
    expect((await archive(true)).status).toBe(204);
    expect((await join(learner, code)).status).toBe(404);
    expect(await assign(teacher, id)).toMatchObject({
      status: 409,
      body: { error: { code: 'classArchived' } },
    });
    expect((await archive(false)).status).toBe(204);
    expect((await assign(teacher, id)).status).toBe(200);
  });
});

describe('instructor endpoints', () => {
  it('refuse learners of the class and instructors of others, and change nothing', async () => {
    const { id, code } = await makeClass(teacher);
    const one = await signUp('student');
    await join(one, code);
    const assignment = randomUUID();
    await assign(teacher, id, {}, assignment);
    const before = JSON.stringify(await selectClass(teacher.id, id));
    const params = { class: id, assignment, user: one.id };
    const calls: [typeof postCode, string, unknown][] = [
      [patchClass, 'PATCH', { name: 'Mine' }],
      [postCode, 'POST', { isOpen: true }],
      [patchMember, 'PATCH', { section: 'B' }],
      [putAssignment, 'PUT', { ...solving, points: 99 }],
      [putExtension, 'PUT', { due: '2026-12-01T10:00' }],
      [deleteAssignment, 'DELETE', undefined],
    ];
    const stranger = await signUp('instructor');
    // An instructor who sits in the class as a learner has no more rights there than one.
    const guest = await signUp('instructor');
    await join(guest, code);
    for (const [handler, method, body] of calls) {
      const asked = { method, body, params };
      expect((await send(one, handler, asked)).status, `${method} by a learner`).toBe(403);
      expect((await send(stranger, handler, asked)).status, `${method} by a stranger`).toBe(404);
      expect((await send(guest, handler, asked)).status, `${method} by a guest`).toBe(404);
    }
    expect((await leave(stranger, id, one.id)).status).toBe(404);
    expect((await leave(one, id, teacher.id)).status).toBe(403);
    await leave(guest, id);
    expect(JSON.stringify(await selectClass(teacher.id, id))).toBe(before);
  });

  it('stop with the role', async () => {
    const former = await signUp('instructor');
    const { id } = await makeClass(former);
    await database().user.update({ where: { id: former.id }, data: { role: 'student' } });
    expect(await assign(former, id)).toMatchObject({ status: 403 });
    expect(await selectClass(former.id, id)).toMatchObject({ teaches: false, code: null, members: [] });
  });
});

describe('an assignment', () => {
  it('refuses what does not exist and dates in the wrong order', async () => {
    const refused = async (change: object): Promise<string | undefined> => {
      const { status, body } = await assign(teacher, own.id, change);
      expect(status).toBe(422);
      return (body as { error: { fields: { path: string }[] } }).error.fields[0]?.path;
    };
    const softmax = { kind: 'exercise', id: 'a-softmax', tier: 'loops' };
    expect(await refused({ parts: [softmax, { ...softmax, id: 'x-nothing' }] })).toBe('parts.1');
    expect(await refused({ parts: [{ kind: 'topic', id: 'nothing' }] })).toBe('parts.0');
    expect(await refused({ parts: [softmax, softmax] })).toBe('parts.1');
    expect(await refused({ opens: '2026-11-21T00:00' })).toBe('due');
    expect(await refused({ cutOff: '2026-11-20T23:58' })).toBe('cutOff');
    expect((await assign(teacher, own.id, { timeZone: 'Mars/Olympus' })).status).toBe(400);
    expect((await assign(teacher, own.id, { due: '2027-02-31T00:00' })).status).toBe(400);
  });

  it('stands on the learner’s list by its own clock until it is solved', async () => {
    const [one, { id, code }] = [await signUp('student'), await makeClass(teacher)];
    await join(one, code);
    const [week, later] = [randomUUID(), randomUUID()];
    expect((await assign(teacher, id, {}, week)).status).toBe(200);
    await assign(teacher, id, { title: 'Later', opens: '2026-12-01T00:00', due: '2026-12-08T00:00' }, later);
    const now = new Date('2026-11-20T10:00:00Z');
    // 23:59 in Berlin in winter.
    expect(await selectDue(one.id, now)).toMatchObject([
      { id: week, dueAt: new Date('2026-11-20T22:59:00Z'), grade: { state: 'todo', score: 0 } },
    ]);
    expect((await selectClass(teacher.id, id, now)).assignments.map(({ title }) => title)).toEqual([
      'First week',
      'Later',
    ]);
    await submit(one.id, { at: '2026-11-20T20:00:00Z', passed: false });
    expect(await selectDue(one.id, now)).toMatchObject([{ grade: { state: 'started', score: 0 } }]);
    await submit(one.id, { at: '2026-11-20T23:30:00Z' });
    expect(await selectDue(one.id, now)).toEqual([]);
    const graded = (await selectClass(one.id, id, now)).assignments[0];
    expect(graded?.grade).toMatchObject({ state: 'late', score: 8 });
  });

  it('is in time for who was given more time', async () => {
    const [one, { id, code }] = [await signUp('student'), await makeClass(teacher)];
    await join(one, code);
    const assignment = randomUUID();
    await assign(teacher, id, {}, assignment);
    await submit(one.id, { at: '2026-11-21T12:00:00Z' });
    const gradeOf = ({ assignments }: ClassView) => assignments[0]!.grade;
    expect(gradeOf(await selectClass(one.id, id))).toMatchObject({ state: 'late', score: 8 });
    const extend = (due: string | null): Promise<Answer> =>
      send(teacher, putExtension, {
        method: 'PUT',
        body: { due },
        params: { class: id, assignment, user: one.id },
      });
    expect((await extend('2026-11-20T12:00')).status).toBe(422);
    expect((await extend('2026-11-22T12:00')).status).toBe(204);
    expect(gradeOf(await selectClass(one.id, id))).toMatchObject({
      state: 'done',
      score: 10,
      isExtended: true,
    });
    expect((await extend(null)).status).toBe(204);
    expect(gradeOf(await selectClass(one.id, id))).toMatchObject({ state: 'late', score: 8 });
  });
});
