function checkIds(ids: IntTensor, V: number): void {
  for (const id of ids.data) {
    if (id < 0 || id >= V) throw new RangeError(`an id must lie in 0…${V - 1}, got ${id}`);
  }
}

export function embedding(ids: IntTensor, E: Tensor): Tensor {
  const [N, T] = ids.shape;
  const [V, K] = E.shape;
  checkIds(ids, V);
  const y = new Float32Array(N * T * K);

  ids.data.forEach((id, position) => {
    for (let k = 0; k < K; k++) y[position * K + k] = E.data[k * V + id];
  });
  return { shape: [N, T, K], data: y };
}

export function embeddingGrad(ids: IntTensor, dy: Tensor, V: number): Tensor {
  const K = dy.shape[2];
  checkIds(ids, V);
  const dE = new Float64Array(V * K);

  ids.data.forEach((id, position) => {
    for (let k = 0; k < K; k++) dE[id * K + k] += dy.data[position * K + k];
  });
  return { shape: [V, K], data: Float32Array.from(dE) };
}
