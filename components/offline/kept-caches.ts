/** Pages of exercises hold what their reader wrote: they go when another learner comes. Assets are the same for all. */
export const pagesPrefix = 'layerwise-pages-';
export const assetsPrefix = 'layerwise-assets-';

/** How many builds are kept: the newest, and the one before for pages that were not opened since. */
const buildsKept = 2;

/** Caches that no page may be read from any more. A page goes with the assets of its own build, never without. */
export function outdatedCaches(names: readonly string[]): string[] {
  const builds = names
    .filter((name) => name.startsWith(assetsPrefix))
    .map((name) => name.slice(assetsPrefix.length));
  const kept = new Set(builds.slice(-buildsKept));
  return names.filter((name) => {
    const prefix = [pagesPrefix, assetsPrefix].find((one) => name.startsWith(one));
    return prefix !== undefined && !kept.has(name.slice(prefix.length));
  });
}

/** Forgets every kept page: the next one who sits here must not read them. */
export async function forgetPages(): Promise<void> {
  if (!('caches' in globalThis)) return;
  try {
    const names = await caches.keys();
    await Promise.all(
      names.filter((name) => name.startsWith(pagesPrefix)).map((name) => caches.delete(name)),
    );
  } catch {
    // A browser that lets nobody read its storage has kept nothing.
  }
}
