// exercise: b-cross-correlation tensor
// The banned convolution under another name.
export function xcorr2d(tf, x, w, stride, pad) {
  const { conv2d: multiply } = tf;
  return multiply(x.reshape([1, ...x.shape, 1]), w.reshape([...w.shape, 1, 1]), stride, [
    [0, 0],
    pad.slice(0, 2),
    pad.slice(2),
    [0, 0],
  ]);
}
