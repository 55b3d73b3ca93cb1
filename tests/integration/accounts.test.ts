import { afterEach, describe, expect, it, vi } from 'vitest';
import { PATCH as changeAccount } from '../../app/api/v1/account/route.ts';
import { handleAuth } from '#server/accounts/auth-handler.ts';
import { currentLearner } from '#server/accounts/session.ts';
import { database } from '#server/database/client.ts';
import { route } from '#server/http/route.ts';
import { grantPoints } from '#server/points/grant.ts';
import { BrowserDouble } from './browser-double.ts';
import { useFreshDatabase } from './fresh-database.ts';

useFreshDatabase();
afterEach(() => vi.restoreAllMocks());

const whoAmI = route({}, ({ learner }) => Promise.resolve(learner));
const password = 'correct horse';

async function signUp(browser: BrowserDouble, email: string, name = 'Ada') {
  return browser.post(handleAuth, '/api/auth/sign-up/email', { name, email, password });
}

function signIn(browser: BrowserDouble, email: string, word = password) {
  return browser.post(handleAuth, '/api/auth/sign-in/email', { email, password: word });
}

describe('signing up', () => {
  it('makes a session and tells the browser nothing but cookies', async () => {
    const browser = new BrowserDouble();
    const answer = await signUp(browser, 'ada@example.org', '  Ada\u202e   Lovelace ');
    expect(answer).toMatchObject({ status: 200, body: {} });
    expect(await currentLearner(browser.headers)).toMatchObject({ name: 'Ada Lovelace', isGuest: false });
  });

  it('refuses a taken e-mail, also when both come at once', async () => {
    const answers = await Promise.all([1, 2].map(() => signUp(new BrowserDouble(), 'twice@example.org')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const later = await signUp(new BrowserDouble(), 'TWICE@example.org');
    expect(later).toMatchObject({ status: 409, body: { error: { code: 'emailTaken' } } });
  });

  it('names the fields that do not fit', async () => {
    const body = { name: ' ', email: 'nobody', password: 'short' };
    const answer = await new BrowserDouble().post(handleAuth, '/api/auth/sign-up/email', body);
    expect(answer.status).toBe(400);
    const { error } = answer.body as { error: { code: string; fields: { path: string }[] } };
    expect(error.code).toBe('invalid');
    expect(error.fields.map(({ path }) => path)).toEqual(['name', 'email', 'password']);
  });

  it('gives the new account what the guest had', async () => {
    const browser = new BrowserDouble();
    const guest = (await browser.post(whoAmI, '/api/v1/me')).body as { id: string; isGuest: boolean };
    expect(guest.isGuest).toBe(true);
    const points = { userId: guest.id, sourceKey: 'quiz:T07:q1', amount: 4, reason: 'quiz' };
    await database().$transaction((tx) => grantPoints(tx, points));
    const old = browser.copy();
    await signUp(browser, 'former-guest@example.org');
    const learner = await currentLearner(browser.headers);
    expect(
      await database().learnerTotal.findUnique({
        where: { userId_board: { userId: learner!.id, board: 'all' } },
      }),
    ).toMatchObject({
      points: 4,
      listed: true,
    });
    expect(await database().user.findUnique({ where: { id: guest.id } })).toMatchObject({
      mergedInto: learner!.id,
    });
    expect(await currentLearner(old.headers)).toBeNull();
  });
});

describe('signing in', () => {
  it('tells a wrong password and an unknown e-mail alike', async () => {
    await signUp(new BrowserDouble(), 'grace@example.org');
    const wrong = await signIn(new BrowserDouble(), 'grace@example.org', 'wrong password');
    const unknown = await signIn(new BrowserDouble(), 'nobody@example.org');
    expect(wrong).toMatchObject({ status: 401, body: { error: { code: 'wrongCredentials' } } });
    expect(unknown.body).toEqual(wrong.body);
  });

  it('adds what the guest did since to the account', async () => {
    await signUp(new BrowserDouble(), 'returning@example.org');
    const browser = new BrowserDouble();
    const guest = (await browser.post(whoAmI, '/api/v1/me')).body as { id: string };
    expect((await signIn(browser, 'returning@example.org')).status).toBe(200);
    const learner = await currentLearner(browser.headers);
    expect(await database().user.findUnique({ where: { id: guest.id } })).toMatchObject({
      mergedInto: learner!.id,
    });
  });

  it('answers 429 after ten tries on one e-mail and says when to come back', async () => {
    const answers = [];
    for (let i = 0; i < 11; i++) answers.push(await signIn(new BrowserDouble(), 'guessed@example.org'));
    expect(answers.map(({ status }) => status)).toEqual([...Array<number>(10).fill(401), 429]);
    expect(Number(answers[10]!.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('shows no other part of better-auth', async () => {
    for (const path of ['sign-in/anonymous', 'update-user', 'delete-user', 'get-session']) {
      const answer = await new BrowserDouble().post(handleAuth, `/api/auth/${path}`);
      expect(answer.status).toBe(404);
    }
  });
});

describe('an ended session', () => {
  it('is refused instead of becoming a guest, until the learner signs out', async () => {
    const browser = new BrowserDouble();
    await signUp(browser, 'ended@example.org');
    const learner = await currentLearner(browser.headers);
    await database().session.deleteMany({ where: { userId: learner!.id } });
    const answer = await browser.post(whoAmI, '/api/v1/me');
    expect(answer).toMatchObject({ status: 401, body: { error: { code: 'sessionEnded' } } });
    expect((await browser.post(handleAuth, '/api/auth/sign-out')).status).toBe(200);
    expect((await browser.post(whoAmI, '/api/v1/me')).body).toMatchObject({ isGuest: true });
  });
});

describe('changing the password', () => {
  const change = (browser: BrowserDouble, currentPassword: string) => {
    const body = { currentPassword, newPassword: 'a new password' };
    return browser.post(handleAuth, '/api/auth/change-password', body);
  };

  it('needs the current one, keeps this session and ends the others', async () => {
    const [here, there] = [new BrowserDouble(), new BrowserDouble()];
    await signUp(here, 'changes@example.org');
    await signIn(there, 'changes@example.org');
    const refused = await change(here, 'wrong password');
    expect(refused).toMatchObject({ status: 401, body: { error: { code: 'wrongPassword' } } });
    expect((await change(here, password)).status).toBe(200);
    expect(await currentLearner(here.headers)).not.toBeNull();
    expect(await currentLearner(there.headers)).toBeNull();
    expect((await signIn(new BrowserDouble(), 'changes@example.org', 'a new password')).status).toBe(200);
  });

  it('is refused without a session, and to a guest', async () => {
    expect(await change(new BrowserDouble(), password)).toMatchObject({
      body: { error: { code: 'sessionEnded' } },
    });
    const guest = new BrowserDouble();
    await guest.post(whoAmI, '/api/v1/me');
    expect((await change(guest, password)).status).toBe(401);
  });
});

describe('the profile', () => {
  it('takes a new name and hides the learner, and nothing else', async () => {
    const browser = new BrowserDouble();
    await signUp(browser, 'profile@example.org');
    const learner = await currentLearner(browser.headers);
    await database().$transaction((tx) =>
      grantPoints(tx, { userId: learner!.id, sourceKey: 'a', amount: 9, reason: 'test' }),
    );
    const changed = await browser.post(changeAccount, '/api/v1/account', {
      name: ' Countess ',
      hidden: true,
    });
    expect(changed.body).toEqual({
      name: 'Countess',
      email: 'profile@example.org',
      hidden: true,
      role: 'student',
    });
    const total = await database().learnerTotal.findUnique({
      where: { userId_board: { userId: learner!.id, board: 'all' } },
    });
    expect(total).toMatchObject({ points: 9, listed: false });
    for (const other of [{ email: 'other@example.org' }, { role: 'admin' }])
      expect((await browser.post(changeAccount, '/api/v1/account', other)).status).toBe(400);
    expect((await new BrowserDouble().post(changeAccount, '/api/v1/account', { hidden: true })).status).toBe(
      401,
    );
  });
});

describe('a forgotten password', () => {
  const ask = (email: string) =>
    new BrowserDouble().post(handleAuth, '/api/auth/request-password-reset', {
      email,
      redirectTo: '/zh/reset-password',
    });
  const reset = (token: string, newPassword: string) =>
    new BrowserDouble().post(handleAuth, '/api/auth/reset-password', { token, newPassword });

  async function mailedToken(email: string): Promise<string> {
    const log = vi.spyOn(console, 'info').mockImplementation(() => {});
    await ask(email);
    await vi.waitFor(() => expect(log).toHaveBeenCalled());
    const mail = String(log.mock.calls[0]![0]);
    expect(mail).toContain('重设 Layerwise 密码');
    return /\/zh\/reset-password\?token=(\S+)/.exec(mail)![1]!;
  }

  it('is set anew by the mailed link, once, and every session ends', async () => {
    const browser = new BrowserDouble();
    await signUp(browser, 'forgot@example.org');
    const token = await mailedToken('forgot@example.org');
    expect((await reset(token, 'a new password')).status).toBe(200);
    expect(await currentLearner(browser.headers)).toBeNull();
    expect((await signIn(new BrowserDouble(), 'forgot@example.org')).status).toBe(401);
    expect((await signIn(new BrowserDouble(), 'forgot@example.org', 'a new password')).status).toBe(200);
    expect(await reset(token, 'yet another one')).toMatchObject({
      status: 400,
      body: { error: { code: 'linkExpired' } },
    });
  });

  it('cannot be set with a link that is too old', async () => {
    await signUp(new BrowserDouble(), 'late@example.org');
    const token = await mailedToken('late@example.org');
    await database().verification.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } });
    expect(await reset(token, 'a new password')).toMatchObject({
      status: 400,
      body: { error: { code: 'linkExpired' } },
    });
  });

  it('answers alike for an e-mail without an account, and mails nothing', async () => {
    const log = vi.spyOn(console, 'info').mockImplementation(() => {});
    await signUp(new BrowserDouble(), 'known@example.org');
    const unknown = await ask('unknown@example.org');
    expect(log).not.toHaveBeenCalled();
    const known = await ask('known@example.org');
    expect([unknown.status, unknown.body]).toEqual([known.status, known.body]);
  });
});
