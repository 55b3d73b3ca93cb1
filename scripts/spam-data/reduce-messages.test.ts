import { describe, expect, it } from 'vitest';
import { mulberry32 } from '#graders/random.ts';
import { tokensOf } from './message-tokens.ts';
import { mostWords, reduceMessages } from './reduce-messages.ts';

describe('tokensOf', () => {
  it('puts one token for every number, amount, link and address', () => {
    const body = 'Pay $1,000.00 or 20 dollars by 10:30 at http://a.example/?b=1 or write to c.d@e.example';
    expect(tokensOf({ subject: '', body })).toEqual('pay money money number link write address'.split(' '));
  });

  it('leaves out function words, names, endings and letters that stand alone', () => {
    expect(tokensOf({ subject: "I'm on Linux", body: "We'll see X, don't you" })).toEqual(
      'i we you'.split(' '),
    );
  });

  it('reads no further than the beginning', () => {
    expect(tokensOf({ subject: 'free', body: `${'x '.repeat(5000)} money` })).toEqual(['free']);
  });
});

/** Messages of 30 words each, drawn from 90. */
function messagesOf(label: number, count: number): { label: number; tokens: string[] }[] {
  const uniform = mulberry32(3 + label);
  return Array.from({ length: count }, () => ({
    label,
    tokens: Array.from({ length: 30 }, () => `w${Math.floor(uniform() * 90)}`),
  }));
}

describe('reduceMessages', () => {
  const given = [...messagesOf(0, 40), ...messagesOf(1, 25)];
  const { vocabulary, examples } = reduceMessages(given, 1);

  it('gives as many of one class as of the other, the same for the same seed', () => {
    expect(examples).toHaveLength(50);
    const spam = examples.filter(({ label }) => label === 1).length;
    expect(2 * spam).toBe(examples.length);
    expect(reduceMessages(given, 1).examples).toEqual(examples);
    expect(reduceMessages(given, 2).examples).not.toEqual(examples);
  });

  it('keeps each word at its first place, of the vocabulary alone', () => {
    for (const { words } of examples) {
      expect(words.length).toBeLessThanOrEqual(mostWords);
      expect(new Set(words).size).toBe(words.length);
      expect(words.every((word) => vocabulary.includes(word))).toBe(true);
    }
  });

  it('takes messages that are nearly the same for one, and drops those of which little is left', () => {
    const [first] = messagesOf(1, 1);
    const like = { label: 1, tokens: ['unheard', ...first!.tokens.slice(0, 20), 'of'] };
    const short = { label: 1, tokens: first!.tokens.slice(0, 4) };
    const more = reduceMessages([...given, like, short], 1);
    expect(more.examples).toHaveLength(examples.length);
  });
});
