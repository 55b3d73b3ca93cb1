export interface TokenizerOptions {
  /** Only indices below it are kept when encoding; wordIndex holds all words all the same. */
  numWords?: number;
  /** Takes index 1 and stands for words that are unknown or cut off. */
  oovToken?: string;
  lower?: boolean;
  /** Every code point is a token and nothing is filtered. */
  charLevel?: boolean;
}

export interface Tokenizer {
  wordIndex: Map<string, number>;
  options: Required<Pick<TokenizerOptions, 'lower' | 'charLevel'>> & TokenizerOptions;
}

const FILTERED = /[!"#$%&()*+,\-./:;<=>?@[\\\]^_`{|}~\t\n]/g;

/**
 * A vocabulary ranked by frequency, ties by first appearance; indices start at 1, after the out-of-vocabulary token if
 * there is one. Keras preprocessing.text.Tokenizer.
 */
export function fitTokenizer(texts: readonly string[], options: TokenizerOptions = {}): Tokenizer {
  const settings = { ...options, lower: options.lower ?? true, charLevel: options.charLevel ?? false };
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const token of tokensOf(text, settings)) counts.set(token, (counts.get(token) ?? 0) + 1);
  }
  // Maps keep the order of insertion and sorting is stable, so ties stay in the order of first appearance.
  const ranked = [...counts].sort(([, left], [, right]) => right - left).map(([word]) => word);
  const words = settings.oovToken === undefined ? ranked : [settings.oovToken, ...ranked];
  return { wordIndex: new Map(words.map((word, at) => [word, at + 1])), options: settings };
}

/** Texts as lists of indices; words that are unknown or cut off become the OOV index or vanish. */
export function textsToSequences({ wordIndex, options }: Tokenizer, texts: readonly string[]): number[][] {
  const { numWords, oovToken } = options;
  return texts.map((text) =>
    tokensOf(text, options).flatMap((token) => {
      const index = wordIndex.get(token);
      if (index !== undefined && (numWords === undefined || index < numWords)) return [index];
      return oovToken === undefined ? [] : [wordIndex.get(oovToken)!];
    }),
  );
}

function tokensOf(text: string, { lower, charLevel }: Tokenizer['options']): string[] {
  const folded = lower ? text.toLowerCase() : text;
  if (charLevel) return [...folded];
  return folded
    .replace(FILTERED, ' ')
    .split(' ')
    .filter((token) => token !== '');
}
