export function softmaxCrossEntropy(logits: Tensor, labels: Ints): { loss: number; grad: Tensor } {
  const [N, C] = logits.shape;
  for (const label of labels) {
    if (label < 0 || label >= C) throw new RangeError(`a label must lie in 0 … ${C - 1}, got ${label}`);
  }
  const grad = new Float32Array(N * C);
  let loss = 0;

  for (let n = 0; n < N; n++) {
    const row = logits.data.subarray(n * C, (n + 1) * C);
    const m = row.reduce((a, b) => Math.max(a, b), -Infinity);
    let sum = 0;
    for (const z of row) sum += Math.exp(z - m);
    const logSum = Math.log(sum);
    loss -= row[labels[n]] - m - logSum;
    for (let c = 0; c < C; c++) {
      const p = Math.exp(row[c] - m - logSum);
      grad[n * C + c] = ((c === labels[n] ? 1 : 0) - p) / N;
    }
  }
  return { loss: loss / N, grad: { shape: [N, C], data: grad } };
}
