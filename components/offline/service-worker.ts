import { CacheFirst, NetworkFirst, NetworkOnly, Serwist, type SerwistPlugin } from 'serwist';
import { keepPage, type Build } from './keep-page.ts';
import { assetsPrefix, outdatedCaches, pagesPrefix } from './kept-caches.ts';
import { offlinePage } from './offline-page.ts';
import { keptAddress } from './page-address.ts';
import type { ServiceWorkerScope } from './worker-scope.ts';

/** Put in by the build (scripts/build-offline.ts). */
declare const layerwiseBuild: Build;

const scope = self as unknown as ServiceWorkerScope;
const build = layerwiseBuild;
const hashedPath = /^\/(_next\/static|monaco|tfjs|packs)\//;
const slowSeconds = 10;

const matchOptions = { ignoreVary: true };
const kept: SerwistPlugin = {
  // Pages of exercises alone are kept, each under its address and tier.
  cacheKeyWillBeUsed: async ({ request }) => keptAddress(request.url) ?? request,
  cacheWillUpdate: async ({ response }) => (response.ok && !response.redirected ? response : null),
  cachedResponseWillBeUsed: async ({ request, cachedResponse }) => cachedResponse ?? findKept(request.url),
};
const offline: SerwistPlugin = { handlerDidError: async ({ request }) => offlinePage(request.url) };
const files: SerwistPlugin = {
  // Packs are kept with the pages that name them.
  cacheWillUpdate: async ({ request, response }) =>
    response.ok && !new URL(request.url).pathname.startsWith('/packs/') ? response : null,
  cachedResponseWillBeUsed: async ({ request, cachedResponse }) =>
    cachedResponse ?? scope.caches.match(request, matchOptions),
  handlerWillRespond: async ({ request, response }) =>
    request.destination === 'worker' ? withoutAddress(response) : response,
};

const serwist = new Serwist({
  // A new worker takes over at once: pages come from the network, and the addresses of files tell their content.
  skipWaiting: true,
  clientsClaim: true,
  disableDevLogs: true,
  runtimeCaching: [
    {
      matcher: ({ request, url, sameOrigin }) =>
        sameOrigin && request.mode === 'navigate' && keptAddress(url.href) !== null,
      handler: new NetworkFirst({
        cacheName: pagesPrefix + build.id,
        networkTimeoutSeconds: slowSeconds,
        matchOptions,
        plugins: [kept, offline],
      }),
    },
    {
      matcher: ({ request, url, sameOrigin }) =>
        sameOrigin && request.mode === 'navigate' && !url.pathname.startsWith('/api/'),
      handler: new NetworkOnly({ plugins: [offline] }),
    },
    {
      matcher: ({ url, sameOrigin }) => sameOrigin && hashedPath.test(url.pathname),
      handler: new CacheFirst({ cacheName: assetsPrefix + build.id, matchOptions, plugins: [files] }),
    },
    {
      // Their addresses do not tell their content: the newest, and what was seen last without a network.
      matcher: ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/datasets/'),
      handler: new NetworkFirst({ cacheName: assetsPrefix + build.id, matchOptions, plugins: [files] }),
    },
  ],
});
serwist.addEventListeners();

scope.addEventListener('activate', (event) => event.waitUntil(forgetOldBuilds()));

scope.addEventListener('message', (event) => {
  const { type, address } = (event.data ?? {}) as { type?: unknown; address?: unknown };
  if (type !== 'keep' || typeof address !== 'string' || !address.startsWith(scope.location.origin)) return;
  const answer = (isKept: boolean): void => event.ports[0]?.postMessage({ isKept });
  event.waitUntil(
    keepPage(address, build).then(
      () => answer(true),
      () => answer(false),
    ),
  );
});

/**
 * A worker of a page takes the address of its response for its own, and Next hands it what to load in the part behind #,
 * which the address of a kept response lacks. Without an address of the response's own, the one that was asked for stays.
 */
function withoutAddress({ body, status, headers }: Response): Response {
  return new Response(body, { status, headers });
}

async function forgetOldBuilds(): Promise<void> {
  // Opened, so that the newest build counts from now on.
  await scope.caches.open(assetsPrefix + build.id);
  const names = outdatedCaches(await scope.caches.keys());
  await Promise.all(names.map((name) => scope.caches.delete(name)));
}

/** The page as this build or an earlier one kept it, whatever its tier if none is asked for. */
async function findKept(address: string): Promise<Response | undefined> {
  const key = keptAddress(address);
  if (key === null) return undefined;
  const names = (await scope.caches.keys()).filter((name) => name.startsWith(pagesPrefix));
  for (const cacheName of names.reverse()) {
    const options = { ...matchOptions, cacheName, ignoreSearch: !key.includes('?') };
    const found = await scope.caches.match(key, options);
    if (found !== undefined) return found;
  }
  return undefined;
}
