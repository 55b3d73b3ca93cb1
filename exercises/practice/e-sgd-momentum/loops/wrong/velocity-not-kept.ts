export function sgdStep(
  theta: Tensor,
  g: Tensor,
  v: Tensor,
  o: { lr: number; momentum: number; nesterov: boolean },
): { theta: Tensor; v: Tensor } {
  const nextTheta = new Float32Array(theta.data.length);
  const nextV = new Float32Array(v.data.length);
  for (let i = 0; i < theta.data.length; i++) {
    const velocity = o.momentum * v.data[i] - o.lr * g.data[i];
    const move = o.nesterov ? o.momentum * velocity - o.lr * g.data[i] : velocity;
    nextTheta[i] = theta.data[i] + move;
    nextV[i] = v.data[i];
  }
  return { theta: { shape: [...theta.shape], data: nextTheta }, v: { shape: [...v.shape], data: nextV } };
}
