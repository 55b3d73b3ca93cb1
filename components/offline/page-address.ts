const exercisePath = /^\/(en|zh)\/exercises\/[^/]+(\/at-work)?$/;

/** Under which address a page of an exercise is kept, and null for every other page: the tier alone makes a difference. */
export function keptAddress(address: string): string | null {
  const { origin, pathname, searchParams } = new URL(address);
  if (!exercisePath.test(pathname)) return null;
  const tier = searchParams.get('tier');
  return `${origin}${pathname}${tier === null ? '' : `?tier=${encodeURIComponent(tier)}`}`;
}

/** The case packs that a page names, by their hash: it is rendered with the one that it grades with. */
export function packsNamedIn(html: string): string[] {
  const hashes = html.matchAll(/packHash\\?":\\?"([0-9a-f]{64})/g);
  return [...new Set([...hashes].map(([, hash]) => `/packs/${hash}.bin`))];
}
