/** Each feature is the series shifted: one slice for every lag, one for every step of the window. */
export function windowFeatures(
  tf: TensorFlow,
  s: Tensor,
  lags: number[],
  window: number,
  horizon: number,
): { X: Tensor; y: Tensor } {
  const [n] = s.shape;
  const first = Math.max(...lags, window - 1);
  const M = Math.max(0, n - horizon - first);
  if (M === 0) return { X: tf.zeros([0, lags.length + 1]), y: tf.zeros([0]) };
  const ago = (steps: number) => tf.slice(s, [first - steps], [M]);
  const recent = Array.from({ length: window }, (_, k) => ago(k));
  const mean = tf.addN(recent).div(window);
  return { X: tf.stack([...lags.map(ago), mean], 1), y: ago(-horizon) };
}
