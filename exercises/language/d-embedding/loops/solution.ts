function checkIds(ids: IntTensor, V: number): void {
  for (const id of ids.data) {
    if (id < 0 || id >= V) throw new RangeError(`an id must lie in 0…${V - 1}, got ${id}`);
  }
}

/** A lookup copies K numbers; the one-hot product is never computed. */
export function embedding(ids: IntTensor, E: Tensor): Tensor {
  const [N, T] = ids.shape;
  const [V, K] = E.shape;
  checkIds(ids, V);
  const y = new Float32Array(N * T * K);

  ids.data.forEach((id, position) => {
    y.set(E.data.subarray(id * K, (id + 1) * K), position * K);
  });
  return { shape: [N, T, K], data: y };
}

/** What was read from a row flows back to it: repeated ids add up, unread rows stay 0. */
export function embeddingGrad(ids: IntTensor, dy: Tensor, V: number): Tensor {
  const K = dy.shape[2];
  checkIds(ids, V);
  const dE = new Float64Array(V * K); // many occurrences of one word are summed

  ids.data.forEach((id, position) => {
    for (let k = 0; k < K; k++) dE[id * K + k] += dy.data[position * K + k];
  });
  return { shape: [V, K], data: Float32Array.from(dE) };
}
