import { fitTokenizer, textsToSequences, type TokenizerOptions } from '#graders/reference/tokenizer.ts';

export function drive(
  texts: string[],
  options: TokenizerOptions | null,
  others: string[],
): { wordIndex: string[]; sequences: Int32Array[] } {
  const tokenizer = fitTokenizer(texts, options ?? {});
  const wordIndex = Array.from(tokenizer.wordIndex, ([word, index]) => `${word} → ${index}`);
  return {
    wordIndex,
    sequences: textsToSequences(tokenizer, others).map((sequence) => Int32Array.from(sequence)),
  };
}
