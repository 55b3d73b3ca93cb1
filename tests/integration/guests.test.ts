import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { POST as becomeGuest } from '../../app/api/v1/guests/route.ts';
import { PUT as putRevision } from '../../app/api/v1/exercises/[exercise]/revisions/[id]/route.ts';
import { currentLearner } from '#server/accounts/session.ts';
import { database } from '#server/database/client.ts';
import { BrowserDouble } from './browser-double.ts';
import { signUp } from './class-double.ts';
import { useFreshDatabase } from './fresh-database.ts';

useFreshDatabase();

it('a browser becomes a guest once, and writes as that guest, however often its first write is sent', async () => {
  const browser = new BrowserDouble();
  expect((await browser.post(becomeGuest, '/api/v1/guests')).status).toBe(204);
  const guest = (await currentLearner(browser.headers))!;
  expect(guest.isGuest).toBe(true);
  expect((await browser.post(becomeGuest, '/api/v1/guests')).status).toBe(204);
  const id = randomUUID();
  const at = new Date().toISOString();
  // The answer of the first one is lost with everything on it: this copy has no new cookies.
  const lost = browser.copy();
  for (const one of [lost, browser]) {
    const answer = await one.send(putRevision, `/api/v1/exercises/a-softmax/revisions/${id}`, {
      method: 'PUT',
      body: { tier: 'loops', source: 'export {}', reason: 'replaced', passed: null, total: null, at },
      params: { exercise: 'a-softmax', id },
    });
    expect(answer.status, JSON.stringify(answer.body)).toBe(204);
  }
  expect(await database().user.count()).toBe(1);
  expect(await database().revision.findMany({ select: { userId: true } })).toEqual([{ userId: guest.id }]);
});

it('an account stays itself', async () => {
  const { id, browser } = await signUp('student');
  expect((await browser.post(becomeGuest, '/api/v1/guests')).status).toBe(204);
  expect((await currentLearner(browser.headers))!.id).toBe(id);
});
