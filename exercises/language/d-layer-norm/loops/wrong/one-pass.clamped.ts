export function layerNorm(x: Tensor, gamma: Tensor, beta: Tensor, eps: number): Tensor {
  const D = gamma.shape[0];
  const y = new Float32Array(x.data.length);

  for (let start = 0; start < x.data.length; start += D) {
    let sum = 0;
    let squares = 0;
    for (let d = 0; d < D; d++) {
      sum += x.data[start + d];
      squares += x.data[start + d] ** 2;
    }
    const mean = sum / D;
    const variance = Math.max(0, squares / D - mean ** 2);
    const deviation = Math.sqrt(variance + eps);
    for (let d = 0; d < D; d++) {
      y[start + d] = gamma.data[d] * ((x.data[start + d] - mean) / deviation) + beta.data[d];
    }
  }
  return { shape: [...x.shape], data: y };
}
