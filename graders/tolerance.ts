/** The classes of tolerance; numbers of curriculum part 4.0. */
export type ToleranceClass = 'X' | 'N' | 'G';

/** A class, or numbers of an exercise's own. */
export type ToleranceRule = ToleranceClass | { rtol: number; atol: number };

/** How an exercise's outputs are compared: one rule, and other rules for named parts of a compound output. */
export interface ToleranceRules {
  tolerance: ToleranceRule;
  tolerances?: Record<string, ToleranceRule>;
}

/** Where the reference was computed: by the float64 oracle or in float32 on a device. */
export type Precision = 'float64' | 'float32';

export interface Tolerance {
  rtol: number;
  atol: number;
  /** Length K of the sums behind one element; adds 16·2⁻²⁴·√K·rms(reference). Zero: nothing is added. */
  sumLength: number;
  /** Multiplies everything; the gate for known-wrong solutions asks for 10. */
  widen?: number;
  /** Rules of parts, by the pattern of their path. */
  parts?: Record<string, Omit<Tolerance, 'parts'>>;
}

const classes: Record<ToleranceClass, Record<Precision, { rtol: number; atol: number }>> = {
  X: { float64: { rtol: 0, atol: 0 }, float32: { rtol: 0, atol: 0 } },
  N: { float64: { rtol: 1e-5, atol: 1e-5 }, float32: { rtol: 1e-4, atol: 5e-5 } },
  G: { float64: { rtol: 1e-4, atol: 1e-4 }, float32: { rtol: 1e-3, atol: 5e-4 } },
};

export function toleranceOf(rule: ToleranceRule, precision: Precision, sumLength: number): Tolerance {
  const { rtol, atol } = typeof rule === 'string' ? classes[rule][precision] : rule;
  return { rtol, atol, sumLength: rtol === 0 && atol === 0 ? 0 : sumLength };
}

/** The tolerance of a whole output, with the rules of its parts. */
export function tolerancesOf(
  { tolerance, tolerances = {} }: ToleranceRules,
  precision: Precision,
  sumLength: number,
): Tolerance {
  const parts = Object.entries(tolerances).map(
    ([pattern, rule]) => [pattern, toleranceOf(rule, precision, sumLength)] as const,
  );
  const whole = toleranceOf(tolerance, precision, sumLength);
  return parts.length === 0 ? whole : { ...whole, parts: Object.fromEntries(parts) };
}

/** The tolerance at a path of a mismatch: `[3].index` is asked for as `*.index`, `dx.data` as `dx`. */
export function toleranceAt(tolerance: Tolerance, path: string): Tolerance {
  if (tolerance.parts === undefined) return tolerance;
  const pattern = path
    .replace(/\.?data$/, '')
    .replaceAll(/\.?\[\d+\]/g, '.*')
    .replace(/^\./, '');
  const part = Object.hasOwn(tolerance.parts, pattern) ? tolerance.parts[pattern]! : tolerance;
  return tolerance.widen === undefined ? part : { ...part, widen: tolerance.widen };
}

/**
 * Rounding that a float32 sum of K terms may add, in units of the reference's root mean square. Elements that float32
 * cannot hold do not count: one of them would make every other element's tolerance infinite.
 */
export function accumulationError(reference: ArrayLike<number>, sumLength: number): number {
  if (sumLength === 0) return 0;
  let squares = 0;
  let count = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const value = Math.fround(reference[at]!);
    if (!Number.isFinite(value)) continue;
    squares += value * value;
    count += 1;
  }
  return count === 0 ? 0 : 16 * 2 ** -24 * Math.sqrt(sumLength) * Math.sqrt(squares / count);
}
