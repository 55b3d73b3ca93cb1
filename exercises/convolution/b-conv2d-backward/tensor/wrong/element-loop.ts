function zerosBefore(extent: number, kernel: number, stride: number, padding: 'valid' | 'same'): number {
  if (padding === 'valid') return 0;
  const total = (Math.ceil(extent / stride) - 1) * stride + kernel - extent;
  return Math.floor(Math.max(total, 0) / 2);
}

/** The loop runs over the positions of the output. */
export function conv2dBackward(
  tf: TensorFlow,
  x: Tensor,
  w: Tensor,
  dy: Tensor,
  o: { stride: [number, number]; padding: 'valid' | 'same' },
): { dx: Tensor; dw: Tensor; db: Tensor } {
  const [N, H, W, Ci] = x.shape;
  const [kh, kw, , Co] = w.shape;
  const [, Ho, Wo] = dy.shape;
  const db = dy.sum([0, 1, 2]);
  if (dy.size === 0 || x.size === 0) return { dx: tf.zerosLike(x), dw: tf.zerosLike(w), db };
  const [sh, sw] = o.stride;
  const top = zerosBefore(H, kh, sh, o.padding);
  const left = zerosBefore(W, kw, sw, o.padding);
  const [tall, wide] = [Ho * sh, Wo * sw];
  const height = Math.max(tall + kh, top + H);
  const width = Math.max(wide + kw, left + W);
  const padded = tf.pad(x, [[0, 0], [top, height - top - H], [left, width - left - W], [0, 0]]);
  const gradients: Tensor[] = [];
  let dx = tf.zerosLike(padded);

  const matrix = w.reshape([kh * kw * Ci, Co]);
  for (let i = 0; i < Ho; i++) {
    for (let j = 0; j < Wo; j++) {
      const [row, column] = [i * sh, j * sw];
      const window = tf.slice(padded, [0, row, column, 0], [N, kh, kw, Ci]).reshape([N, kh * kw * Ci]);
      const upstream = tf.slice(dy, [0, i, j, 0], [N, 1, 1, Co]).reshape([N, Co]);
      gradients.push(tf.matMul(window, upstream, true, false));
      const back = tf.matMul(upstream, matrix, false, true).reshape([N, kh, kw, Ci]);
      const around: [number, number][] = [[0, 0], [row, height - row - kh], [column, width - column - kw], [0, 0]];
      dx = dx.add(tf.pad(back, around));
    }
  }
  return { dx: tf.slice(dx, [0, top, left, 0], [N, H, W, Ci]), dw: tf.addN(gradients).reshape(w.shape), db };
}
