interface Polynomial {
  terms: { factor: number; power: number }[];
  coupling: number;
  absolute?: boolean;
}

interface Learner {
  gradCheck: (
    f: (theta: Float64Array) => number,
    theta: Float64Array,
    analytic: Float64Array,
    h?: number,
  ) => { numeric: unknown; maxRelErr: unknown };
}

/** Makes the black box from its description, and sees how often and with which array it is called. */
export function drive(
  { gradCheck }: Learner,
  description: Polynomial,
  theta: Float64Array,
  analytic: Float64Array,
  h: number | null,
): unknown {
  const before = Float64Array.from(theta);
  let calls = 0;
  let sameArray = true;
  const f = (at: Float64Array): number => {
    calls += 1;
    sameArray = sameArray && at === theta;
    let sum = 0;
    for (let i = 0; i < at.length; i++) {
      const x = at[i]!;
      for (const { factor, power } of description.terms) sum += factor * x ** power;
      if (description.absolute === true) sum += x < 0 ? -x : x;
      if (i > 0) sum += description.coupling * x * at[i - 1]!;
    }
    return sum;
  };
  const result = h === null ? gradCheck(f, theta, analytic) : gradCheck(f, theta, analytic, h);
  let restored = true;
  for (let i = 0; i < theta.length; i++) restored = restored && Object.is(theta[i], before[i]);
  theta.set(before);
  const { numeric, maxRelErr } = result;
  return {
    numeric: numeric instanceof Float64Array ? Array.from(numeric) : numeric,
    maxRelErr,
    calls,
    restored,
    sameArray,
  };
}
