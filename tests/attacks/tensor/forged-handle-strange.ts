// exercise: b-cross-correlation tensor
// Numbers of tensors that are none.
export function xcorr2d(tf, x, w, stride, pad) {
  return { '#tensor': { valueOf: () => 0, length: -1 } };
}
