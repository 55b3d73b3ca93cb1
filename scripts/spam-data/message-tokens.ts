import { leftOut } from './left-out.ts';
import type { MessageText } from './message-text.ts';

/** What stands for all that is of one person or one day. */
export const classTokens = ['money', 'number', 'link', 'address'] as const;

/** As many characters of a text are read: its beginning. */
const readCharacters = 2000;

const pattern = new RegExp(
  [
    String.raw`(?<link>(?:https?:\/\/|www\.)\S+)`,
    String.raw`(?<address>[\w.+-]+@[\w.-]+)`,
    String.raw`(?<money>[$£€]\s?\d[\d,.]*|\d[\d,.]*\s?(?:dollars|usd)\b)`,
    String.raw`(?<number>\d[\w,.:/%-]*)`,
    String.raw`(?<word>[a-z]+)(?:'[a-z]+)?`,
  ].join('|'),
  'gi',
);

/**
 * Words in lower case, without "'ll" and the like, and a token for each number, amount, link and address, in their order, the
 * subject's first. Function words, names and single letters but "i" are left out.
 */
export function tokensOf({ subject, body }: MessageText): string[] {
  const found = `${subject}\n${body.slice(0, readCharacters)}`.matchAll(pattern);
  const tokens = Array.from(found, ({ groups }) => {
    const kind = classTokens.find((one) => groups![one] !== undefined);
    return kind ?? groups!.word!.toLowerCase();
  });
  return tokens.filter((token) => !leftOut.has(token) && (token.length > 1 || token === 'i'));
}
