// exercise: b-cross-correlation loops
// An endless loop when the console prints a value.
export function xcorr2d(x, w, stride, pad) {
  console.log({ toString() { for (;;) {} }, toJSON() { for (;;) {} } });
}
