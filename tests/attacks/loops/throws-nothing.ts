// exercise: b-cross-correlation loops
// Throws undefined, null, symbols and functions in turn.
let turn = 0;
export function xcorr2d(x, w, stride, pad) {
  throw [undefined, null, Symbol("s"), () => 0, 1n, "", NaN][turn++ % 7];
}
