import { expect, it } from 'vitest';
import { inlineHtml, plainText } from './inline-html.ts';

it('escapes markup of authors', () => {
  expect(inlineHtml('a < b & <img src=x onerror="x">')).toBe(
    'a &lt; b &amp; &lt;img src=x onerror=&quot;x&quot;&gt;',
  );
  expect(inlineHtml('`<b>`')).toBe('<code>&lt;b&gt;</code>');
});

it('shows parameters with at most four significant digits and a real minus sign', () => {
  expect(inlineHtml('({a}, {b}) of {n}', { a: -2, b: 0.123456, n: 123456 })).toBe('(−2, 0.1235) of 123456');
  expect(inlineHtml('{t}', { t: 'float32' })).toBe('float32');
});

it('computes inside mathematics and leaves the braces of TeX alone', () => {
  const html = inlineHtml('$\\frac{n}{k} = {=n/k}$', { n: 7, k: 2 });
  expect(html).toContain('3.5');
  expect(html).toContain('mfrac');
  expect(inlineHtml('is {=n*k}', { n: 7, k: 2 })).toBe('is 14');
});

it('keeps the mark behind a formula on its line, and lets the formula itself break', () => {
  const html = inlineHtml('so $a=b$, and $c$ is');
  expect(html).toMatch(
    /^so <span class="bound"><span class="katex">.*<\/span>,<\/span> and <span class="katex">/,
  );
  expect(html.match(/<wbr>/g)).toHaveLength(1);
  expect(html).toContain('<wbr><span class="base">');
});

it('leaves braces alone where there are no parameters', () => {
  expect(inlineHtml('a {1} b')).toBe('a {1} b');
});

it.each([
  ['$C_\\text{in}$', 'C_in'],
  ['`Conv2D` with $k_{h}$', 'Conv2D with k_h'],
  ['[26, 26, 32]', '[26, 26, 32]'],
  ['$\\sqrt{\\hat v}$', 'sqrt hat v'],
])('%s is read out as %s', (source, name) => {
  expect(plainText(source)).toBe(name);
});
