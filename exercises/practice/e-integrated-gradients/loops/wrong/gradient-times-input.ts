export function integratedGradients(
  grad: (x: Tensor) => Tensor,
  x: Tensor,
  baseline: Tensor,
  steps: number,
): Tensor {
  const mean = new Float64Array(x.data.length);
  for (let k = 1; k <= steps; k++) {
    const share = 1;
    const point = x.data.map((value, i) => baseline.data[i] + share * (value - baseline.data[i]));
    const slope = grad({ shape: [...x.shape], data: point });
    slope.data.forEach((value, i) => (mean[i] += value / steps));
  }
  const data = x.data.map((value, i) => (value - baseline.data[i]) * mean[i]);
  return { shape: [...x.shape], data };
}
