/** The features of an image lie in memory in the right order already: flattening is only another way of counting. */
export function flattenDense(x: Tensor, W: Tensor, b: Tensor): Tensor {
  const [N] = x.shape;
  const [F, U] = W.shape; // F = height · width · channels of an image
  const data = new Float32Array(N * U);
  const sums = new Float64Array(U);

  for (let n = 0; n < N; n++) {
    sums.set(b.data);
    for (let f = 0; f < F; f++) {
      const feature = x.data[n * F + f];
      for (let u = 0; u < U; u++) sums[u] += feature * W.data[f * U + u];
    }
    data.set(sums, n * U);
  }
  return { shape: [N, U], data };
}
