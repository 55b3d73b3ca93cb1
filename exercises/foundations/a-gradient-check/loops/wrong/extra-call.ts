export function gradCheck(
  f: (theta: Float64Array) => number,
  theta: Float64Array,
  analytic: Float64Array,
  h = 1e-5,
): { numeric: Float64Array; maxRelErr: number } {
  const numeric = new Float64Array(theta.length);
  let maxRelErr = 0;
  f(theta);

  for (let i = 0; i < theta.length; i++) {
    const old = theta[i];
    theta[i] = old + h;
    const above = f(theta);
    theta[i] = old - h;
    const below = f(theta);
    theta[i] = old;
    numeric[i] = (above - below) / (2 * h);
    const size = Math.max(Math.abs(analytic[i]) + Math.abs(numeric[i]), 1e-8);
    maxRelErr = Math.max(maxRelErr, Math.abs(analytic[i] - numeric[i]) / size);
  }
  return { numeric, maxRelErr };
}
