import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { PUT as putRole } from '../../app/api/v1/admin/accounts/[id]/role/route.ts';
import { DELETE as deleteInvitation } from '../../app/api/v1/admin/invitations/[id]/route.ts';
import { POST as postInvitation } from '../../app/api/v1/admin/invitations/route.ts';
import { POST as postAuthored } from '../../app/api/v1/authoring/route.ts';
import { DELETE as deleteCertificate } from '../../app/api/v1/certificates/[id]/route.ts';
import { POST as postClass } from '../../app/api/v1/classes/route.ts';
import { POST as acceptLink } from '../../app/api/v1/invitations/route.ts';
import { actions, mayDo, roles, type Action, type Role } from '#server/access/actions.ts';
import { selectAudit } from '#server/access/audit.ts';
import { findInvitation, makeInvitation } from '#server/access/invitations.ts';
import { handleAuth } from '#server/accounts/auth-handler.ts';
import { currentLearner } from '#server/accounts/session.ts';
import { database } from '#server/database/client.ts';
import { BrowserDouble, type Answer } from './browser-double.ts';
import { useFreshDatabase } from './fresh-database.ts';

useFreshDatabase();

interface Person {
  id: string;
  browser: BrowserDouble;
}

async function person(role: Role): Promise<Person> {
  const browser = new BrowserDouble();
  const email = `${randomUUID()}@example.org`;
  const body = { name: `A ${role}`, email, password: 'correct horse' };
  const { status } = await browser.post(handleAuth, '/api/auth/sign-up/email', body);
  expect(status).toBe(200);
  const { id } = (await currentLearner(browser.headers))!;
  if (role !== 'student') await database().user.update({ where: { id }, data: { role } });
  return { id, browser };
}

function setRole({ browser }: Person, id: string, role: string): Promise<Answer> {
  return browser.send(putRole, `/api/v1/admin/accounts/${id}/role`, {
    method: 'PUT',
    body: { role },
    params: { id },
  });
}

function invite({ browser }: Person, id: string = randomUUID(), role = 'instructor'): Promise<Answer> {
  return browser.post(postInvitation, '/api/v1/admin/invitations', { id, role, note: 'for Ada' });
}

function tokenOf(answer: { link: string | null }): string {
  return answer.link!.slice(answer.link!.lastIndexOf('/') + 1);
}

/** Pages ask `mayDo` themselves; writes are tried through their routes. */
const writes: Record<Action, ((one: Person) => Promise<Answer>) | 'page'> = {
  listAccounts: 'page',
  listInvitations: 'page',
  readAudit: 'page',
  changeRole: async (one) => setRole(one, (await person('student')).id, 'student'),
  makeInvitation: (one) => invite(one),
  revokeInvitation: (one) => {
    const id = randomUUID();
    const path = `/api/v1/admin/invitations/${id}`;
    return one.browser.send(deleteInvitation, path, { method: 'DELETE', params: { id } });
  },
  authorExercises: (one) =>
    one.browser.post(postAuthored, '/api/v1/authoring', {
      id: `x-${randomUUID()}`,
      revision: randomUUID(),
      source: { kind: 'fork', of: 'a-softmax' },
    }),
  teachClasses: (one) =>
    one.browser.post(postClass, '/api/v1/classes', { id: randomUUID(), name: 'Vision', timeZone: 'UTC' }),
  revokeCertificate: async (one) => {
    const { id: userId } = await person('student');
    const id = randomUUID();
    const track = 'convolution';
    await database().certificate.create({ data: { id, userId, track, name: 'Ada', exercises: [] } });
    const path = `/api/v1/certificates/${id}`;
    return one.browser.send(deleteCertificate, path, { method: 'DELETE', params: { id } });
  },
};

/** Who may do what, written down a second time: a change of the rules has to be made twice. */
const matrix: Record<Action, Record<Role, boolean>> = {
  listAccounts: { student: false, instructor: false, admin: true },
  changeRole: { student: false, instructor: false, admin: true },
  listInvitations: { student: false, instructor: false, admin: true },
  makeInvitation: { student: false, instructor: false, admin: true },
  revokeInvitation: { student: false, instructor: false, admin: true },
  readAudit: { student: false, instructor: false, admin: true },
  authorExercises: { student: false, instructor: true, admin: true },
  teachClasses: { student: false, instructor: true, admin: true },
  revokeCertificate: { student: false, instructor: false, admin: true },
};

describe('role by action', () => {
  const people = {} as Record<Role, Person>;
  beforeAll(async () => {
    for (const role of roles) people[role] = await person(role);
  });

  it('has a row for every action', () => {
    expect(Object.keys(matrix).sort()).toEqual([...actions].sort());
  });

  for (const action of actions) {
    for (const role of roles) {
      it(`${role} ${matrix[action][role] ? 'may' : 'may not'} ${action}`, async () => {
        expect(mayDo(role, action)).toBe(matrix[action][role]);
        const write = writes[action];
        if (write === 'page') return;
        const { status, body } = await write(people[role]);
        if (matrix[action][role]) expect(status).toBeLessThan(300);
        else expect({ status, body }).toMatchObject({ status: 403, body: { error: { code: 'notAllowed' } } });
      });
    }
  }

  it('makes nobody a guest by refusing them', async () => {
    const before = await database().user.count();
    const answer = await invite({ id: '', browser: new BrowserDouble() });
    expect(answer).toMatchObject({ status: 401, body: { error: { code: 'signInRequired' } } });
    expect(await database().user.count()).toBe(before);
  });
});

