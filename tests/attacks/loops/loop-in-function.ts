// exercise: b-cross-correlation loops
// An endless loop in the function.
export function xcorr2d(x, w, stride, pad) {
  while (true) {}
}
