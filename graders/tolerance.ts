/** How closely an output must agree with the reference; numbers of curriculum part 4.0. */
export type ToleranceClass = 'X' | 'N' | 'G';

/** Where the reference was computed: by the float64 oracle or in float32 on a device. */
export type Precision = 'float64' | 'float32';

export interface Tolerance {
  rtol: number;
  atol: number;
  /** Length K of the sums behind one element; adds 16·2⁻²⁴·√K·rms(reference). Zero: nothing is added. */
  sumLength: number;
  /** Multiplies everything; the gate for known-wrong solutions asks for 10. */
  widen?: number;
}

const classes: Record<ToleranceClass, Record<Precision, { rtol: number; atol: number }>> = {
  X: { float64: { rtol: 0, atol: 0 }, float32: { rtol: 0, atol: 0 } },
  N: { float64: { rtol: 1e-5, atol: 1e-5 }, float32: { rtol: 1e-4, atol: 5e-5 } },
  G: { float64: { rtol: 1e-4, atol: 1e-4 }, float32: { rtol: 1e-3, atol: 5e-4 } },
};

export function toleranceOf(name: ToleranceClass, precision: Precision, sumLength: number): Tolerance {
  return { ...classes[name][precision], sumLength: name === 'X' ? 0 : sumLength };
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
