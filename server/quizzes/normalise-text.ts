/**
 * The form in which short answers are compared: half-width, lower case, without spaces, hyphens and a final full stop.
 */
export function normaliseText(typed: string): string {
  return typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u00ad\u200b-\u200d\ufeff]/g, '')
    .replace(/[-‐‑‒–—―−]/g, '')
    .replace(/[.。]$/, '');
}
