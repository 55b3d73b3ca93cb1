/** Rows of what is known at each time t, and what comes `horizon` steps later. */
export function windowFeatures(
  tf: TensorFlow,
  s: Tensor, // [n]
  lags: number[],
  window: number,
  horizon: number,
): { X: Tensor; y: Tensor } {
  const M = 0; // how many times t have all lags behind them and a target before the end?

  return { X: tf.zeros([M, lags.length + 1]), y: tf.zeros([M]) };
}
