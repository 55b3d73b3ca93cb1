type Padding = 'valid' | 'same';

/** Mean of the real cells of every window. */
export function avgPool(x: Tensor, pool: [number, number], stride: [number, number], padding: Padding): Tensor {
  const [N, H, W, C] = x.shape; // → [N, Ho, Wo, C]

  return { shape: [N, 0, 0, C], data: new Float32Array(0) };
}

/** Gradient of avgPool with respect to its input. */
export function avgPoolBackward(
  xShape: number[],
  dy: Tensor,
  pool: [number, number],
  stride: [number, number],
  padding: Padding,
): Tensor {
  const [N, H, W, C] = xShape;

  return { shape: [N, H, W, C], data: new Float32Array(N * H * W * C) };
}

/** Mean of every channel. */
export function globalAvgPool(x: Tensor): Tensor {
  const [N, H, W, C] = x.shape;

  return { shape: [N, C], data: new Float32Array(N * C) };
}
