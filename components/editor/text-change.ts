/** What turns one text into another: `text` replaces the characters from `start` to `end`. */
export interface TextChange {
  start: number;
  end: number;
  text: string;
}

/**
 * The smallest single replacement that splits no character, so that a cursor outside it stays where it is; null where
 * nothing differs.
 */
export function findChange(before: string, after: string): TextChange | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  if (isHighSurrogate(before[start - 1])) start--;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  if (same > 0 && isLowSurrogate(before[before.length - same])) same--;
  return { start, end: before.length - same, text: after.slice(start, after.length - same) };
}

/** Monaco keeps one kind of line end, and so must what it is compared with. */
export function withUnixLineEnds(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n');
}

function isHighSurrogate(unit: string | undefined): boolean {
  return unit !== undefined && unit >= '\ud800' && unit <= '\udbff';
}

function isLowSurrogate(unit: string | undefined): boolean {
  return unit !== undefined && unit >= '\udc00' && unit <= '\udfff';
}
