import 'katex/dist/katex.min.css';
import type { HTMLAttributes } from 'react';

interface HtmlProps extends Omit<HTMLAttributes<HTMLElement>, 'children' | 'dangerouslySetInnerHTML'> {
  as?: 'span' | 'div' | 'p' | 'h3' | 'label';
  /** Escaped and typeset by our server; formulas need the style sheet above. */
  html: string;
}

export function Html({ as: Tag = 'span', html, ...rest }: HtmlProps) {
  return <Tag {...rest} dangerouslySetInnerHTML={{ __html: html }} />;
}
