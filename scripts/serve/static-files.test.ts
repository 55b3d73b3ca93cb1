import fs from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { answerWithFile, listFiles } from './static-files.ts';

const text = 'export const answer = 42;\n';
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'layerwise-static-'));
const write = (name: string, bytes: string | Buffer) => fs.writeFileSync(path.join(folder, name), bytes);
const server = createServer((request, response) => {
  answerWithFile({ request, response, files, orElse: () => response.writeHead(404).end('the application') });
});
let files: ReturnType<typeof listFiles>;
let url: string;

beforeAll(async () => {
  fs.mkdirSync(path.join(folder, 'below'));
  write('a.js', text);
  write('a.js.br', brotliCompressSync(text));
  write('a.js.gz', gzipSync(text));
  write('below/picture.woff2', 'as it is');
  write('gone.js', text);
  files = listFiles({ '/files/': folder });
  fs.rmSync(path.join(folder, 'gone.js'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/files`;
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  fs.rmSync(folder, { recursive: true });
});

const get = (name: string, accepted: string, more: RequestInit = {}) =>
  fetch(`${url}/${name}`, { ...more, headers: { 'accept-encoding': accepted, ...more.headers } });

it.each([
  ['gzip, br', 'br'],
  ['gzip', 'gzip'],
  ['identity', null],
])('answers who accepts %s in %s', async (accepted, encoding) => {
  const answer = await get('a.js?x=1', accepted);
  expect(await answer.text()).toBe(text);
  expect(answer.headers.get('content-encoding')).toBe(encoding);
  expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(answer.headers.get('vary')).toBe('Accept-Encoding');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
});

it('answers with what was not compressed as it is', async () => {
  const answer = await get('below/picture.woff2', 'gzip, br');
  expect(await answer.text()).toBe('as it is');
  expect(answer.headers.get('content-encoding')).toBeNull();
});

it('sends nothing again to who has it', async () => {
  const etag = (await get('a.js', 'br')).headers.get('etag')!;
  // Of itself, fetch would ask for it anew.
  const headers = { 'if-none-match': etag, 'cache-control': 'max-age=0' };
  expect((await get('a.js', 'br', { headers })).status).toBe(304);
});

it.each(['gone.js', 'never.js', '../package.json', 'a.js/', 'below'])(
  'leaves %s to the application',
  async (name) => {
    const answer = await get(name, 'gzip, br');
    expect(await answer.text()).toBe('the application');
    expect(answer.headers.get('cache-control')).toBeNull();
    expect(answer.headers.get('content-encoding')).toBeNull();
  },
);

it('takes nothing', async () => {
  const answer = await get('a.js', 'br', { method: 'POST', body: 'x' });
  expect(answer.status).toBe(405);
  expect(answer.headers.get('allow')).toBe('GET, HEAD');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
});
