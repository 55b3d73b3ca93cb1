/** The loop runs over the windows. */
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
  let dx = tf.zeros(x.shape);
  if (dy.size === 0) return dx;

  for (let i = 0; i < Ho; i++) {
    for (let j = 0; j < Wo; j++) {
      const [top, left] = [i * stride[0], j * stride[1]];
      const window = tf.slice(x, [0, top, left, 0], [N, ph, pw, C]);
      const wins = window.equal(window.max([1, 2], true));
      const gradient = tf.where(wins, tf.slice(dy, [0, i, j, 0], [N, 1, 1, C]), 0);
      dx = dx.add(tf.pad(gradient, [[0, 0], [top, H - top - ph], [left, W - left - pw], [0, 0]]));
    }
  }
  return dx;
}
