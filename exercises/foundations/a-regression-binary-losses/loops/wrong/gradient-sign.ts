export function mse(pred: Tensor, target: Tensor): { loss: number; grad: Tensor } {
  const n = pred.data.length;
  const grad = new Float32Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const error = pred.data[i] - target.data[i];
    sum += error * error;
    grad[i] = (-2 * error) / n;
  }
  return { loss: sum / n, grad: { shape: [...pred.shape], data: grad } };
}

export function bceFromLogits(z: Tensor, y: Tensor): { loss: number; grad: Tensor } {
  const n = z.data.length;
  const grad = new Float32Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const logit = z.data[i];
    const target = y.data[i];
    const decayed = Math.exp(-Math.abs(logit));
    sum += Math.max(logit, 0) - logit * target + Math.log1p(decayed);
    const sigmoid = logit >= 0 ? 1 / (1 + decayed) : decayed / (1 + decayed);
    grad[i] = (target - sigmoid) / n;
  }
  return { loss: sum / n, grad: { shape: [...z.shape], data: grad } };
}

export function bceFromProbs(p: Tensor, y: Tensor): number {
  const n = p.data.length;
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const clipped = Math.min(Math.max(p.data[i], 1e-7), 1 - 1e-7);
    sum -= y.data[i] * Math.log(clipped) + (1 - y.data[i]) * Math.log(1 - clipped);
  }
  return sum / n;
}
