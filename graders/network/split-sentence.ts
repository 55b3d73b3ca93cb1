import type { Locale } from '../text.ts';

export interface SplitSentence {
  /** Words that have a vector, in their order. */
  known: string[];
  /** The others, each once. */
  unknown: string[];
}

/**
 * Splits a typed sentence into words. English at spaces and punctuation; Chinese, which writes no spaces, into the
 * longest words of the vocabulary from the left, with what lies between them as unknown words.
 */
export function splitSentence(
  text: string,
  { locale, vocabulary }: { locale: Locale; vocabulary: ReadonlySet<string> },
): SplitSentence {
  const pieces = text
    .toLowerCase()
    .split(/[^\p{L}\p{N}'’]+/u)
    .filter((piece) => piece !== '');
  const words = locale === 'zh' ? pieces.flatMap((piece) => longestWords(piece, vocabulary)) : pieces;
  return {
    known: words.filter((word) => vocabulary.has(word)),
    unknown: [...new Set(words.filter((word) => !vocabulary.has(word)))],
  };
}

function longestWords(piece: string, vocabulary: ReadonlySet<string>): string[] {
  const longest = Math.max(...[...vocabulary].map(({ length }) => length));
  const words: string[] = [];
  let unknown = '';
  const endUnknown = (): void => {
    if (unknown !== '') words.push(unknown);
    unknown = '';
  };
  for (let at = 0; at < piece.length;) {
    let length = Math.min(longest, piece.length - at);
    while (length > 0 && !vocabulary.has(piece.slice(at, at + length))) length -= 1;
    if (length === 0) unknown += piece[at];
    else {
      endUnknown();
      words.push(piece.slice(at, at + length));
    }
    at += Math.max(length, 1);
  }
  endUnknown();
  return words;
}
