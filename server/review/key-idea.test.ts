import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { keyIdea } from './key-idea.ts';

it.each(globSync('exercises/*/*/statement.{en,zh}.md'))(
  '%s tells its idea before the worked example',
  (file) => {
    const statement = readFileSync(file, 'utf8');
    const idea = keyIdea(statement, file.endsWith('.zh.md') ? 'zh' : 'en');
    expect(idea).not.toMatch(/Worked example|算例/);
    expect(idea).not.toContain('[[');
    expect(idea.length).toBeGreaterThan(80);
    // A display formula is whole or not there.
    expect(idea.split('$$').length % 2).toBe(1);
    if (statement.includes('$$')) expect(idea).toMatch(/\$/);
  },
);
