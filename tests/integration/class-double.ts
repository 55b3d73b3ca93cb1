import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { PUT as putAssignment } from '../../app/api/v1/classes/[class]/assignments/[assignment]/route.ts';
import { POST as postClass } from '../../app/api/v1/classes/route.ts';
import { POST as postMembership } from '../../app/api/v1/class-memberships/route.ts';
import type { Role } from '#server/access/actions.ts';
import { handleAuth } from '#server/accounts/auth-handler.ts';
import { currentLearner } from '#server/accounts/session.ts';
import { database } from '#server/database/client.ts';
import { BrowserDouble, type Answer } from './browser-double.ts';

export interface Person {
  id: string;
  browser: BrowserDouble;
}

export async function signUp(role: Role, name = `A ${role}`): Promise<Person> {
  const browser = new BrowserDouble();
  const body = { name, email: `${randomUUID()}@example.org`, password: 'correct horse' };
  expect((await browser.post(handleAuth, '/api/auth/sign-up/email', body)).status).toBe(200);
  const { id } = (await currentLearner(browser.headers))!;
  if (role !== 'student') await database().user.update({ where: { id }, data: { role } });
  return { id, browser };
}

/** A class of an instructor, with its code. */
export async function makeClass({ browser }: Person): Promise<{ id: string; code: string }> {
  const id = randomUUID();
  const body = { id, name: 'Vision', timeZone: 'Europe/Berlin' };
  expect(await browser.post(postClass, '/api/v1/classes', body)).toMatchObject({ status: 200, body: { id } });
  const { code } = await database().class.findUniqueOrThrow({ where: { id } });
  return { id, code: code! };
}

export function join({ browser }: { browser: BrowserDouble }, code: string): Promise<Answer> {
  return browser.post(postMembership, '/api/v1/class-memberships', { code });
}

export const solving = {
  title: 'First week',
  parts: [{ kind: 'exercise', id: 'a-softmax', tier: 'loops' }],
  points: 10,
  opens: null,
  due: '2026-11-20T23:59',
  cutOff: null,
  timeZone: 'Europe/Berlin',
  latePolicy: 'perDay',
  latePercent: 20,
  requiredAttempts: 1,
  hiddenUntilOpen: true,
};

export function assign(
  { browser }: Person,
  classId: string,
  change: object = {},
  id: string = randomUUID(),
): Promise<Answer> {
  const params = { class: classId, assignment: id };
  const path = `/api/v1/classes/${classId}/assignments/${id}`;
  return browser.send(putAssignment, path, { method: 'PUT', body: { ...solving, ...change }, params });
}

/** A submission as it stands after its verdict. */
export async function submit(
  userId: string,
  { at, passed = true, exerciseId = 'a-softmax' }: { at: string; passed?: boolean; exerciseId?: string },
): Promise<string> {
  await database().exercise.createMany({ data: [{ id: exerciseId }], skipDuplicates: true });
  const version = await database().exerciseVersion.upsert({
    where: { exerciseId_hash: { exerciseId, hash: 'test' } },
    create: { id: `${exerciseId}-test`, exerciseId, hash: 'test', files: {} },
    update: {},
  });
  const id = randomUUID();
  const verdict = passed ? { kind: 'passed' } : { kind: 'failed', cases: [], misconceptions: [] };
  const time = new Date(at);
  await database().submission.create({
    data: {
      ...{ id, userId, exerciseId, versionId: version.id, tier: 'loops', source: 'export {}' },
      ...{ state: 'verified', verdict, createdAt: time, verifiedAt: time },
    },
  });
  return id;
}
