import { expect, it } from 'vitest';
import { acceptsEncoding } from './accepts-encoding.ts';

it.each([
  ['gzip, deflate, br, zstd', 'br', true],
  ['gzip;q=0.5, BR;q=1.0', 'br', true],
  ['gzip;q=0.5', 'gzip', true],
  ['gzip, br;q=0', 'br', false],
  ['gzip; q=0.000', 'gzip', false],
  ['gzip, brotli', 'br', false],
  ['', 'gzip', false],
])('%s: %s is accepted: %s', (header, coding, expected) => {
  expect(acceptsEncoding(header, coding)).toBe(expected);
});
