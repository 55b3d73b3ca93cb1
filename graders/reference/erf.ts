const turn = 2;

/** The error function, `2/√π ∫₀ˣ e^(−t²) dt`, to about 15 digits; DLMF 7.6.2. */
export function erf(x: number): number {
  if (Number.isNaN(x) || x === 0) return x;
  const magnitude = Math.abs(x);
  return Math.sign(x) * (magnitude < turn ? seriesOf(magnitude) : 1 - fractionOf(magnitude));
}

/** 1 − erf(x), exact in its small values too; DLMF 7.9.1. */
export function erfc(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x >= turn) return fractionOf(x);
  return x <= -turn ? 2 - fractionOf(-x) : 1 - erf(x);
}

/** Distribution function of the standard normal law, `erfc(−x/√2) / 2`. */
export function normalDistribution(x: number): number {
  return erfc(-x / Math.SQRT2) / 2;
}

/** Density of the standard normal law. */
export function normalDensity(x: number): number {
  return Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
}

/** erf for small x: `2/√π e^(−x²) Σ 2ⁿ x^(2n+1) / (2n+1)!!`, all terms positive. */
function seriesOf(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 1; term > sum * Number.EPSILON * 2 ** -4; n += 1) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return ((2 * sum) / Math.sqrt(Math.PI)) * Math.exp(-x * x);
}

/** erfc for large x as a continued fraction, from the inside out. */
function fractionOf(x: number): number {
  if (x === Infinity) return 0;
  let tail = x;
  for (let n = 150; n >= 1; n -= 1) tail = x + n / 2 / tail;
  return Math.exp(-x * x) / Math.sqrt(Math.PI) / tail;
}
