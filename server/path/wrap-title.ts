/** Full width of a letter, in parts of the font size; Chinese characters and full-width punctuation are square. */
function widthOf(letter: string): number {
  if (/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(letter)) return 1;
  return /[A-Zmw]/.test(letter) ? 0.75 : /[ .,:;'|()fijlrt]/.test(letter) ? 0.38 : 0.61;
}

/**
 * Breaks a title into at most two lines of `width` (in font sizes), between words or Chinese characters; what does not
 * fit ends in an ellipsis. Lines keep the space that they are broken at. An estimate, since nothing on the server can measure text.
 */
export function wrapTitle(title: string, width: number): string[] {
  const lines = [''];
  let used = 0;
  for (const piece of title.match(/\p{Script=Han}[，、。；：）]?\s*|（|[^\s\p{Script=Han}（]+\s*/gu) ?? []) {
    const size = [...piece.trimEnd()].reduce((sum, letter) => sum + widthOf(letter), 0);
    if (used > 0 && used + size > width) {
      if (lines.length === 2) return [lines[0]!, cut(lines[1]!)];
      lines.push('');
      used = 0;
    }
    lines[lines.length - 1] += piece;
    used += size + (piece.length > piece.trimEnd().length ? widthOf(' ') : 0);
  }
  return lines;
}

/** Ends a line in an ellipsis, without a bracket that would never close. */
function cut(line: string): string {
  return `${line.replace(/[(（][^)）]*$/, '').trimEnd()}…`;
}
