interface Polynomial {
  terms: { factor: number; power: number }[];
  coupling: number;
  absolute?: boolean;
}

/** The exact derivative of the polynomial's central difference: Σ over powers of ((x+h)ᵖ − (x−h)ᵖ) / 2h. */
export function drive(
  { terms, coupling, absolute = false }: Polynomial,
  theta: Float64Array,
  analytic: Float64Array,
  h: number | null,
): object {
  const step = h ?? 1e-5;
  const numeric = Array.from(theta, (x, i) => {
    const neighbours = (theta[i - 1] ?? 0) + (theta[i + 1] ?? 0);
    const smooth = terms.reduce(
      (sum, { factor, power }) => sum + factor * differenceOfPower(x, power, step),
      coupling * neighbours,
    );
    return absolute ? smooth + (Math.abs(x + step) - Math.abs(x - step)) / (2 * step) : smooth;
  });
  const errors = numeric.map(
    (n, i) => Math.abs(analytic[i]! - n) / Math.max(Math.abs(analytic[i]!) + Math.abs(n), 1e-8),
  );
  return {
    numeric,
    maxRelErr: Math.max(0, ...errors),
    calls: 2 * theta.length,
    restored: true,
    sameArray: true,
  };
}

/** ((x + h)ᵖ − (x − h)ᵖ) / 2h without cancellation: the odd terms of the binomial, Σ C(p, k)·x^(p−k)·h^(k−1). */
function differenceOfPower(x: number, power: number, h: number): number {
  let sum = 0;
  let binomial = 1;
  for (let k = 1; k <= power; k += 1) {
    binomial = (binomial * (power - k + 1)) / k;
    if (k % 2 === 1) sum += binomial * x ** (power - k) * h ** (k - 1);
  }
  return sum;
}
