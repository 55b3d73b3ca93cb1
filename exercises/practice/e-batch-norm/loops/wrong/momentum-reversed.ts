export function batchNorm(
  x: Tensor,
  p: { gamma: Tensor; beta: Tensor; movingMean: Tensor; movingVar: Tensor },
  o: { training: boolean; momentum: number; eps: number },
): { y: Tensor; movingMean: Tensor; movingVar: Tensor } {
  const C = x.shape[x.shape.length - 1];
  const count = x.data.length / C;
  let mean = Float64Array.from(p.movingMean.data);
  let variance = Float64Array.from(p.movingVar.data);
  const movingMean = p.movingMean.data.slice();
  const movingVar = p.movingVar.data.slice();

  if (o.training) {
    if (count === 0) throw new RangeError('an empty batch has no statistics');
    mean = new Float64Array(C);
    variance = new Float64Array(C);
    x.data.forEach((value, i) => (mean[i % C] += value / count));
    x.data.forEach((value, i) => (variance[i % C] += (value - mean[i % C]) ** 2 / count));
    for (let c = 0; c < C; c++) {
      movingMean[c] = movingMean[c] * (1 - o.momentum) + mean[c] * o.momentum;
      movingVar[c] = movingVar[c] * (1 - o.momentum) + variance[c] * o.momentum;
    }
  }
  const data = x.data.map((value, i) => {
    const c = i % C;
    return (p.gamma.data[c] * (value - mean[c])) / Math.sqrt(variance[c] + o.eps) + p.beta.data[c];
  });
  return {
    y: { shape: [...x.shape], data },
    movingMean: { shape: [C], data: movingMean },
    movingVar: { shape: [C], data: movingVar },
  };
}
