// exercise: b-cross-correlation loops
// Calls itself without end.
export function xcorr2d(x, w, stride, pad) {
  return xcorr2d(x, w, stride, pad);
}
