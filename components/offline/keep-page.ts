import { demoData } from './demo-data.ts';
import { assetsPrefix, pagesPrefix } from './kept-caches.ts';
import { keptAddress, packsNamedIn } from './page-address.ts';

export interface Build {
  id: string;
  /** Everything that a page of this build may load, by its path. */
  assets: readonly string[];
}

const freshMilliseconds = 60_000;
const mostPages = 40;

/** Keeps a page of an exercise with everything that reading, editing and grading it takes. */
export async function keepPage(address: string, { id, assets }: Build): Promise<void> {
  const key = keptAddress(address);
  if (key === null) return;
  const [pages, files] = await Promise.all([caches.open(pagesPrefix + id), caches.open(assetsPrefix + id)]);
  if (!isFresh(await pages.match(key, { ignoreVary: true }))) {
    const response = await fetch(key, { credentials: 'same-origin', headers: { accept: 'text/html' } });
    if (!response.ok || response.redirected) throw new Error(`keepPage: ${key} answered ${response.status}`);
    await pages.put(key, response);
  }
  await dropOldest(pages);
  const packs = await packsOf(pages);
  // Most of them are loaded before a new worker sees what a page fetches.
  const data = new URL(key).pathname.endsWith('/at-work') ? demoData.map((name) => `/datasets/${name}`) : [];
  for (const asset of [...assets, ...packs, ...data]) await addOnce(files, asset);
  await dropOtherPacks(files, new Set(packs));
}

function isFresh(response: Response | undefined): boolean {
  const date = Date.parse(response?.headers.get('date') ?? '');
  return Date.now() - date < freshMilliseconds;
}

async function dropOldest(pages: Cache): Promise<void> {
  const keys = await pages.keys();
  for (const key of keys.slice(0, -mostPages)) await pages.delete(key, { ignoreVary: true });
}

async function packsOf(pages: Cache): Promise<string[]> {
  const responses = await pages.matchAll(undefined, { ignoreVary: true });
  const texts = await Promise.all(responses.map((response) => response.text()));
  return [...new Set(texts.flatMap(packsNamedIn))];
}

async function dropOtherPacks(files: Cache, wanted: ReadonlySet<string>): Promise<void> {
  for (const request of await files.keys()) {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith('/packs/') && !wanted.has(pathname)) await files.delete(request);
  }
}

/** From another build's cache where it lies there: the address of such a file tells its content. */
async function addOnce(files: Cache, path: string): Promise<void> {
  if ((await files.match(path)) !== undefined) return;
  const response = (await caches.match(path)) ?? (await fetch(path));
  if (!response.ok) throw new Error(`keepPage: ${path} answered ${response.status}`);
  await files.put(path, response);
}
