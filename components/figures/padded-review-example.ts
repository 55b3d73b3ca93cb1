import type { Locale } from '#graders/text.ts';

export const length = 8;
const padding = 0;
const unknown = 1;

const examples: Record<Locale, { corpus: string[]; review: string }> = {
  en: {
    corpus: ['the food was good', 'the room was not good', 'the film was dull but the food was good'],
    review: 'the plot was not dull',
  },
  zh: {
    corpus: ['饭菜 很 好', '房间 不 好', '电影 很 沉闷 但是 饭菜 很 好'],
    review: '剧情 不 沉闷',
  },
};

export interface PaddedReview {
  corpus: string[];
  /** Words with their ids, which begin at 2. */
  words: { word: string; id: number }[];
  review: string[];
  /** One id for each position, padded in front. */
  ids: number[];
}

/** The lesson's tokenizer and padding on three tiny training texts and a review with a word that none of them has. */
export function padReview(locale: Locale): PaddedReview {
  const { corpus, review } = examples[locale];
  const counts = new Map<string, number>();
  for (const word of corpus.flatMap((text) => text.split(' '))) counts.set(word, (counts.get(word) ?? 0) + 1);
  const frequent = [...counts].sort(([, a], [, b]) => b - a);
  const words = frequent.map(([word], rank) => ({ word, id: rank + 2 }));
  const tokens = review.split(' ');
  const ids = tokens.map((token) => words.find(({ word }) => word === token)?.id ?? unknown);
  return {
    corpus,
    words,
    review: tokens,
    ids: [...Array<number>(length - ids.length).fill(padding), ...ids],
  };
}
