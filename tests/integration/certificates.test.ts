import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { DELETE, GET } from '../../app/api/v1/certificates/[id]/route.ts';
import { POST } from '../../app/api/v1/certificates/route.ts';
import { handleAuth } from '#server/accounts/auth-handler.ts';
import { currentLearner } from '#server/accounts/session.ts';
import { database } from '#server/database/client.ts';
import { loadAllExercises } from '#server/exercises/load.ts';
import { BrowserDouble, type Answer } from './browser-double.ts';
import { useFreshDatabase } from './fresh-database.ts';
import { grant, revoke } from './learners.ts';

useFreshDatabase();

const track = 'foundations';
let exercises: string[];

beforeAll(async () => {
  const all = await loadAllExercises();
  exercises = all.filter(({ manifest }) => manifest.track === track).map(({ manifest }) => manifest.id);
  expect(exercises.length).toBeGreaterThan(5);
});

interface Learner {
  id: string;
  browser: BrowserDouble;
}

async function signUp(): Promise<Learner> {
  const browser = new BrowserDouble();
  const body = { name: 'Ada', email: `${randomUUID()}@example.org`, password: 'correct horse' };
  expect((await browser.post(handleAuth, '/api/auth/sign-up/email', body)).status).toBe(200);
  return { browser, id: (await currentLearner(browser.headers))!.id };
}

async function passAll({ id }: Learner, tierOf: (one: string) => string = () => 'loops'): Promise<void> {
  for (const one of exercises) await grant(id, `exercise:${one}:${tierOf(one)}`, 5, track);
}

async function graduate(): Promise<Learner> {
  const learner = await signUp();
  await passAll(learner);
  return learner;
}

const ask = ({ browser }: Learner, part: object = {}): Promise<Answer> =>
  browser.post(POST, '/api/v1/certificates', { id: randomUUID(), track, name: 'Ada Lovelace', ...part });
const send = (browser: BrowserDouble, method: 'GET' | 'DELETE', id: string): Promise<Answer> =>
  browser.send(method === 'GET' ? GET : DELETE, `/api/v1/certificates/${id}`, { method, params: { id } });
const look = (id: string): Promise<Answer> => send(new BrowserDouble(), 'GET', id);

describe('a certificate', () => {
  it('is issued once every exercise of the track is passed, in any tier, and read by anybody', async () => {
    const learner = await signUp();
    await passAll(learner, (one) => (one === exercises[0] ? 'tensor' : 'loops'));
    const id = randomUUID();
    expect(await ask(learner, { id, name: '  Ada Lovelace ' })).toMatchObject({ status: 200 });
    const shown = await look(id);
    expect(shown).toMatchObject({
      status: 200,
      body: { id, track, name: 'Ada Lovelace', holding: exercises.length, revokedAt: null },
    });
    expect([...(shown.body as { exercises: string[] }).exercises].sort()).toEqual([...exercises].sort());
    expect(JSON.stringify(shown.body)).not.toContain(learner.id);
  });

  it('is not issued while an exercise is open, was given up, or was taken back', async () => {
    const learner = await signUp();
    for (const one of exercises.slice(1)) await grant(learner.id, `exercise:${one}:loops`, 5, track);
    const refused = { status: 409, body: { error: { code: 'trackOpen' } } };
    expect(await ask(learner)).toMatchObject(refused);
    const last = `exercise:${exercises[0]}:loops`;
    await grant(learner.id, last, 0, track);
    expect(await ask(learner), 'passed after the model solution').toMatchObject(refused);
    const other = await graduate();
    await revoke(other.id, last);
    expect(await ask(other), 'a verdict that was corrected').toMatchObject(refused);
    expect((await ask(learner, { track: 'capstones' })).status, 'a track without exercises').toBe(409);
  });

  it('is the same when it is asked for again, and one at a time', async () => {
    const learner = await graduate();
    const id = randomUUID();
    const first = await ask(learner, { id });
    expect(await ask(learner, { id, name: 'Somebody Else' })).toMatchObject({ body: first.body as object });
    expect(await ask(learner)).toMatchObject({ status: 409, body: { error: { code: 'certificateExists' } } });
    expect(await ask(await graduate(), { id })).toMatchObject({ body: { error: { code: 'idTaken' } } });
    const both = await graduate();
    const answers = await Promise.all([ask(both), ask(both)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('tells nobody the name once its holder has withdrawn it, and makes room for another', async () => {
    const learner = await graduate();
    const id = randomUUID();
    await ask(learner, { id });
    expect((await send(new BrowserDouble(), 'DELETE', id)).status).toBe(401);
    expect((await send((await signUp()).browser, 'DELETE', id)).status).toBe(403);
    expect((await look(id)).body).toMatchObject({ name: 'Ada Lovelace' });
    expect((await send(learner.browser, 'DELETE', id)).status).toBe(204);
    expect((await send(learner.browser, 'DELETE', id)).status).toBe(204);
    expect((await look(id)).body).toMatchObject({ name: null, revokedAt: expect.any(String) as string });
    expect((await ask(learner)).status).toBe(200);
  });

  it('withdrawn by an administrator, is remembered', async () => {
    const [learner, admin] = [await graduate(), await signUp()];
    await database().user.update({ where: { id: admin.id }, data: { role: 'admin' } });
    const id = randomUUID();
    await ask(learner, { id });
    expect((await send(admin.browser, 'DELETE', id)).status).toBe(204);
    const events = await database().auditEvent.findMany({ where: { subject: `certificate:${id}` } });
    expect(events).toMatchObject([{ action: 'revokeCertificate', actorId: admin.id }]);
  });

  it('says how much of it still holds', async () => {
    const learner = await graduate();
    const id = randomUUID();
    await ask(learner, { id });
    await revoke(learner.id, `exercise:${exercises[2]}:loops`);
    expect((await look(id)).body).toMatchObject({ holding: exercises.length - 1 });
  });

  it('is for accounts alone, with a name and a random id', async () => {
    const stranger = { id: '', browser: new BrowserDouble() };
    expect(await ask(stranger)).toMatchObject({
      status: 401,
      body: { error: { code: 'signInRequired' } },
    });
    const learner = await graduate();
    for (const part of [{ name: '  ' }, { name: 'x'.repeat(81) }, { track: 'magic' }, { id: 'one' }])
      expect((await ask(learner, part)).status, JSON.stringify(part)).toBe(400);
    for (const id of [randomUUID(), 'no-id']) expect((await look(id)).status).toBe(404);
  });
});
