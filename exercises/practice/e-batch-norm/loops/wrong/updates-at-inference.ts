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

  if (o.training && count === 0) throw new RangeError('an empty batch has no statistics');
  const batchMean = new Float64Array(C);
  const batchVariance = new Float64Array(C);
  x.data.forEach((value, i) => (batchMean[i % C] += value / count));
  x.data.forEach((value, i) => (batchVariance[i % C] += (value - batchMean[i % C]) ** 2 / count));
  if (o.training) [mean, variance] = [batchMean, batchVariance];
  for (let c = 0; c < C; c++) {
    movingMean[c] = movingMean[c] * o.momentum + batchMean[c] * (1 - o.momentum);
    movingVar[c] = movingVar[c] * o.momentum + batchVariance[c] * (1 - o.momentum);
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
