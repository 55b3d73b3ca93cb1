/** Softmax and its logarithm along the last axis, finite for any finite logits. */
export function softmax(z: Tensor): { p: Tensor; logp: Tensor } {
  const C = z.shape[z.shape.length - 1];
  const p = new Float32Array(z.data.length);
  const logp = new Float32Array(z.data.length);

  return { p: { shape: [...z.shape], data: p }, logp: { shape: [...z.shape], data: logp } };
}
