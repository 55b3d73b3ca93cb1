function sigmoid(x: number): number {
  if (x >= 0) return 1 / (1 + Math.exp(-x));
  const e = Math.exp(x);
  return e / (1 + e);
}

const kinds = {
  relu: (x: number) => [x > 0 ? x : 0, x > 0 ? 1 : 0],
  leakyRelu: (x: number) => [x > 0 ? x : 0.01 * x, 1],
  sigmoid: (x: number) => [sigmoid(x), sigmoid(x) * (1 - sigmoid(x))],
  tanh: (x: number) => [Math.tanh(x), 1 - Math.tanh(x) ** 2],
  softplus: (x: number) => [Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))), sigmoid(x)],
};

export function activate(
  x: Tensor,
  kind: 'relu' | 'leakyRelu' | 'sigmoid' | 'tanh' | 'softplus',
): { y: Tensor; dy: Tensor } {
  const y = new Float32Array(x.data.length);
  const dy = new Float32Array(x.data.length);
  for (let i = 0; i < x.data.length; i++) [y[i], dy[i]] = kinds[kind](x.data[i]);
  return { y: { shape: [...x.shape], data: y }, dy: { shape: [...x.shape], data: dy } };
}
