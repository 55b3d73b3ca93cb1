export function layerNorm(x: Tensor, gamma: Tensor, beta: Tensor, eps: number): Tensor {
  const D = gamma.shape[0];
  const size = x.data.length;
  let mean = 0;
  for (const value of x.data) mean += value / size;
  let variance = 0;
  for (const value of x.data) variance += (value - mean) ** 2 / size;
  const deviation = Math.sqrt(variance + eps);

  const y = x.data.map((value, at) => (gamma.data[at % D] * (value - mean)) / deviation + beta.data[at % D]);
  return { shape: [...x.shape], data: y };
}
