/** Pixels per line, the same in Monaco and in the plain editor. */
export function lineHeightOf(fontSize: number): number {
  return Math.round(fontSize * 1.6);
}
