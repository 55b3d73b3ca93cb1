/** Rows of what is known at each time t, and what comes `horizon` steps later. */
export function windowFeatures(
  s: Tensor, // [n]
  lags: number[],
  window: number,
  horizon: number,
): { X: Tensor; y: Tensor } {
  const M = 0; // how many times t have all lags behind them and a target before the end?
  const L = lags.length;

  return {
    X: { shape: [M, L + 1], data: new Float32Array(M * (L + 1)) },
    y: { shape: [M], data: new Float32Array(M) },
  };
}
