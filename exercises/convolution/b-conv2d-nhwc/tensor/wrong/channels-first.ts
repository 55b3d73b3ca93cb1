function geometry(
  extent: number,
  kernel: number,
  stride: number,
  dilation: number,
  padding: 'valid' | 'same',
): { count: number; before: number; after: number } {
  const span = dilation * (kernel - 1) + 1;
  if (padding === 'valid') {
    return { count: extent < span ? 0 : Math.floor((extent - span) / stride) + 1, before: 0, after: 0 };
  }
  const count = Math.ceil(extent / stride);
  const total = Math.max((count - 1) * stride + span - extent, 0);
  const before = Math.floor(total / 2);
  return { count, before, after: total - before };
}

/** x is read as [N, Ci, H, W]. */
export function conv2d(
  tf: TensorFlow,
  x: Tensor,
  w: Tensor,
  b: Tensor,
  o: { stride: [number, number]; dilation: [number, number]; padding: 'valid' | 'same' },
): Tensor {
  const [N, H, W, Ci] = x.shape;
  const [kh, kw, , Co] = w.shape;
  const [sh, sw] = o.stride;
  const [dh, dw] = o.dilation;
  const rows = geometry(H, kh, sh, dh, o.padding);
  const columns = geometry(W, kw, sw, dw, o.padding);
  const [Ho, Wo] = [rows.count, columns.count];
  if (N * Ho * Wo === 0) return tf.zeros([N, Ho, Wo, Co]);
  const padded = tf.pad(x.reshape([N, Ci, H, W]).transpose([0, 2, 3, 1]), [[0, 0], [rows.before, rows.after], [columns.before, columns.after], [0, 0]]);
  let y = tf.zeros([N * Ho * Wo, Co]).add(b);

  for (let p = 0; p < kh; p++) {
    for (let q = 0; q < kw; q++) {
      const begin = [0, p * dh, q * dw, 0];
      const end = [N, p * dh + (Ho - 1) * sh + 1, q * dw + (Wo - 1) * sw + 1, Ci];
      const pixels = tf.stridedSlice(padded, begin, end, [1, sh, sw, 1]).reshape([N * Ho * Wo, Ci]);
      const weights = tf.slice(w, [p, q, 0, 0], [1, 1, Ci, Co]).reshape([Ci, Co]);
      y = y.add(pixels.matMul(weights));
    }
  }
  return y.reshape([N, Ho, Wo, Co]);
}