describe('an invitation', () => {
  it('makes one account an instructor, once, and is remembered', async () => {
    const [admin, first, second] = [await person('admin'), await person('student'), await person('student')];
    const made = (await invite(admin)).body as { id: string; link: string };
    const token = tokenOf(made);
    const accepted = await first.browser.post(acceptLink, '/api/v1/invitations', { token });
    expect(accepted).toMatchObject({ status: 200, body: { role: 'instructor' } });
    const again = await first.browser.post(acceptLink, '/api/v1/invitations', { token });
    expect(again).toMatchObject({ status: 200, body: { role: 'instructor' } });
    const late = await second.browser.post(acceptLink, '/api/v1/invitations', { token });
    expect(late).toMatchObject({ status: 410, body: { error: { code: 'invitationClosed' } } });
    const events = await selectAudit(200);
    expect(events.filter(({ subject }) => subject === `invitation:${made.id}`)).toHaveLength(1);
    expect(events.filter(({ subject }) => subject === `user:${first.id}`)).toMatchObject([
      { action: 'acceptInvitation', details: { from: 'student', to: 'instructor' } },
    ]);
  });

  it('is accepted by one of two who come at the same time', async () => {
    const token = tokenOf((await invite(await person('admin'))).body as { link: string });
    const both = [await person('student'), await person('student')];
    const answers = await Promise.all(
      both.map(({ browser }) => browser.post(acceptLink, '/api/v1/invitations', { token })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410]);
  });

  it('answers a repeated request with the same link', async () => {
    const [admin, id] = [await person('admin'), randomUUID()];
    const [one, two] = [await invite(admin, id), await invite(admin, id)];
    expect((two.body as { link: string }).link).toBe((one.body as { link: string }).link);
    expect(await invite(await person('admin'), id)).toMatchObject({ status: 409 });
  });

  it('stops working when it is withdrawn or too old, and is unknown when forged', async () => {
    const [admin, student] = [await person('admin'), await person('student')];
    const made = (await invite(admin)).body as { id: string; link: string };
    const path = `/api/v1/admin/invitations/${made.id}`;
    const params = { id: made.id };
    expect(await admin.browser.send(deleteInvitation, path, { method: 'DELETE', params })).toMatchObject({
      status: 204,
    });
    const accept = (token: string): Promise<Answer> =>
      student.browser.post(acceptLink, '/api/v1/invitations', { token });
    expect(await accept(tokenOf(made))).toMatchObject({ status: 410 });
    const old = await makeInvitation(null, { id: randomUUID(), role: 'admin', note: '' });
    const expiresAt = new Date(Date.now() - 1000);
    await database().invitation.update({ where: { id: old.id }, data: { expiresAt } });
    expect(await accept(tokenOf(old))).toMatchObject({ status: 410 });
    const forged = `${made.id}.${'A'.repeat(43)}`;
    expect(await accept(forged)).toMatchObject({ status: 404 });
    expect(await accept('anything')).toMatchObject({ status: 404 });
    expect(await findInvitation(forged)).toBeNull();
  });

  it('takes no rights away', async () => {
    const admin = await person('admin');
    const made = (await invite(admin)).body as { link: string };
    const answer = await admin.browser.post(acceptLink, '/api/v1/invitations', { token: tokenOf(made) });
    expect(answer).toMatchObject({ status: 200, body: { role: 'admin' } });
    expect(await findInvitation(tokenOf(made))).toMatchObject({ state: 'open' });
  });
});

describe('changing roles', () => {
  it('keeps one administrator, also when two take each other away at once', async () => {
    await database().user.updateMany({ where: { role: 'admin' }, data: { role: 'student' } });
    const [ada, bob] = [await person('admin'), await person('admin')];
    const answers = await Promise.all([setRole(ada, bob.id, 'student'), setRole(bob, ada.id, 'student')]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await database().user.count({ where: { role: 'admin' } })).toBe(1);
    const last = answers[0].status === 200 ? ada : bob;
    expect(await setRole(last, last.id, 'student')).toMatchObject({
      status: 409,
      body: { error: { code: 'lastAdmin' } },
    });
  });

  it('counts at once', async () => {
    const [admin, teacher] = [await person('admin'), await person('admin')];
    expect((await invite(teacher)).status).toBe(200);
    expect((await setRole(admin, teacher.id, 'instructor')).status).toBe(200);
    expect((await invite(teacher)).status).toBe(403);
  });

  it('knows neither guests nor strangers', async () => {
    const admin = await person('admin');
    expect(await setRole(admin, 'nobody', 'instructor')).toMatchObject({ status: 404 });
    expect(await setRole(admin, admin.id, 'emperor')).toMatchObject({ status: 400 });
  });
});
