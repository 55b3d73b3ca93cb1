/** Why a typed answer is not a number. No attempt is spent on it. */
export type NumberProblem = 'empty' | 'comma' | 'unit' | 'expression' | 'tooLarge' | 'unreadable';

export type ReadNumber = { ok: true; value: number } | { ok: false; problem: NumberProblem };

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const plain = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/;
const grouped = /^[+-]?[1-9]\d{0,2}([, '’_]\d{3})+(\.\d*)?$/;

/**
 * Reads a number as learners type it in either language: full-width digits and signs, an ideographic full stop as
 * decimal point, grouped thousands, 1.5e-3 and 1.5×10⁻³. A comma that does not group thousands could mean a decimal
 * comma, so it is refused instead of guessed.
 */
export function readNumber(typed: string): ReadNumber {
  const written = normalise(typed);
  if (written === '') return { ok: false, problem: 'empty' };
  const ungrouped = grouped.test(written) ? written.replace(/[, '’_]/g, '') : written;
  const scientific = ungrouped
    .replace(/ ?[x×*·] ?10\^\(?([+-]?\d+)\)?$/, 'e$1')
    .replace(/^([+-]?)10\^\(?([+-]?\d+)\)?$/, '$11e$2');
  if (!plain.test(scientific)) return { ok: false, problem: problemOf(scientific) };
  const value = Number(scientific);
  return Number.isFinite(value) ? { ok: true, value } : { ok: false, problem: 'tooLarge' };
}

function normalise(typed: string): string {
  return typed
    .replace(/[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, raise)
    .normalize('NFKC')
    .replace(/[−–—‐‑﹣]/g, '-')
    .replace(/[。・]/g, '.')
    .replace(/[、]/g, ',')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/^([+-]) /, '$1');
}

/** 10⁻³ becomes 10^-3 before compatibility normalisation would make it 10-3. */
function raise(written: string): string {
  const digits = [...written.replace(/[⁺⁻]/, '')].map((digit) => superscripts.indexOf(digit)).join('');
  return `^${written.startsWith('⁻') ? '-' : ''}${digits}`;
}

function problemOf(written: string): NumberProblem {
  if (/^[+-]?[\d., '’_]+$/.test(written) && /[,]/.test(written)) return 'comma';
  if (/^[+-]?[\d.,() ]+([-+*/^×·÷:=√] ?[\d.,() ]+)+$/.test(written)) return 'expression';
  if (/^[+-]?[\d.,]+(e[+-]?\d+)? ?[^\d\s.,]/.test(written)) return 'unit';
  return 'unreadable';
}
