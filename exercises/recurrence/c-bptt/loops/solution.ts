const zerosLike = (t: Tensor): Tensor => ({ shape: [...t.shape], data: new Float32Array(t.data.length) });

/** Forward once, keeping all states; then backward with what the future says about each of them. */
export function bptt(
  x: Tensor,
  Wx: Tensor,
  Wh: Tensor,
  b: Tensor,
  dh: Tensor,
): { dWx: Tensor; dWh: Tensor; db: Tensor; dx: Tensor; dh0: Tensor } {
  const [T, D] = x.shape;
  const U = b.shape[0];
  const states = [new Float64Array(U)]; // states[t] is the one before step t
  for (let t = 0; t < T; t++) {
    const before = states[t];
    const after = new Float64Array(U);
    for (let j = 0; j < U; j++) {
      let sum = b.data[j];
      for (let d = 0; d < D; d++) sum += x.data[t * D + d] * Wx.data[d * U + j];
      for (let i = 0; i < U; i++) sum += before[i] * Wh.data[i * U + j];
      after[j] = Math.tanh(sum);
    }
    states.push(after);
  }

  const [dWx, dWh, db, dx, dh0] = [Wx, Wh, b, x, b].map(zerosLike);
  let carried = new Float64Array(U);
  for (let t = T - 1; t >= 0; t--) {
    const before = states[t];
    const after = states[t + 1];
    const a = after.map((h, j) => (dh.data[t * U + j] + carried[j]) * (1 - h * h));
    const back = new Float64Array(U);
    for (let j = 0; j < U; j++) {
      db.data[j] += a[j];
      for (let d = 0; d < D; d++) {
        dWx.data[d * U + j] += x.data[t * D + d] * a[j];
        dx.data[t * D + d] += a[j] * Wx.data[d * U + j];
      }
      for (let i = 0; i < U; i++) {
        dWh.data[i * U + j] += before[i] * a[j];
        back[i] += a[j] * Wh.data[i * U + j]; // the transpose: from unit j back to unit i
      }
    }
    carried = back;
  }
  dh0.data.set(carried);
  return { dWx, dWh, db, dx, dh0 };
}
