const zerosLike = (t: Tensor): Tensor => ({ shape: [...t.shape], data: new Float32Array(t.data.length) });

export function mlpGrads(
  x: Tensor,
  labels: Ints,
  W1: Tensor,
  b1: Tensor,
  W2: Tensor,
  b2: Tensor,
): { loss: number; dW1: Tensor; db1: Tensor; dW2: Tensor; db2: Tensor; dx: Tensor } {
  const [N, D] = x.shape;
  const [H, C] = W2.shape;
  const [dW1, db1, dW2, db2, dx] = [W1, b1, W2, b2, x].map(zerosLike);
  let loss = 0;

  for (let n = 0; n < N; n++) {
    const a = new Float64Array(H);
    for (let h = 0; h < H; h++) {
      a[h] = b1.data[h];
      for (let d = 0; d < D; d++) a[h] += x.data[n * D + d] * W1.data[d * H + h];
    }
    const hidden = a.map((value) => Math.max(value, 0));
    const z = new Float64Array(C);
    for (let c = 0; c < C; c++) {
      z[c] = b2.data[c];
      for (let h = 0; h < H; h++) z[c] += hidden[h] * W2.data[h * C + c];
    }
    const m = Math.max(...z);
    const logSum = Math.log(z.reduce((sum, value) => sum + Math.exp(value - m), 0));
    loss -= z[labels[n]] - m - logSum;

    const dz = z.map((value, c) => (Math.exp(value - m - logSum) - (c === labels[n] ? 1 : 0)) / N);
    const da = new Float64Array(H);
    for (let h = 0; h < H; h++) {
      for (let c = 0; c < C; c++) {
        dW2.data[h * C + c] += hidden[h] * dz[c];
        da[h] += dz[c] * W2.data[h * C + c];
      }
      if (a[h] <= 0) da[h] = 0;
      db1.data[h] += da[h] / N;
    }
    for (let c = 0; c < C; c++) db2.data[c] += dz[c] / N;
    for (let d = 0; d < D; d++) {
      let sum = 0;
      for (let h = 0; h < H; h++) {
        dW1.data[d * H + h] += x.data[n * D + d] * da[h];
        sum += da[h] * W1.data[d * H + h];
      }
      dx.data[n * D + d] = sum;
    }
  }
  return { loss: loss / N, dW1, db1, dW2, db2, dx };
}
