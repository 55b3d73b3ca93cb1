/** One entry `word:count` for each word, in the order of first appearance. */
export function countWords(text: string): string[] {
  return [text];
}
