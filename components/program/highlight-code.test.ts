import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { highlightCode, type CodeLanguage } from './highlight-code.ts';

const listings = globSync('exercises/quizzes/*/program.{py,ts}');

const colorOf = (source: string, content: string, language: CodeLanguage): string | undefined =>
  highlightCode(source, language)
    .flat()
    .find((token) => token.content.trim() === content)?.color;

it('finds the listings', () => {
  expect(listings.length).toBe(6);
});

it.each(listings)('shows every character of %s', (file) => {
  const source = readFileSync(file, 'utf8');
  const lines = highlightCode(source, file.endsWith('.py') ? 'python' : 'typescript');
  expect(lines.map((line) => line.map(({ content }) => content).join('')).join('\n')).toBe(source);
});

it('uses the variables of the theme alone', () => {
  const colors = listings.flatMap((file) =>
    highlightCode(readFileSync(file, 'utf8'), file.endsWith('.py') ? 'python' : 'typescript')
      .flat()
      .map(({ color }) => color),
  );
  for (const color of new Set(colors)) expect(color).toMatch(/^var\(--(ink|code-[a-z]+)\)$/);
});

it('tells keywords, strings and numbers apart', () => {
  expect(colorOf('import keras', 'import', 'python')).toBe('var(--code-keyword)');
  expect(colorOf('x = 0.25', '0.25', 'python')).toBe('var(--code-number)');
  expect(colorOf("const name = 'relu';", 'const', 'typescript')).toBe('var(--code-keyword)');
  expect(colorOf("const name = 'relu';", "'relu'", 'typescript')).toBe('var(--code-string)');
});
