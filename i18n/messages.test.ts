import { describe, expect, it } from 'vitest';
import en from '../messages/en.json' with { type: 'json' };
import zh from '../messages/zh.json' with { type: 'json' };

type Tree = string | { [key: string]: Tree };

/** Every text under its full name. */
function flatten(tree: Tree, name = ''): [string, string][] {
  if (typeof tree === 'string') return [[name, tree]];
  return Object.entries(tree).flatMap(([key, part]) => flatten(part, name ? `${name}.${key}` : key));
}

/** `{name}` or `{count, plural, …}`, but not the branches of a plural or a choice. */
const ARGUMENT =
  /(?<!(?:=\d+|zero|one|two|few|many|other) ?)\{(\w+)(?:\}|, *(?:number|plural|select|selectordinal|date|time)\b)/g;

/** The names of a text's arguments. */
function argumentsOf(text: string): string[] {
  return [...new Set([...text.matchAll(ARGUMENT)].map(([, name]) => name!))].sort();
}

const english = new Map(flatten(en));
const chinese = new Map(flatten(zh));

describe('interface texts', () => {
  it('exist in both languages, in the same order', () => {
    expect([...chinese.keys()]).toEqual([...english.keys()]);
  });

  it('are never empty', () => {
    const empty = [...english, ...chinese].filter(([, text]) => text.trim() === '');
    expect(empty).toEqual([]);
  });

  it('take the same arguments in both languages', () => {
    const differing = [...english].filter(
      ([name, text]) => argumentsOf(text).join() !== argumentsOf(chinese.get(name) ?? '').join(),
    );
    expect(differing.map(([name]) => name)).toEqual([]);
  });

  it('use full-width punctuation after Chinese characters', () => {
    const halfWidth = [...chinese].filter(([, text]) => /\p{Script=Han}[,;:!?]/u.test(text));
    expect(halfWidth).toEqual([]);
  });
});
