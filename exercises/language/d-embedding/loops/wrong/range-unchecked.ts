export function embedding(ids: IntTensor, E: Tensor): Tensor {
  const [N, T] = ids.shape;
  const K = E.shape[1];
  const y = new Float32Array(N * T * K);

  ids.data.forEach((id, position) => {
    for (let k = 0; k < K; k++) y[position * K + k] = E.data[id * K + k];
  });
  return { shape: [N, T, K], data: y };
}

export function embeddingGrad(ids: IntTensor, dy: Tensor, V: number): Tensor {
  const K = dy.shape[2];
  const dE = new Float64Array(V * K);

  ids.data.forEach((id, position) => {
    for (let k = 0; k < K; k++) dE[id * K + k] += dy.data[position * K + k];
  });
  return { shape: [V, K], data: Float32Array.from(dE) };
}
