import { createHighlighterCoreSync, type ThemeRegistrationRaw } from '@shikijs/core';
import { createJavaScriptRegexEngine } from '@shikijs/engine-javascript';
import python from '@shikijs/langs/python';
import typescript from '@shikijs/langs/typescript';
import wgsl from '@shikijs/langs/wgsl';

export type CodeLanguage = 'python' | 'typescript' | 'wgsl';

/** A piece of a line and the colour it has; a CSS variable, so that both themes can show it. */
export interface CodeToken {
  content: string;
  color: string;
}

/** The page's own colours for code, as in the editor. */
const theme: ThemeRegistrationRaw = {
  name: 'page',
  type: 'light',
  fg: 'var(--ink)',
  bg: 'var(--sunken)',
  settings: [
    { scope: ['comment'], settings: { foreground: 'var(--code-comment)' } },
    {
      scope: ['keyword', 'storage.type', 'storage.modifier', 'constant.language'],
      settings: { foreground: 'var(--code-keyword)' },
    },
    { scope: ['keyword.operator'], settings: { foreground: 'var(--ink)' } },
    {
      scope: ['keyword.operator.expression', 'keyword.operator.new', 'keyword.operator.logical.python'],
      settings: { foreground: 'var(--code-keyword)' },
    },
    { scope: ['string'], settings: { foreground: 'var(--code-string)' } },
    { scope: ['constant.numeric'], settings: { foreground: 'var(--code-number)' } },
    {
      scope: ['entity.name.type', 'support.type.primitive'],
      settings: { foreground: 'var(--code-type)' },
    },
  ],
};

const highlighter = createHighlighterCoreSync({
  themes: [theme],
  langs: [python, typescript, wgsl],
  engine: createJavaScriptRegexEngine(),
});

/** Listings are part of the content: there are few, and they never change while the server runs. */
const highlighted = new Map<string, CodeToken[][]>();

/** Lines of coloured tokens. Runs on the server: no page loads a highlighter. */
export function highlightCode(source: string, language: CodeLanguage): CodeToken[][] {
  const known = highlighted.get(source);
  if (known !== undefined) return known;
  const lines = highlighter
    .codeToTokensBase(source, { lang: language, theme: 'page' })
    .map((tokens) => tokens.map(({ content, color }) => ({ content, color: color ?? 'var(--ink)' })));
  highlighted.set(source, lines);
  return lines;
}
