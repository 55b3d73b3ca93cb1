/** Bytes of UTF-8 that a source may have: as a draft, in the history and as a submission. */
export const maxSourceBytes = 64 * 1024;

export function sourceBytes(source: string): number {
  return new TextEncoder().encode(source).length;
}
