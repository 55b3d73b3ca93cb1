interface Learner {
  fitTokenizer: (texts: string[], options?: object) => { wordIndex: unknown };
  textsToSequences: (tok: object, texts: string[]) => unknown[];
}

/** Fits and encodes in one go: the tokenizer passes from one function to the other as it is. */
export function drive(
  { fitTokenizer, textsToSequences }: Learner,
  texts: string[],
  options: object | null,
  others: string[],
): unknown {
  const tok = options === null ? fitTokenizer(texts) : fitTokenizer(texts, options);
  const sequences = textsToSequences(tok, others);
  return { wordIndex: linesOf(tok.wordIndex), sequences: sequences.map(packed) };
}

/** In the order of the indices: in which order a Map was filled is nobody's business. */
function linesOf(wordIndex: unknown): unknown {
  if (!(wordIndex instanceof Map)) return wordIndex;
  const entries = Array.from(wordIndex as Map<string, number>);
  return entries.sort(([, left], [, right]) => left - right).map(([word, index]) => `${word} → ${index}`);
}

/** Lists of integers as they cross the border for the fewest bytes; whatever else was returned stays as it is. */
function packed(sequence: unknown): unknown {
  return Array.isArray(sequence) && sequence.every(Number.isInteger) ? Int32Array.from(sequence) : sequence;
}
