import katex from 'katex';
import { evaluateNumber, type Parameters } from './expression/evaluate-expression.ts';
import { parseExpression } from './expression/parse-expression.ts';

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** Marks that must not begin a line. */
const closingMarks = /^[,.;:!?)\]%…、。，；：！？）】》」』”’％]+/;
const markup = /`([^`]+)`|\$([^$]+)\$/g;

/**
 * Typesets one authored text: `code`, $TeX$, everything else escaped. With parameters, `{name}` shows a parameter and
 * `{=expression}` a computed number; inside $…$ only the second form counts, because TeX has braces of its own.
 * Done on the server, so that no browser loads a typesetter for a question.
 */
export function inlineHtml(source: string, parameters: Parameters | null = null): string {
  const plain = (from: number, to?: number): string =>
    escapeHtml(withParameters(source.slice(from, to), parameters));
  let html = '';
  let at = 0;
  for (const found of source.matchAll(markup)) {
    html += plain(at, found.index);
    const [all, code, tex] = found;
    at = found.index + all.length;
    if (code !== undefined) {
      html += `<code>${escapeHtml(withParameters(code, parameters))}</code>`;
      continue;
    }
    // A browser may break a line between a formula and the mark behind it: the two stay together.
    const marks = closingMarks.exec(source.slice(at))?.[0] ?? '';
    const formula = typeset(withComputed(tex!, parameters));
    html += marks === '' ? formula : bound(formula, plain(at, at + marks.length));
    at += marks.length;
  }
  return html + plain(at);
}

/** The same without typesetting, for names that are read out: `$C_\\text{in}$` becomes C_in. */
export function plainText(source: string): string {
  return source.replace(
    markup,
    (_, code: string | undefined, tex: string | undefined) => code ?? plainTex(tex!),
  );
}

function plainTex(tex: string): string {
  return tex
    .replace(/\\(?:text|mathrm|operatorname)\{([^}]*)\}/g, '$1')
    .replace(/\\[,;! ]/g, ' ')
    .replace(/\\([A-Za-z]+)/g, ' $1 ')
    .replace(/[\\{}]/g, '')
    .replace(/ +/g, ' ')
    .trim();
}

/** At most four significant digits; whole numbers in full. */
export function shownNumber(value: number): string {
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(4)));
}

/** Lines may still break between the pieces of the formula. */
function bound(formula: string, marks: string): string {
  const breakable = formula.replace(/(?<!aria-hidden="true">)<span class="base">/g, '<wbr>$&');
  return `<span class="bound">${breakable}${marks}</span>`;
}

function typeset(tex: string): string {
  return katex.renderToString(tex, { throwOnError: true, strict: 'error' });
}

function withParameters(text: string, parameters: Parameters | null): string {
  if (parameters === null) return text;
  return withComputed(text, parameters).replace(/\{([A-Za-z][A-Za-z0-9]*)\}/g, (_, name: string) => {
    if (!Object.hasOwn(parameters, name))
      throw new RangeError(`the text mentions {${name}}, which is no parameter`);
    const value = parameters[name]!;
    return typeof value === 'number' ? shownNumber(value).replace('-', '−') : value;
  });
}

function withComputed(text: string, parameters: Parameters | null): string {
  if (parameters === null) return text;
  return text.replace(/\{=([^}]+)\}/g, (_, source: string) =>
    shownNumber(evaluateNumber(parseExpression(source), parameters)),
  );
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character]!);
}
