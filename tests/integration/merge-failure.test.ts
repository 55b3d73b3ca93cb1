import { expect, it, vi } from 'vitest';
import { handleAuth } from '#server/accounts/auth-handler.ts';
import { mergeGuest } from '#server/accounts/merge.ts';
import { currentLearner } from '#server/accounts/session.ts';
import { database } from '#server/database/client.ts';
import { route } from '#server/http/route.ts';
import { BrowserDouble } from './browser-double.ts';
import { useFreshDatabase } from './fresh-database.ts';

vi.mock(import('#server/accounts/merge.ts'), async (load) => {
  const { mergeGuest: real } = await load();
  return { mergeGuest: vi.fn(real).mockRejectedValueOnce(new Error('the connection was lost')) };
});

useFreshDatabase();

it('a merge that fails leaves the browser with its guest, and signing in again repeats it', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const browser = new BrowserDouble();
  const me = route({}, ({ learner }) => Promise.resolve(learner));
  const guest = (await browser.post(me, '/api/v1/me')).body as { id: string };
  const account = { name: 'Ada', email: 'ada@example.org', password: 'correct horse' };

  const failed = await browser.post(handleAuth, '/api/auth/sign-up/email', account);
  expect(failed).toMatchObject({ status: 500, body: { error: { code: 'internal' } } });
  expect(log).toHaveBeenCalled();
  expect(await currentLearner(browser.headers)).toMatchObject({ id: guest.id, isGuest: true });

  const { email, password } = account;
  expect((await browser.post(handleAuth, '/api/auth/sign-in/email', { email, password })).status).toBe(200);
  const learner = await currentLearner(browser.headers);
  expect(learner).toMatchObject({ name: 'Ada', isGuest: false });
  expect(await database().user.findUnique({ where: { id: guest.id } })).toMatchObject({
    mergedInto: learner!.id,
  });
  expect(mergeGuest).toHaveBeenCalledTimes(2);
});
