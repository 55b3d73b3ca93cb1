import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { database } from '#server/database/client.ts';
import { HttpError } from '#server/http/http-error.ts';
import { consumeRate } from '#server/http/rate-limit.ts';
import { read, route } from '#server/http/route.ts';
import { BrowserDouble } from './browser-double.ts';
import { useFreshDatabase } from './fresh-database.ts';

useFreshDatabase();
afterEach(() => vi.restoreAllMocks());

const context = { params: Promise.resolve({}) };
const echo = route({ body: z.object({ text: z.string().max(5) }), maxBytes: 2048 }, ({ body, learner }) =>
  Promise.resolve({ text: body.text, learner: learner.id }),
);

function write(body: BodyInit | null, headers: Record<string, string> = {}): Promise<Response> {
  const base = { origin: 'http://localhost:3000', 'content-type': 'application/json', ...headers };
  const init = { method: 'POST', body, headers: base, duplex: 'half' };
  return echo(new Request('http://localhost:3000/api/v1/echo', init), context);
}

async function codeOf(response: Response): Promise<string> {
  return ((await response.json()) as { error: { code: string } }).error.code;
}

describe('a write', () => {
  it('makes one guest and knows them by the cookie from then on', async () => {
    const browser = new BrowserDouble();
    const first = await browser.post(echo, '/api/v1/echo', { text: 'one' });
    const second = await browser.post(echo, '/api/v1/echo', { text: 'two' });
    expect(first.status).toBe(200);
    expect(first.headers.getSetCookie().join()).toMatch(/session_token=.*HttpOnly; SameSite=Lax/i);
    expect(second.body).toEqual({ ...(first.body as object), text: 'two' });
    expect(second.headers.getSetCookie()).toEqual([]);
  });

  it('keeps the guest when the handler fails, and tells nothing of the failure but an id', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const failing = route({}, () => Promise.reject(new Error('secret detail')));
    const browser = new BrowserDouble();
    const answer = await browser.post(failing, '/api/v1/x');
    const { error } = answer.body as { error: { code: string; id: string } };
    expect([answer.status, error.code]).toEqual([500, 'internal']);
    expect(JSON.stringify(answer.body)).not.toContain('secret');
    expect(String(log.mock.calls[0]![0])).toContain(error.id);
    expect((await browser.post(echo, '/api/v1/echo', { text: 'x' })).headers.getSetCookie()).toEqual([]);
  });

  it('is refused from another origin, and creates nobody', async () => {
    const before = await database().user.count();
    for (const origin of ['https://evil.example', 'null', 'http://localhost:3001', 'not a url']) {
      const response = await write('{"text":"x"}', { origin, host: 'localhost:3000' });
      expect([response.status, await codeOf(response)]).toEqual([403, 'crossOrigin']);
    }
    const rebound = await write('{"text":"x"}', { origin: 'http://evil.example', host: 'evil.example' });
    expect(rebound.status).toBe(403);
    expect(await database().user.count()).toBe(before);
  });

  it('is accepted from the literal address that was asked', async () => {
    for (const host of ['127.0.0.1:4000', '[::1]:4000', '192.168.1.7:3000']) {
      expect((await write('{"text":"x"}', { origin: `http://${host}`, host })).status).toBe(200);
    }
  });

  it('is refused above the size limit, which the message names, even when Content-Length lies', async () => {
    const large = JSON.stringify({ text: 'x'.repeat(4096) });
    const stream = new Blob([large]).stream();
    for (const response of [await write(large), await write(stream, { 'content-length': '10' })]) {
      expect(response.status).toBe(413);
      expect(await response.text()).toContain('2 KiB');
    }
  });

  it('says which fields do not fit, and what is not JSON at all', async () => {
    const misfit = await write('{"text":"too long"}');
    expect(misfit.status).toBe(400);
    expect(await misfit.json()).toMatchObject({ error: { code: 'invalid', fields: [{ path: 'text' }] } });
    expect(await codeOf(await write('{'))).toBe('invalid');
    expect((await write('text=x', { 'content-type': 'text/plain' })).status).toBe(415);
  });

  it('answers what the handler throws as an HttpError, with its headers', async () => {
    const busy = route({}, () =>
      Promise.reject(new HttpError(503, 'busy', 'Busy.', { headers: { 'retry-after': '2' } })),
    );
    const answer = await new BrowserDouble().post(busy, '/api/v1/x');
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2']);
  });

  it('is counted per learner and per address', async () => {
    const limit = { name: 'test', seconds: 60, perLearner: 2, perAddress: 5 };
    const limited = route({ limit }, () => Promise.resolve({}));
    const [one, two, three] = [new BrowserDouble(), new BrowserDouble(), new BrowserDouble()];
    const statuses = [];
    for (const browser of [one, one, one, two, two, three]) {
      const { status, headers } = await browser.post(limited, '/api/v1/x');
      statuses.push(status);
      if (status === 429) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    }
    expect(statuses).toEqual([200, 200, 429, 200, 200, 429]);
  });

  it('for signed-up learners only makes no guest', async () => {
    const before = await database().user.count();
    const own = route({ signedUpOnly: true }, () => Promise.resolve({}));
    const answer = await new BrowserDouble().post(own, '/api/v1/x');
    expect(answer).toMatchObject({ status: 401, body: { error: { code: 'signInRequired' } } });
    expect(await database().user.count()).toBe(before);
  });
});

describe('a read', () => {
  it('makes no guest and needs no origin', async () => {
    const before = await database().user.count();
    const show = read({}, ({ learner }) => Promise.resolve({ learner }));
    const response = await show(new Request('http://localhost:3000/api/v1/x'), context);
    expect(await response.json()).toEqual({ learner: null });
    expect(await database().user.count()).toBe(before);
  });
});

describe('consumeRate', () => {
  it('lets exactly the limit through when many come at once', async () => {
    // Many rounds: the first two uses of a new key race for its row.
    for (let round = 0; round < 20; round++) {
      const uses = Array.from({ length: 20 }, () =>
        consumeRate(`at once ${round}`, { limit: 15, seconds: 60 }),
      );
      const results = await Promise.allSettled(uses);
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(15);
    }
  });

  it('begins anew when the window is over', async () => {
    const budget = { limit: 1, seconds: 0.2 };
    await consumeRate('short', budget);
    await expect(consumeRate('short', budget)).rejects.toThrow(/Too many requests/);
    await vi.waitFor(() => consumeRate('short', budget), { timeout: 2000 });
  });
});
