import { expect, it } from 'vitest';
import { parseStart } from './select-practice.ts';

it.each([
  ['1760000000000', 1760000000000],
  ['0', 0],
  ['1760000500000', null],
  ['-5', null],
  ['now', null],
  [undefined, null],
  [['1', '2'], null],
])('a session that starts at %s has the moment %s', (written, moment) => {
  expect(parseStart(written, 1760000000000)).toBe(moment);
});
