export function integratedGradients(
  grad: (x: Tensor) => Tensor,
  x: Tensor,
  baseline: Tensor,
  steps: number,
): Tensor {
  const mean = new Float64Array(x.data.length);
  for (let k = 1; k <= steps; k++) {
    const share = (k - 0.5) / steps;
    const point = x.data.map((value, i) => share * value);
    const slope = grad({ shape: [...x.shape], data: point });
    slope.data.forEach((value, i) => (mean[i] += value / steps));
  }
  const data = x.data.map((value, i) => (value - baseline.data[i]) * mean[i]);
  return { shape: [...x.shape], data };
}
