import { expect, it } from 'vitest';
import { padReview } from './padded-review-example.ts';

// Counted by hand; words that occur equally often keep the order of their first use.
it('numbers the English words by frequency, an unknown one as 1, and pads in front', () => {
  const { words, ids } = padReview('en');
  expect(words.slice(0, 4)).toEqual([
    { word: 'the', id: 2 },
    { word: 'was', id: 3 },
    { word: 'good', id: 4 },
    { word: 'food', id: 5 },
  ]);
  expect(ids).toEqual([0, 0, 0, 2, 1, 3, 7, 9]);
});

it('does the same with segmented Chinese', () => {
  const { words, ids, review } = padReview('zh');
  expect(words[0]).toEqual({ word: '很', id: 2 });
  expect(words[1]).toEqual({ word: '好', id: 3 });
  expect(ids).toEqual([0, 0, 0, 0, 0, 1, 6, 8]);
  expect(review).toHaveLength(3);
});
