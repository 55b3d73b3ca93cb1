/** The batch becomes one row, and the rows of W repeat. */
export function flattenDense(x: Tensor, W: Tensor, b: Tensor): Tensor {
  const [F, U] = W.shape;
  const data = Float32Array.from(b.data);

  for (let at = 0; at < x.data.length; at++) {
    for (let u = 0; u < U; u++) data[u] += x.data[at] * W.data[(at % F) * U + u];
  }
  return { shape: [1, U], data };
}
