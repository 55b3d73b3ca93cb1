// exercise: b-cross-correlation loops
// Prints without end.
export function xcorr2d(x, w, stride, pad) {
  const line = "x".repeat(1000);
  for (;;) console.log(line, line, line);
}
