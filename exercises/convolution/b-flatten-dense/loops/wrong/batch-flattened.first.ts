/** The batch becomes one row, of which W meets the beginning. */
export function flattenDense(x: Tensor, W: Tensor, b: Tensor): Tensor {
  const [F, U] = W.shape;
  const data = Float32Array.from(b.data);

  for (let f = 0; f < F; f++) {
    for (let u = 0; u < U; u++) data[u] += x.data[f] * W.data[f * U + u];
  }
  return { shape: [1, U], data };
}
