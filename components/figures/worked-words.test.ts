import { expect, it } from 'vitest';
import { examplesOf, readExample } from './published-example.ts';
import { analogy, numberWords, tokenized, wordVectors } from './worked-words.ts';

it('an analogy of five words in the plane', () => {
  const { given, expected } = readExample('language/d-word-analogy');
  const { rows, a, b, c } = wordVectors;
  expect(given).toEqual([...rows.flat(), a, b, c, 1]);
  const { scores } = analogy();
  expect([scores[0]!.index, scores[0]!.score]).toEqual([expected[0], expect.closeTo(expected[1]!, 6)]);
  expect(scores[1]!.score).toBeCloseTo(0.597, 3);
});

it('words as numbers, without and with a token for unknown ones', () => {
  const [plain, withToken] = examplesOf('language/d-tokenizer');
  for (const [example, token] of [
    [plain, undefined],
    [withToken, tokenized.oovToken],
  ] as const) {
    const { words, sequences } = numberWords(token);
    expect(example!.expected).toEqual({
      wordIndex: words.map((word, at) => `${word} → ${at + 1}`),
      sequences: sequences.map((int32) => ({ int32 })),
    });
  }
});
