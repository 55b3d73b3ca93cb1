// exercise: b-cross-correlation tensor
// Steps with long lists, so that the program grows to its limit.
export function xcorr2d(tf, x, w, stride, pad) {
  const names = Array.from({ length: 4000 }, () => x);
  const reps = Array.from({ length: 4000 }, (_, at) => at);
  for (let at = 0; at < 1200; at++) {
    try {
      tf.stack(names);
      tf.tile(x, reps);
    } catch {}
  }
  return x;
}
