function geometry(
  extent: number,
  window: number,
  stride: number,
  padding: 'valid' | 'same',
): { count: number; before: number; after: number } {
  if (padding === 'valid') {
    return { count: extent < window ? 0 : Math.floor((extent - window) / stride) + 1, before: 0, after: 0 };
  }
  const count = Math.ceil(extent / stride);
  const total = Math.max((count - 1) * stride + window - extent, 0);
  const before = Math.floor(total / 2);
  return { count, before, after: total - before };
}

/** The maximum is taken over all channels. */
export function maxPool(
  tf: TensorFlow,
  x: Tensor,
  pool: [number, number],
  stride: [number, number],
  padding: 'valid' | 'same',
): { y: Tensor } {
  const [N, H, W, C] = x.shape;
  const [ph, pw] = pool;
  const [sh, sw] = stride;
  const rows = geometry(H, ph, sh, padding);
  const columns = geometry(W, pw, sw, padding);
  const [Ho, Wo] = [rows.count, columns.count];
  if (Ho * Wo === 0) return { y: tf.zeros([N, Ho, Wo, C]) };

  const padded = tf.pad(x, [[0, 0], [rows.before, rows.after], [columns.before, columns.after], [0, 0]], -Infinity);
  let y = tf.fill([N, Ho, Wo, C], -Infinity);

  for (let p = 0; p < ph; p++) {
    for (let q = 0; q < pw; q++) {
      const end = [N, p + (Ho - 1) * sh + 1, q + (Wo - 1) * sw + 1, C];
      y = y.maximum(tf.stridedSlice(padded, [0, p, q, 0], end, [1, sh, sw, 1]));
    }
  }
  return { y: C === 0 ? y : y.max(3, true).broadcastTo([N, Ho, Wo, C]) };
}
