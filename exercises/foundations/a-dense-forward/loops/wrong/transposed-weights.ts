const activations = {
  linear: (z: number) => z,
  relu: (z: number) => Math.max(z, 0),
  sigmoid: (z: number) => 1 / (1 + Math.exp(-z)),
  tanh: Math.tanh,
};

export function dense(
  x: Tensor,
  W: Tensor,
  b: Tensor,
  act: 'linear' | 'relu' | 'sigmoid' | 'tanh',
): Tensor {
  const [N, D] = x.shape;
  const U = b.shape[0];
  const activate = activations[act];
  const data = new Float32Array(N * U);

  for (let n = 0; n < N; n++) {
    for (let u = 0; u < U; u++) {
      let sum = b.data[u];
      for (let d = 0; d < D; d++) sum += x.data[n * D + d] * W.data[u * D + d];
      data[n * U + u] = activate(sum);
    }
  }
  return { shape: [N, U], data };
}
