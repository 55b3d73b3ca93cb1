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

/** The loop runs over the positions of the output. */
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
  const padded = tf.pad(x, [[0, 0], [rows.before, rows.after], [columns.before, columns.after], [0, 0]]);
  const matrix = w.reshape([kh * kw * Ci, Co]);
  const positions: Tensor[] = [];

  for (let i = 0; i < Ho; i++) {
    for (let j = 0; j < Wo; j++) {
      const end = [N, i * sh + (kh - 1) * dh + 1, j * sw + (kw - 1) * dw + 1, Ci];
      const windows = tf.stridedSlice(padded, [0, i * sh, j * sw, 0], end, [1, dh, dw, 1]);
      positions.push(windows.reshape([N, kh * kw * Ci]).matMul(matrix).add(b));
    }
  }
  return tf.stack(positions, 1).reshape([N, Ho, Wo, Co]);
}
