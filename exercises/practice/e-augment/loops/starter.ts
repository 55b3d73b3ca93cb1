/** Mirrors and shifts every image of a batch by its own three draws. */
export function augment(
  x: Tensor, // [N, H, W, C]
  seed: number,
  o: { flipProb: number; pad: number },
): Tensor {
  return { shape: [...x.shape], data: new Float32Array(x.data.length).fill(-2) };
}
