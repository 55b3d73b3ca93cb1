import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { GET as getArchive } from '../../app/api/v1/authoring/[id]/archive/route.ts';
import { PUT as putArchived } from '../../app/api/v1/authoring/[id]/archived/route.ts';
import { DELETE as deleteAuthor } from '../../app/api/v1/authoring/[id]/authors/[user]/route.ts';
import { POST as postAuthor } from '../../app/api/v1/authoring/[id]/authors/route.ts';
import { PUT as putDraft } from '../../app/api/v1/authoring/[id]/draft/route.ts';
import { POST as postCheck } from '../../app/api/v1/authoring/[id]/check/route.ts';
import { POST as postPublication } from '../../app/api/v1/authoring/[id]/publication/route.ts';
import { GET as getAuthored } from '../../app/api/v1/authoring/[id]/route.ts';
import { GET as getVersion } from '../../app/api/v1/authoring/[id]/versions/[number]/route.ts';
import { POST as postVersion } from '../../app/api/v1/authoring/[id]/versions/route.ts';
import { POST as postArchive } from '../../app/api/v1/authoring/archives/route.ts';
import { GET as getList, POST as postAuthored } from '../../app/api/v1/authoring/route.ts';
import { templateNames, type AuthoredSummary, type AuthoredView } from '#graders/authoring.ts';
import { manifestFiles, type Bundle } from '#graders/bundle.ts';
import type { BundleReport } from '#graders/bundle-report.ts';
import type { Role } from '#server/access/actions.ts';
import { handleAuth } from '#server/accounts/auth-handler.ts';
import { currentLearner } from '#server/accounts/session.ts';
import { readZip } from '#server/authoring/read-zip.ts';
import { writeZip } from '#server/authoring/write-zip.ts';
import { database } from '#server/database/client.ts';
import { findExerciseDirectories, readExerciseFolder } from '#server/exercises/folder.ts';
import { BrowserDouble, type Answer } from './browser-double.ts';
import { useFreshDatabase } from './fresh-database.ts';

useFreshDatabase();

interface Person {
  id: string;
  email: string;
  browser: BrowserDouble;
}

async function person(role: Role): Promise<Person> {
  const browser = new BrowserDouble();
  const email = `${randomUUID()}@example.org`;
  const body = { name: `A ${role}`, email, password: 'correct horse' };
  await browser.post(handleAuth, '/api/auth/sign-up/email', body);
  const { id } = (await currentLearner(browser.headers))!;
  if (role !== 'student') await database().user.update({ where: { id }, data: { role } });
  return { id, email, browser };
}

const base = '/api/v1/authoring';
const softmax = readExerciseFolder(findExerciseDirectories().get('a-softmax')!).files;

interface Made {
  id: string;
  revision: string;
  answer: Answer;
}

async function make({ browser }: Person, source: object = { kind: 'fork', of: 'a-softmax' }): Promise<Made> {
  const [id, revision] = [`x-${randomUUID()}`, randomUUID()];
  const answer = await browser.post(postAuthored, base, { id, revision, source });
  return { id, revision, answer };
}

async function open({ browser }: Person, id: string): Promise<AuthoredView> {
  const answer = await browser.send(getAuthored, `${base}/${id}`, { method: 'GET', params: { id } });
  expect(answer.status).toBe(200);
  return answer.body as AuthoredView;
}

function save(
  { browser }: Person,
  id: string,
  body: { revision: string; base: string; files: Bundle },
): Promise<Answer> {
  return browser.send(putDraft, `${base}/${id}/draft`, { method: 'PUT', body, params: { id } });
}

function keep({ browser }: Person, id: string, revision: string, note = ''): Promise<Answer> {
  const request = { method: 'POST', body: { revision, note }, params: { id } };
  return browser.send(postVersion, `${base}/${id}/versions`, request);
}

let ada: Person;
let bob: Person;
let student: Person;
beforeAll(async () => {
  [ada, bob, student] = [await person('instructor'), await person('instructor'), await person('student')];
});

