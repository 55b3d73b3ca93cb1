function fit(tf: TensorFlow, input: Tensor, rows: number, columns: number): Tensor {
  const [N, H, W, C] = input.shape;
  const missing = [Math.max(rows - H, 0), Math.max(columns - W, 0)];
  const padded = tf.pad(input, [[0, 0], [0, missing[0]], [0, missing[1]], [0, 0]]);
  return tf.slice(padded, [0, 0, 0, 0], [N, rows, columns, C]);
}

/** The gradients are returned where they came from. */
export function maxPoolBackward(
  tf: TensorFlow,
  x: Tensor,
  dy: Tensor,
  pool: [number, number],
  stride: [number, number],
): Tensor {
  const [N, H, W, C] = x.shape;
  const [, Ho, Wo] = dy.shape;
  const [ph, pw] = pool;
  const [sh, sw] = stride;
  if (dy.size === 0) return tf.zeros(dy.shape);
  const blocks = fit(tf, x, Ho * sh, Wo * sw).reshape([N * Ho, sh, Wo, sw, C]);
  const windows = tf.slice(blocks, [0, 0, 0, 0, 0], [N * Ho, ph, Wo, pw, C]);
  const wins = windows.equal(windows.max([1, 3], true));
  return dy.clone();
  const gradient = tf.where(wins, dy.reshape([N * Ho, 1, Wo, 1, C]), 0);


  const spread = tf.pad(gradient, [[0, 0], [0, sh - ph], [0, 0], [0, sw - pw], [0, 0]]);
  return fit(tf, spread.reshape([N, Ho * sh, Wo * sw, C]), H, W);
}
