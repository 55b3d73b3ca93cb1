import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import type { request as Request } from './request.ts';

let asked: string[];
let isDown: boolean;
let request: typeof Request;

beforeEach(async () => {
  asked = [];
  isDown = false;
  vi.stubGlobal('fetch', async (path: string) => {
    await Promise.resolve();
    if (isDown) throw new TypeError('no connection');
    asked.push(path);
    return new Response(path === '/api/v1/guests' ? null : '{}', {
      status: path === '/api/v1/guests' ? 204 : 200,
    });
  });
  // What a page knows of its guest is gone with the page.
  vi.resetModules();
  ({ request } = await import('./request.ts'));
});
afterEach(() => vi.unstubAllGlobals());

const write = (path: string, accountId: string | null = null) =>
  request(path, { method: 'POST', body: {}, accountId });

it('becomes a guest before the first write, once for all that write at the same time', async () => {
  await Promise.all([write('/a'), write('/b')]);
  await write('/c');
  expect(asked).toEqual(['/api/v1/guests', '/a', '/b', '/c']);
});

it('asks for no guest where an account writes or something is read', async () => {
  await write('/a', 'ada');
  await request('/b', { accountId: null });
  expect(asked).toEqual(['/a', '/b']);
});

it('writes nothing as long as it is nobody, and tries again with the next write', async () => {
  isDown = true;
  expect(await write('/a')).toMatchObject({ kind: 'offline' });
  isDown = false;
  expect(await write('/a')).toMatchObject({ kind: 'answered' });
  expect(asked).toEqual(['/api/v1/guests', '/a']);
});
