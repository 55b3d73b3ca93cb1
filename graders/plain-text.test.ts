import { expect, it } from 'vitest';
import { plainText } from './plain-text.ts';

it('drops control and direction characters, keeps line breaks and tabs', () => {
  expect(plainText('a\u0000b\u001b[2Jc\u202ed\u2066e\u0085f\n\tg')).toBe('ab[2Jcdef\n\tg');
});

it('caps the length before anything else', () => {
  expect(plainText('x'.repeat(10_000), 5)).toBe('xxxxx');
});

it('halves of surrogate pairs become U+FFFD, also where the cap cuts a pair', () => {
  expect(plainText('\ud800a\udfff')).toBe('\ufffda\ufffd');
  expect(plainText('ab😀', 3)).toBe('ab\ufffd');
  expect(plainText('卷积 😀')).toBe('卷积 😀');
});
