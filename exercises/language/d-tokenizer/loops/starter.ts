interface Tok {
  wordIndex: Map<string, number>;
  // and what textsToSequences has to know
}

/** The vocabulary of the texts, the most frequent words first. */
export function fitTokenizer(
  texts: string[],
  o: { numWords?: number; oovToken?: string; lower?: boolean; charLevel?: boolean } = {},
): Tok {
  const wordIndex = new Map<string, number>();

  return { wordIndex };
}

/** One list of indices per text. */
export function textsToSequences(tok: Tok, texts: string[]): number[][] {
  return texts.map(() => []);
}