describe('making an exercise', () => {
  it('forks a shipped one without what only shipped ones have', async () => {
    const { id, answer } = await make(ada);
    expect(answer).toMatchObject({ status: 200, body: { id } });
    const { draft, kind, forkedFrom, isPublished, title } = await open(ada, id);
    expect({ kind, forkedFrom, isPublished }).toEqual({
      kind: 'exercise',
      forkedFrom: 'a-softmax',
      isPublished: false,
    });
    expect(title.en).not.toBe(id);
    expect(draft.files['exercise.yaml']).toMatch(new RegExp(`^id: ${id}$`, 'm'));
    expect(draft.files['exercise.yaml']).not.toMatch(/^ {2}kernel:/m);
    expect(Object.keys(draft.files).filter((file) => /^(kernel|device)/.test(file))).toEqual([]);
    expect(draft.files['cases.ts']).toBe(softmax['cases.ts']);
  });

  it.each(templateNames)('begins with the template %s', async (template) => {
    const { id, answer } = await make(ada, { kind: 'template', template });
    expect(answer.status).toBe(200);
    const { kind, draft } = await open(ada, id);
    expect(kind).toBe(template === 'topic' ? 'topic' : 'exercise');
    expect(draft.files[manifestFiles[kind]]).toMatch(new RegExp(`^id: ${id}$`, 'm'));
  });

  it('names the items of a forked topic anew', async () => {
    const { id } = await make(ada, { kind: 'fork', of: 'pooling-layer' });
    const { draft, kind } = await open(ada, id);
    expect(kind).toBe('topic');
    expect(draft.files['quiz.yaml']).toContain(`- id: q-${id}-1\n`);
    expect(draft.files['quiz.yaml']).not.toContain('q-pool-trainable');
  });

  it('is done once, and refuses an id that is taken', async () => {
    const { id, revision } = await make(ada);
    const again = { id, revision, source: { kind: 'fork', of: 'a-softmax' } };
    expect(await ada.browser.post(postAuthored, base, again)).toMatchObject({ status: 200 });
    const taken = { status: 409, body: { error: { code: 'idTaken' } } };
    expect(await ada.browser.post(postAuthored, base, { ...again, revision: randomUUID() })).toMatchObject(
      taken,
    );
    expect(await bob.browser.post(postAuthored, base, again)).toMatchObject(taken);
  });

  it('refuses what is no exercise', async () => {
    const before = await database().exercise.count();
    for (const files of [
      {},
      { 'cases.ts': '' },
      { 'exercise.yaml': 'id: x-a', 'quiz.yaml': '' },
      { 'exercise.yaml': 'id: x-a', '../../etc/passwd': '' },
      { 'exercise.yaml': 'a\0b' },
    ])
      expect((await make(ada, { kind: 'files', files })).answer.status).toBe(422);
    expect((await make(ada, { kind: 'fork', of: '../a-softmax' })).answer.status).toBe(404);
    expect(
      await ada.browser.post(postAuthored, base, {
        id: 'a-softmax',
        revision: randomUUID(),
        source: { kind: 'fork', of: 'a-softmax' },
      }),
    ).toMatchObject({ status: 400 });
    expect(await database().exercise.count()).toBe(before);
  });
});

