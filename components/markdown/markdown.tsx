import 'katex/dist/katex.min.css';
import type { ComponentProps, ReactElement } from 'react';
import readMarkdown, { type Components, type ExtraProps } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import type { Locale } from '#graders/text.ts';
import { bindPunctuation } from './bind-punctuation.ts';
import { preloadMathFonts } from './preload-math-fonts.ts';
import { ScrollBox } from './scroll-box.tsx';
import { startAtLevelTwo } from './start-at-level-two.ts';
import { typesetMath } from './typeset-math.ts';

const LANGUAGE: Record<Locale, string> = { en: 'en', zh: 'zh-CN' };

const COMPONENTS: Components = {
  a: ({ node: _, ...props }) => <a rel="noopener noreferrer" {...props} />,
  table: ({ node: _, ...props }) => (
    <ScrollBox className="table-scroll">
      <table {...props} />
    </ScrollBox>
  ),
  pre: ({ children }) => <ScrollBox as="pre">{children}</ScrollBox>,
  span: ({ node: _, 'data-html': html, ...props }: SpanProps) => {
    if (props.className === 'katex-display') {
      return (
        <ScrollBox as="span" className="katex-display">
          {props.children}
        </ScrollBox>
      );
    }
    // KaTeX's own output, in which the source of a formula is escaped; authors' HTML never gets here.
    if (html !== undefined) return <span className="katex" dangerouslySetInnerHTML={{ __html: html }} />;
    return <span {...props} />;
  },
};

type SpanProps = ComponentProps<'span'> & ExtraProps & { 'data-html'?: string };

/**
 * Statements, lessons and explanations: Markdown with tables and formulas. HTML in the source is shown as text. A
 * formula that KaTeX cannot read is shown as its source, and fails in tests.
 */
export function Markdown({ source, locale }: { source: string; locale: Locale }) {
  if (source.includes('$')) preloadMathFonts();
  return (
    <div className="prose" lang={LANGUAGE[locale]}>
      {typeof window === 'undefined' ? keptTree(source) : treeOf(source)}
    </div>
  );
}

/** More texts than the content has; authors' drafts come and go. */
const mostKept = 2000;
const kept = new Map<string, ReactElement>();

/** Servers show the same texts again and again: reading and typesetting one takes longer than all else of its page. */
function keptTree(source: string): ReactElement {
  const known = kept.get(source);
  if (known) return known;
  const tree = treeOf(source);
  if (kept.size >= mostKept) kept.delete(kept.keys().next().value!);
  kept.set(source, tree);
  return tree;
}

function treeOf(source: string): ReactElement {
  return readMarkdown({
    children: source,
    remarkPlugins: [remarkGfm, remarkMath],
    rehypePlugins: [startAtLevelTwo, typesetMath, bindPunctuation],
    components: COMPONENTS,
  });
}
