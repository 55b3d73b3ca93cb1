import { expect, it } from 'vitest';
import { createStatementNames } from './statement-names.ts';

it('gives a statement the same name again and another one another name', () => {
  const nameOf = createStatementNames();
  const name = nameOf({ sql: 'SELECT 1' });
  expect(name).toMatch(/^[\w-]{32}$/);
  expect(nameOf({ sql: 'SELECT 1' })).toBe(name);
  expect(nameOf({ sql: 'SELECT 2' })).not.toBe(name);
  // Every process names it alike: names are shared by nobody, but logs of several can be read side by side.
  expect(createStatementNames()({ sql: 'SELECT 1' })).toBe(name);
});

it('prepares no more than it may', () => {
  const nameOf = createStatementNames(2);
  const [first] = [nameOf({ sql: 'a' }), nameOf({ sql: 'b' })];
  expect(nameOf({ sql: 'c' })).toBe('');
  expect(nameOf({ sql: 'a' })).toBe(first);
});
