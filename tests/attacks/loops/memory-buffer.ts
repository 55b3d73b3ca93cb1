// exercise: b-cross-correlation loops
// Asks for more memory than there is, in one piece.
export function xcorr2d(x, w, stride, pad) {
  for (const make of [(n) => new ArrayBuffer(n), (n) => new Float64Array(n), (n) => "x".repeat(n)]) {
    for (const size of [2 ** 31, 2 ** 32 - 1]) {
      try {
        make(size);
      } catch {}
    }
  }
}
