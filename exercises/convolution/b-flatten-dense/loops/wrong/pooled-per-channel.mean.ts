/** The mean of every channel is kept. */
export function flattenDense(x: Tensor, W: Tensor, b: Tensor): Tensor {
  const [N, height, width, channels] = x.shape;
  const [F, U] = W.shape;
  const data = new Float32Array(N * U);
  const sums = new Float64Array(U);

  for (let n = 0; n < N; n++) {
    sums.set(b.data);
    for (let f = 0; f < F; f++) {
      if (f >= channels) break;
      let feature = 0;
      for (let pixel = 0; pixel < height * width; pixel++) feature += x.data[(n * height * width + pixel) * channels + f] / (height * width);
      for (let u = 0; u < U; u++) sums[u] += feature * W.data[f * U + u];
    }
    data.set(sums, n * U);
  }
  return { shape: [N, U], data };
}
