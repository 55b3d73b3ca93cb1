/** How long a submission may be, in UTF-8. */
export const maxSourceBytes = 64 * 1024;

export function sourceBytes(source: string): number {
  return new TextEncoder().encode(source).length;
}
