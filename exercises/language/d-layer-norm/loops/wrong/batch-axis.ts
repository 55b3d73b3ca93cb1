export function layerNorm(x: Tensor, gamma: Tensor, beta: Tensor, eps: number): Tensor {
  const D = gamma.shape[0];
  const rows = x.data.length / D;
  const y = new Float32Array(x.data.length);

  for (let d = 0; d < D; d++) {
    let mean = 0;
    for (let n = 0; n < rows; n++) mean += x.data[n * D + d] / rows;
    let variance = 0;
    for (let n = 0; n < rows; n++) variance += (x.data[n * D + d] - mean) ** 2 / rows;
    for (let n = 0; n < rows; n++) {
      y[n * D + d] = (gamma.data[d] * (x.data[n * D + d] - mean)) / Math.sqrt(variance + eps) + beta.data[d];
    }
  }
  return { shape: [...x.shape], data: y };
}
