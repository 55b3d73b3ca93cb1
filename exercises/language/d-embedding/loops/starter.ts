/** The row of E for every id. */
export function embedding(ids: IntTensor, E: Tensor): Tensor {
  const [N, T] = ids.shape;
  const K = E.shape[1];
  const y = new Float32Array(N * T * K);

  return { shape: [N, T, K], data: y };
}

/** The gradient of E, from the gradient dy of what was looked up. */
export function embeddingGrad(ids: IntTensor, dy: Tensor, V: number): Tensor {
  const K = dy.shape[2];
  const dE = new Float32Array(V * K);

  return { shape: [V, K], data: dE };
}
