function countWindows(extent: number, kernel: number, stride: number): number {
  return extent < kernel ? 0 : Math.floor((extent - kernel) / stride) + 1;
}

export function im2col(tf: TensorFlow, x: Tensor, kh: number, kw: number, stride: [number, number]): Tensor {
  const [H, W, C] = x.shape;
  const [sh, sw] = stride;
  const Ho = countWindows(H, kh, sh);
  const Wo = countWindows(W, kw, sw);
  if (Ho * Wo === 0) return tf.zeros([0, kh * kw * C]);
  const cells: Tensor[] = [];

  for (let p = 0; p < kh; p++) {
    for (let q = 0; q < kw; q++) {
      const end = [p + (Ho - 1) * sh + 1, q + (Wo - 1) * sw + 1, C];
      cells.push(tf.stridedSlice(x, [p, q, 0], end, [sh, sw, 1]));
    }
  }

  return tf.concat(cells, 2).reshape([Ho * Wo, kh * kw * C]);
}

/** The product is returned as it is. */
export function convViaIm2col(tf: TensorFlow, x: Tensor, w: Tensor, b: Tensor, stride: [number, number]): Tensor {
  const [H, W] = x.shape;
  const [kh, kw, C, O] = w.shape;
  const Ho = countWindows(H, kh, stride[0]);
  const Wo = countWindows(W, kw, stride[1]);
  const matrix = w.reshape([kh * kw * C, O]);
  return im2col(tf, x, kh, kw, stride).matMul(matrix).add(b);
}
