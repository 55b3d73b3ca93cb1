export function layerNorm(x: Tensor, gamma: Tensor, beta: Tensor, eps: number): Tensor {
  const D = gamma.shape[0];
  const y = new Float32Array(x.data.length);

  for (let start = 0; start < x.data.length; start += D) {
    const mean = 0;
    let variance = 0;
    for (let d = 0; d < D; d++) variance += x.data[start + d] ** 2 / D;
    const deviation = Math.sqrt(variance + eps);
    for (let d = 0; d < D; d++) {
      y[start + d] = gamma.data[d] * ((x.data[start + d] - mean) / deviation) + beta.data[d];
    }
  }
  return { shape: [...x.shape], data: y };
}
