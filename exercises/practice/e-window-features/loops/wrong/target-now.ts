export function windowFeatures(
  s: Tensor,
  lags: number[],
  window: number,
  horizon: number,
): { X: Tensor; y: Tensor } {
  const n = s.shape[0];
  const first = Math.max(...lags, window - 1);
  const M = Math.max(0, n - horizon - first);
  const width = lags.length + 1;
  const X = new Float32Array(M * width);
  const y = new Float32Array(M);

  for (let row = 0; row < M; row++) {
    const t = first + row;
    lags.forEach((lag, i) => (X[row * width + i] = s.data[t - lag]));
    let sum = 0;
    for (let k = 0; k < window; k++) sum += s.data[t - k];
    X[row * width + width - 1] = sum / window;
    y[row] = s.data[t + 1];
  }
  return { X: { shape: [M, width], data: X }, y: { shape: [M], data: y } };
}
