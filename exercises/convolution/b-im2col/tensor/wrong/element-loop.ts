function countWindows(extent: number, kernel: number, stride: number): number {
  return extent < kernel ? 0 : Math.floor((extent - kernel) / stride) + 1;
}

/** One row after the other is cut out of the image. */
export function im2col(tf: TensorFlow, x: Tensor, kh: number, kw: number, stride: [number, number]): Tensor {
  const [H, W, C] = x.shape;
  const [sh, sw] = stride;
  const Ho = countWindows(H, kh, sh);
  const Wo = countWindows(W, kw, sw);
  if (Ho * Wo === 0) return tf.zeros([0, kh * kw * C]);
  const cells: Tensor[] = [];

  for (let i = 0; i < Ho; i++) {
    for (let j = 0; j < Wo; j++) {
      cells.push(tf.slice(x, [i * sh, j * sw, 0], [kh, kw, C]).reshape([kh * kw * C]));
    }
  }

  return tf.stack(cells);
}

export function convViaIm2col(tf: TensorFlow, x: Tensor, w: Tensor, b: Tensor, stride: [number, number]): Tensor {
  const [H, W] = x.shape;
  const [kh, kw, C, O] = w.shape;
  const Ho = countWindows(H, kh, stride[0]);
  const Wo = countWindows(W, kw, stride[1]);
  const matrix = w.reshape([kh * kw * C, O]);
  return im2col(tf, x, kh, kw, stride).matMul(matrix).add(b).reshape([Ho, Wo, O]);
}
