import 'katex/dist/katex.min.css';
import MarkdownTree, { type Components } from 'react-markdown';
import rehypeKatex from 'rehype-katex';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import type { Locale } from '#graders/text.ts';
import { bindPunctuation } from './bind-punctuation.ts';
import { preloadMathFonts } from './preload-math-fonts.ts';
import { refuseBrokenMath } from './refuse-broken-math.ts';
import { ScrollBox } from './scroll-box.tsx';
import { startAtLevelTwo } from './start-at-level-two.ts';

const LANGUAGE: Record<Locale, string> = { en: 'en', zh: 'zh-CN' };

const COMPONENTS: Components = {
  a: ({ node: _, ...props }) => <a rel="noopener noreferrer" {...props} />,
  table: ({ node: _, ...props }) => (
    <ScrollBox className="table-scroll">
      <table {...props} />
    </ScrollBox>
  ),
  pre: ({ children }) => <ScrollBox as="pre">{children}</ScrollBox>,
  span: ({ node: _, ...props }) =>
    props.className === 'katex-display' ? (
      <ScrollBox as="span" className="katex-display">
        {props.children}
      </ScrollBox>
    ) : (
      <span {...props} />
    ),
};

/**
 * Statements, lessons and explanations: Markdown with tables and formulas. HTML in the source is shown as text. A
 * formula that KaTeX cannot read is shown as its source, and fails in tests.
 */
export function Markdown({ source, locale }: { source: string; locale: Locale }) {
  if (source.includes('$')) preloadMathFonts();
  return (
    <div className="prose" lang={LANGUAGE[locale]}>
      <MarkdownTree
        remarkPlugins={[remarkGfm, remarkMath]}
        rehypePlugins={[
          startAtLevelTwo,
          [rehypeKatex, { errorColor: 'var(--bad)' }],
          refuseBrokenMath,
          bindPunctuation,
        ]}
        components={COMPONENTS}
      >
        {source}
      </MarkdownTree>
    </div>
  );
}
