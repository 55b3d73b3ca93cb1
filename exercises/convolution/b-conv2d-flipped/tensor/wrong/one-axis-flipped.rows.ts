function outputExtent(extent: number, kernel: number, mode: 'valid' | 'full'): number {
  if (mode === 'valid') return Math.max(0, extent - kernel + 1);
  return extent === 0 ? 0 : extent + kernel - 1;
}

/** The rows of the kernel are reversed, its columns are not. */
export function convFlipped(tf: TensorFlow, x: Tensor, w: Tensor, mode: 'valid' | 'full'): Tensor {
  const [H, W] = x.shape;
  const [kh, kw] = w.shape;
  const Ho = outputExtent(H, kh, mode);
  const Wo = outputExtent(W, kw, mode);
  const rows = mode === 'full' ? kh - 1 : 0;
  const columns = mode === 'full' ? kw - 1 : 0;
  const padded = tf.pad(x, [[rows, rows], [columns, columns]]);
  let y = tf.zeros([Ho, Wo]);
  if (y.size === 0) return y;

  for (let p = 0; p < kh; p++) {
    for (let q = 0; q < kw; q++) {
      const seen = tf.slice(padded, [kh - 1 - p, q], [Ho, Wo]);
      y = y.add(seen.mul(tf.slice(w, [p, q], [1, 1])));
    }
  }
  return y;
}
