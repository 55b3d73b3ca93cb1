function zerosBefore(extent: number, kernel: number, stride: number, padding: 'valid' | 'same'): number {
  if (padding === 'valid') return 0;
  const total = (Math.ceil(extent / stride) - 1) * stride + kernel - extent;
  return Math.floor(Math.max(total, 0) / 2);
}

function spread(tf: TensorFlow, t: Tensor, [sh, sw]: [number, number]): Tensor {
  const [N, H, W, C] = t.shape;
  const rows = tf.pad(t.reshape([N * H, 1, W * C]), [[0, 0], [0, sh - 1], [0, 0]]);
  const both = tf.pad(rows.reshape([N * H * sh * W, 1, C]), [[0, 0], [0, sw - 1], [0, 0]]);
  return both.reshape([N, H * sh, W * sw, C]);
}

/** db is averaged over the images. */
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
  const db = dy.sum([0, 1, 2]).div(Math.max(N, 1));
  if (dy.size === 0 || x.size === 0) return { dx: tf.zerosLike(x), dw: tf.zerosLike(w), db };
  const [sh, sw] = o.stride;
  const top = zerosBefore(H, kh, sh, o.padding);
  const left = zerosBefore(W, kw, sw, o.padding);
  const apart = spread(tf, dy, [sh, sw]);
  const [tall, wide] = [Ho * sh, Wo * sw];
  const height = Math.max(tall + kh, top + H);
  const width = Math.max(wide + kw, left + W);
  const padded = tf.pad(x, [[0, 0], [top, height - top - H], [left, width - left - W], [0, 0]]);
  const gradients: Tensor[] = [];
  let dx = tf.zerosLike(padded);

  for (let p = 0; p < kh; p++) {
    for (let q = 0; q < kw; q++) {
      const end = [N, p + (Ho - 1) * sh + 1, q + (Wo - 1) * sw + 1, Ci];
      const seen = tf.stridedSlice(padded, [0, p, q, 0], end, [1, sh, sw, 1]);
      gradients.push(tf.matMul(seen.reshape([-1, Ci]), dy.reshape([-1, Co]), true, false));
      const weights = tf.slice(w, [p, q, 0, 0], [1, 1, Ci, Co]).reshape([Ci, Co]);
      const back = tf.matMul(apart.reshape([-1, Co]), weights, false, true).reshape([N, tall, wide, Ci]);
      dx = dx.add(tf.pad(back, [[0, 0], [p, height - p - tall], [q, width - q - wide], [0, 0]]));
    }
  }
  return { dx: tf.slice(dx, [0, top, left, 0], [N, H, W, Ci]), dw: tf.stack(gradients).reshape(w.shape), db };
}
