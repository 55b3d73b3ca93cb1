export function layerNorm(x: Tensor, gamma: Tensor, beta: Tensor, eps: number): Tensor {
  const D = gamma.shape[0];
  const y = new Float32Array(x.data.length);

  for (let start = 0; start < x.data.length; start += D) {
    let mean = 0;
    for (let d = 0; d < D; d++) mean += x.data[start + d] / D;
    let variance = 0;
    for (let d = 0; d < D; d++) variance += (x.data[start + d] - mean) ** 2 / D;
    const deviation = variance + eps;
    for (let d = 0; d < D; d++) {
      y[start + d] = gamma.data[d] * ((x.data[start + d] - mean) / deviation) + beta.data[d];
    }
  }
  return { shape: [...x.shape], data: y };
}
