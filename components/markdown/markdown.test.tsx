import { globSync, readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Markdown } from './markdown.tsx';

const render = (source: string) => renderToStaticMarkup(<Markdown source={source} locale="en" />);

afterEach(() => vi.unstubAllEnvs());

describe('Markdown', () => {
  it('starts headings at level two and keeps their distances', () => {
    expect(render('# A\n\n## B')).toContain('<h2>A</h2>\n<h3>B</h3>');
    expect(render('### A\n\n#### B')).toContain('<h2>A</h2>\n<h3>B</h3>');
  });

  it('shows HTML in the source as text', () => {
    expect(render('a <img src=x onerror=alert(1)> b')).not.toContain('<img');
  });

  it('renders formulas with MathML for screen readers', () => {
    expect(render('$x^2$')).toMatch(/<math.*<msup>/);
  });

  it('keeps the marks around a formula on its line, and nothing else', () => {
    const bound = (source: string) =>
      [...render(source).matchAll(/([^<>]*)<span class="bound">(.*?)<span class="katex">/g)].map(
        ([, before, opening]) => [before, opening],
      );
    expect(bound('see ($x$), then $y$ and $z$.')).toEqual([
      ['see ', '('],
      [' and ', ''],
    ]);
    expect(render('即“$x$”。之后')).toMatch(
      /即<span class="bound">“<span class="katex">.*<\/span>”。<\/span>之后/,
    );
    expect(render('$a=b$.').match(/<wbr>/g)).toHaveLength(1);
    expect(render('$$\nx\n$$')).not.toContain('bound');
  });

  it('refuses a formula that KaTeX cannot read', () => {
    expect(() => render(String.raw`$\frac{1$`)).toThrow(/KaTeX/);
  });

  it('shows a formula that KaTeX cannot read as its source in production', () => {
    vi.stubEnv('NODE_ENV', 'production');
    expect(render(String.raw`$\frac{1$`)).toContain(String.raw`\frac{1`);
  });

  it('keeps wide tables, code and display formulas in boxes of their own', () => {
    expect(render('| a |\n| - |\n| b |')).toContain('<div class="table-scroll"><table>');
    expect(render('```\ncode\n```')).toContain('<pre><code>');
    expect(render('$$\nx\n$$')).toContain('<span class="katex-display">');
  });

  it('gives foreign pages neither the opener nor the address of the page', () => {
    expect(render('[a](https://example.org)')).toContain(
      '<a rel="noopener noreferrer" href="https://example.org">',
    );
  });

  it('drops addresses that would run code', () => {
    expect(render('[a](javascript:alert(1))')).not.toContain('javascript:');
  });

  it.each(globSync('exercises/**/{statement,lesson}.{en,zh}.md'))('renders %s', (file) => {
    const html = render(readFileSync(file, 'utf8'));
    expect(html).not.toContain('katex-error');
    expect(html.match(/<span[ >]/g)?.length).toBe(html.match(/<\/span>/g)?.length);
  });
});