describe('a draft', () => {
  it('is never overwritten unseen by a second tab', async () => {
    const { id, revision } = await make(ada);
    const { draft } = await open(ada, id);
    const files = (text: string): Bundle => ({ ...draft.files, 'loops/starter.ts': text });
    const [first, second, third] = [randomUUID(), randomUUID(), randomUUID()];
    expect(await save(ada, id, { revision: first, base: revision, files: files('one') })).toMatchObject({
      status: 200,
      body: { revision: first },
    });
    const stale = await save(ada, id, { revision: second, base: revision, files: files('two') });
    expect(stale).toMatchObject({
      status: 409,
      body: { error: { code: 'staleDraft' }, draft: { revision: first } },
    });
    expect((stale.body as { draft: { files: Bundle } }).draft.files['loops/starter.ts']).toBe('one');
    expect((await open(ada, id)).draft.files['loops/starter.ts']).toBe('one');
    // A repeated request, and one whose files stand already, are kept.
    expect((await save(ada, id, { revision: first, base: revision, files: files('one') })).status).toBe(200);
    expect((await save(ada, id, { revision: third, base: revision, files: files('one') })).status).toBe(200);
    expect((await save(ada, id, { revision: second, base: first, files: files('two') })).status).toBe(200);
  });

  it('takes one of two that are sent at once', async () => {
    const { id, revision } = await make(ada);
    const { draft } = await open(ada, id);
    const answers = await Promise.all(
      ['one', 'two'].map((text) =>
        save(ada, id, {
          revision: randomUUID(),
          base: revision,
          files: { ...draft.files, 'cases.ts': text },
        }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('keeps what it is', async () => {
    const { id, revision } = await make(ada);
    const files = { 'quiz.yaml': 'id: x-a' };
    expect(await save(ada, id, { revision: randomUUID(), base: revision, files })).toMatchObject({
      status: 422,
      body: { error: { code: 'otherKind' } },
    });
  });
});

describe('versions', () => {
  it('are counted, kept as they were, and the same when nothing changed', async () => {
    const { id, revision } = await make(ada);
    const { draft } = await open(ada, id);
    expect(await keep(ada, id, revision, 'first')).toMatchObject({ status: 200, body: { number: 1 } });
    expect(await keep(ada, id, revision)).toMatchObject({ body: { number: 1 } });
    const next = randomUUID();
    await save(ada, id, { revision: next, base: revision, files: { ...draft.files, 'cases.ts': 'x' } });
    expect(await keep(ada, id, revision)).toMatchObject({ status: 409 });
    expect(await keep(ada, id, next)).toMatchObject({ body: { number: 2 } });
    const { versions } = await open(ada, id);
    expect(versions).toMatchObject([
      { number: 2, isCurrent: false, publishedAt: null },
      { number: 1, note: 'first', author: 'A instructor' },
    ]);
    const get = (number: string): Promise<Answer> =>
      ada.browser.send(getVersion, `${base}/${id}/versions/${number}`, {
        method: 'GET',
        params: { id, number },
      });
    expect((await get('1')).body).toEqual({ files: draft.files });
    expect((await get('3')).status).toBe(404);
    expect((await get('one')).status).toBe(404);
  });
});

describe('publishing', () => {
  const publish = ({ browser }: Person, id: string, revision: string): Promise<Answer> =>
    browser.send(postPublication, `${base}/${id}/publication`, {
      method: 'POST',
      body: { revision },
      params: { id },
    });

  it('needs a clean gate, and makes the same version once', async () => {
    const { id, revision } = await make(ada, { kind: 'template', template: 'topic' });
    const { draft } = await open(ada, id);
    const broken = randomUUID();
    const quiz = draft.files['quiz.yaml']!;
    const files = { ...draft.files, 'quiz.yaml': quiz.replace('answer: 1.7', 'answer: x') };
    await save(ada, id, { revision: broken, base: revision, files });
    const refused = await publish(ada, id, broken);
    expect(refused).toMatchObject({ status: 422, body: { error: { code: 'gateClosed' } } });
    expect((refused.body as { report: BundleReport }).report.problems[0]).toMatchObject({
      file: 'quiz.yaml',
    });
    expect((await open(ada, id)).isPublished).toBe(false);
    const mended = randomUUID();
    await save(ada, id, { revision: mended, base: broken, files: draft.files });
    expect(await publish(ada, id, revision)).toMatchObject({ status: 409 });
    expect(await publish(ada, id, mended)).toMatchObject({ status: 200, body: { number: 1 } });
    expect(await publish(ada, id, mended)).toMatchObject({ status: 200, body: { number: 1 } });
    const { isPublished, versions } = await open(ada, id);
    expect({ isPublished, versions }).toMatchObject({ isPublished: true, versions: [{ isCurrent: true }] });
  });

  it('never lets an exercise through that has a wrong file, or another name', async () => {
    const { id, revision } = await make(ada, { kind: 'template', template: 'tensor' });
    const { draft } = await open(ada, id);
    const next = randomUUID();
    const manifest = draft.files['exercise.yaml']!.replace(`id: ${id}`, 'id: x-somebody-elses');
    const files = { ...draft.files, 'exercise.yaml': manifest };
    await save(ada, id, { revision: next, base: revision, files });
    expect(await publish(ada, id, next)).toMatchObject({ status: 422, body: { error: { code: 'otherId' } } });
    const check = await ada.browser.send(postCheck, `${base}/${id}/check`, {
      method: 'POST',
      body: { files: { 'exercise.yaml': 'id: 1' } },
      params: { id },
    });
    expect(check.status).toBe(200);
    expect((check.body as BundleReport).problems.length).toBeGreaterThan(3);
    expect((await open(ada, id)).isPublished).toBe(false);
  });
});

describe('archives', () => {
  it('give back what went in, byte for byte', async () => {
    const { id } = await make(ada);
    const { draft } = await open(ada, id);
    const request = new Request(`http://localhost:3000${base}/${id}/archive`, {
      headers: ada.browser.headers,
    });
    const response = await getArchive(request, { params: Promise.resolve({ id }) });
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${id}.zip"`);
    const archive = Buffer.from(await response.arrayBuffer());
    expect(await readZip(archive)).toEqual(draft.files);
    const opened = await ada.browser.post(postArchive, `${base}/archives`, {
      data: archive.toString('base64'),
    });
    expect(opened).toMatchObject({ status: 200, body: { kind: 'exercise', id, files: draft.files } });
  });

  it('are refused with a reason and change nothing', async () => {
    const before = await database().exercise.count();
    const evil = await writeZip({ 'exercise.yaml': 'id: x-a', 'evil.sh': '' });
    for (const [data, code] of [
      [evil.toString('base64'), 'badBundle'],
      [Buffer.from('no zip at all').toString('base64'), 'archiveBroken'],
    ])
      expect(await ada.browser.post(postArchive, `${base}/archives`, { data })).toMatchObject({
        status: 422,
        body: { error: { code } },
      });
    expect(await database().exercise.count()).toBe(before);
  });
});

describe('who may', () => {
  const calls = (id: string): ((one: Person) => Promise<Answer>)[] => {
    const params = { id };
    const at = `${base}/${id}`;
    return [
      ({ browser }) => browser.send(getAuthored, at, { method: 'GET', params }),
      ({ browser }) => browser.send(getArchive, `${at}/archive`, { method: 'GET', params }),
      ({ browser }) =>
        browser.send(getVersion, `${at}/versions/1`, { method: 'GET', params: { id, number: '1' } }),
      (one) => save(one, id, { revision: randomUUID(), base: randomUUID(), files: softmax }),
      (one) => keep(one, id, randomUUID()),
      ({ browser }) =>
        browser.send(postPublication, `${at}/publication`, {
          method: 'POST',
          body: { revision: randomUUID() },
          params,
        }),
      ({ browser }) =>
        browser.send(postCheck, `${at}/check`, { method: 'POST', body: { files: softmax }, params }),
      ({ browser }) =>
        browser.send(putArchived, `${at}/archived`, { method: 'PUT', body: { archived: true }, params }),
      ({ browser }) =>
        browser.send(postAuthor, `${at}/authors`, { method: 'POST', body: { email: bob.email }, params }),
      ({ browser }) =>
        browser.send(deleteAuthor, `${at}/authors/x`, { method: 'DELETE', params: { id, user: 'x' } }),
      ({ browser }) =>
        browser.post(postAuthored, base, {
          id: 'x-copy',
          revision: randomUUID(),
          source: { kind: 'fork', of: id },
        }),
    ];
  };

  it('neither students nor strangers nor other instructors', async () => {
    const { id } = await make(ada);
    for (const call of calls(id)) {
      expect((await call(student)).status).toBe(403);
      expect((await call(bob)).status).toBe(404);
      expect((await call({ id: '', email: '', browser: new BrowserDouble() })).status).toBe(401);
    }
    expect((await open(ada, id)).isArchived).toBe(false);
  });

  it('co-authors write, and the owner alone decides who does', async () => {
    const { id, revision } = await make(ada);
    const params = { id };
    const add = (one: Person, email: string): Promise<Answer> =>
      one.browser.send(postAuthor, `${base}/${id}/authors`, { method: 'POST', body: { email }, params });
    expect(await add(ada, student.email)).toMatchObject({ status: 404 });
    expect(await add(ada, bob.email.toUpperCase())).toMatchObject({ status: 200, body: { id: bob.id } });
    const view = await open(bob, id);
    expect(view).toMatchObject({ isOwner: false, authors: [{ isOwner: true }, { id: bob.id }] });
    const files = { ...view.draft.files, 'cases.ts': 'by Bob' };
    expect((await save(bob, id, { revision: randomUUID(), base: revision, files })).status).toBe(200);
    expect(await add(bob, ada.email)).toMatchObject({ status: 403, body: { error: { code: 'ownerOnly' } } });
    const list = await bob.browser.send(getList, base, { method: 'GET' });
    expect((list.body as { exercises: AuthoredSummary[] }).exercises.map((one) => one.id)).toContain(id);
    const user = bob.id;
    const path = `${base}/${id}/authors/${user}`;
    await ada.browser.send(deleteAuthor, path, { method: 'DELETE', params: { id, user } });
    expect((await save(bob, id, { revision: randomUUID(), base: revision, files })).status).toBe(404);
  });

  it('a role that was taken away counts at once', async () => {
    const eve = await person('instructor');
    const { id } = await make(eve);
    await database().user.update({ where: { id: eve.id }, data: { role: 'student' } });
    for (const call of calls(id)) expect((await call(eve)).status).toBe(403);
  });
});
