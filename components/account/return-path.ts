/** Where to go after signing in: the page that asked for it if it is one of ours, else the start page. */
export function returnPath(next: string | string[] | undefined, locale: string): string {
  const start = `/${locale}`;
  if (typeof next !== 'string') return start;
  // An address is ours only if a browser resolves it against us: `//host` and `/\host` lead elsewhere.
  const base = 'http://own.invalid';
  if (!next.startsWith('/') || !URL.canParse(next, base)) return start;
  const url = new URL(next, base);
  return url.origin === base ? `${url.pathname}${url.search}${url.hash}` : start;
}
