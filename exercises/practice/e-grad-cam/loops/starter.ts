/** A map in [0, 1] of where the evidence for a class lies. */
export function gradCam(
  A: Tensor, // [H, W, K]
  dA: Tensor, // [H, W, K]
): Tensor {
  const [H, W, K] = A.shape;

  return { shape: [H, W], data: new Float32Array(H * W).fill(-1) };
}
