import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { cases } from '../../exercises/convolution/b-cross-correlation/cases.ts';
import { createDraw } from '#graders/case.ts';
import { expect, test } from './test.ts';

/** Every text file that a browser can ask for as a file. */
function publicTexts(): Map<string, string> {
  const texts = new Map<string, string>();
  for (const root of ['.next/static', 'public']) {
    for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
      const file = path.join(entry.parentPath, entry.name);
      if (entry.isFile() && /\.(js|css|html|json|map|txt)$/.test(file))
        texts.set(file, readFileSync(file, 'utf8'));
    }
  }
  return texts;
}

/** All strings of a parsed YAML document below certain keys. */
function stringsBelow(node: unknown, keys: readonly string[], inside = false): string[] {
  if (typeof node === 'string') return inside ? [node] : [];
  if (Array.isArray(node)) return node.flatMap((part) => stringsBelow(part, keys, inside));
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, part]) =>
    stringsBelow(part, keys, inside || keys.includes(key)),
  );
}

test('no bundle and no public file holds the oracle, solutions, hidden cases or quiz answers', () => {
  const texts = publicTexts();
  expect(texts.size).toBeGreaterThan(10);
  const visible = new Set(cases.visible(createDraw(1)).map(({ name }) => name.en));
  const hidden = cases.hidden(createDraw(1)).filter(({ name }) => !visible.has(name.en));
  const quiz: unknown = parse(readFileSync('exercises/quizzes/convolution-layer/quiz.yaml', 'utf8'));
  const secrets = [
    ...hidden.map(({ name }) => name.zh),
    // Libraries speak of "one column", too.
    ...hidden.map(({ name }) => name.en).filter((name) => name.length > 12),
    'crossCorrelation: stride must be',
    'the window starts `top` rows above',
    ...stringsBelow(quiz, ['feedback', 'explanation']).filter((text) => text.length > 20),
  ];
  expect(secrets.length).toBeGreaterThan(40);
  for (const [file, text] of texts) {
    for (const secret of secrets)
      expect(text.includes(secret), `${file} holds ${JSON.stringify(secret)}`).toBe(false);
  }
});
