type Weights = { Wx: Tensor; Wh: Tensor; b: Tensor };

/** States [N, T, U], each at the step that it belongs to, whatever the direction of reading. */
function run(x: Tensor, { Wx, Wh, b }: Weights, backwards: boolean): Float64Array {
  const [N, T, D] = x.shape;
  const U = b.shape[0];
  const states = new Float64Array(N * T * U);
  for (let n = 0; n < N; n++) {
    let h = new Float64Array(U);
    for (let position = 0; position < T; position++) {
      const t = backwards ? T - 1 - position : position;
      const next = new Float64Array(U);
      for (let j = 0; j < U; j++) {
        let sum = b.data[j];
        for (let d = 0; d < D; d++) sum += x.data[(n * T + t) * D + d] * Wx.data[d * U + j];
        for (let i = 0; i < U; i++) sum += h[i] * Wh.data[i * U + j];
        next[j] = Math.tanh(sum);
      }
      h = next;
      states.set(h, (n * T + t) * U);
    }
  }
  return states;
}

export function bidirectional(
  x: Tensor,
  fwd: Weights,
  bwd: Weights,
  o: { merge: 'concat' | 'sum'; returnSequences: boolean },
): Tensor {
  const [N, T] = x.shape;
  const U = fwd.b.shape[0];
  const V = o.merge === 'concat' ? 2 * U : U;
  const forward = run(x, fwd, false);
  const backward = run(x, bwd, true);
  const rows = o.returnSequences ? T : 1;
  const data = new Float32Array(N * rows * V);

  for (let n = 0; n < N; n++) {
    for (let row = 0; row < rows; row++) {
      // Final states: the forward network ends at T − 1, the backward one at 0.
      const f = (n * T + (o.returnSequences ? row : T - 1)) * U;
      const g = (n * T + (o.returnSequences ? row : 0)) * U;
      const at = (n * rows + row) * V;
      for (let u = 0; u < U; u++) {
        if (o.merge === 'sum') {
          data[at + u] = forward[f + u] + backward[g + u];
        } else {
          data[at + u] = forward[f + u];
          data[at + U + u] = backward[g + u];
        }
      }
    }
  }
  return { shape: o.returnSequences ? [N, T, V] : [N, V], data };
}
