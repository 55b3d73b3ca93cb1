export function adamStep(
  theta: Tensor,
  g: Tensor,
  m: Tensor,
  v: Tensor,
  t: number,
  o: { lr: number; beta1: number; beta2: number; eps: number; weightDecay: number },
): { theta: Tensor; m: Tensor; v: Tensor } {
  if (!(t >= 1)) throw new RangeError(`t counts from 1, got ${t}`);
  const n = theta.data.length;
  const [nextTheta, nextM, nextV] = [new Float32Array(n), new Float32Array(n), new Float32Array(n)];
  const sumOfWeights1 = 1 - o.beta1 * t;
  const sumOfWeights2 = 1 - o.beta2 * t;

  for (let i = 0; i < n; i++) {
    const mean = o.beta1 * m.data[i] + (1 - o.beta1) * g.data[i];
    const square = o.beta2 * v.data[i] + (1 - o.beta2) * g.data[i] ** 2;
    const step = mean / sumOfWeights1 / (Math.sqrt(square / sumOfWeights2) + o.eps);
    nextTheta[i] = theta.data[i] - o.lr * step - o.lr * o.weightDecay * theta.data[i];
    nextM[i] = mean;
    nextV[i] = square;
  }
  const like = (data: Float32Array): Tensor => ({ shape: [...theta.shape], data });
  return { theta: like(nextTheta), m: like(nextM), v: like(nextV) };
}
