// exercise: b-cross-correlation loops
// A regular expression that backtracks exponentially.
export function xcorr2d(x, w, stride, pad) {
  return /^(\w+\s?)*$/.test("a".repeat(60) + "!");
}
