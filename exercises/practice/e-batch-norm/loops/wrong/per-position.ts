export function batchNorm(
  x: Tensor,
  p: { gamma: Tensor; beta: Tensor; movingMean: Tensor; movingVar: Tensor },
  o: { training: boolean; momentum: number; eps: number },
): { y: Tensor; movingMean: Tensor; movingVar: Tensor } {
  const channels = x.shape[x.shape.length - 1];
  const C = x.data.length / Math.max(x.shape[0], 1);
  const count = x.shape[0];
  let mean = Float64Array.from({ length: C }, (_, i) => p.movingMean.data[i % channels]);
  let variance = Float64Array.from({ length: C }, (_, i) => p.movingVar.data[i % channels]);
  const movingMean = p.movingMean.data.slice();
  const movingVar = p.movingVar.data.slice();

  if (o.training) {
    if (count === 0) throw new RangeError('an empty batch has no statistics');
    mean = new Float64Array(C);
    variance = new Float64Array(C);
    x.data.forEach((value, i) => (mean[i % C] += value / count));
    x.data.forEach((value, i) => (variance[i % C] += (value - mean[i % C]) ** 2 / count));
    for (let c = 0; c < channels; c++) {
      movingMean[c] = movingMean[c] * o.momentum + mean[c] * (1 - o.momentum);
      movingVar[c] = movingVar[c] * o.momentum + variance[c] * (1 - o.momentum);
    }
  }
  const data = x.data.map((value, i) => {
    const c = i % C;
    return (p.gamma.data[c % channels] * (value - mean[c])) / Math.sqrt(variance[c] + o.eps) + p.beta.data[c % channels];
  });
  return {
    y: { shape: [...x.shape], data },
    movingMean: { shape: [channels], data: movingMean },
    movingVar: { shape: [channels], data: movingVar },
  };
}
