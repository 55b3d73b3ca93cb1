function outputExtent(extent: number, kernel: number, mode: 'valid' | 'full'): number {
  if (mode === 'valid') return Math.max(0, extent - kernel + 1);
  return extent === 0 ? 0 : extent + kernel - 1;
}

/** The loop runs over the cells of the output. */
export function convFlipped(tf: TensorFlow, x: Tensor, w: Tensor, mode: 'valid' | 'full'): Tensor {
  const [H, W] = x.shape;
  const [kh, kw] = w.shape;
  const Ho = outputExtent(H, kh, mode);
  const Wo = outputExtent(W, kw, mode);
  const rows = mode === 'full' ? kh - 1 : 0;
  const columns = mode === 'full' ? kw - 1 : 0;
  const padded = tf.pad(x, [[rows, rows], [columns, columns]]);
  if (Ho * Wo === 0) return tf.zeros([Ho, Wo]);

  const flipped = w.reverse();
  const cells: Tensor[] = [];
  for (let i = 0; i < Ho; i++) {
    for (let j = 0; j < Wo; j++) {
      cells.push(tf.slice(padded, [i, j], [kh, kw]).mul(flipped).sum());
    }
  }
  return tf.stack(cells).reshape([Ho, Wo]);
}
