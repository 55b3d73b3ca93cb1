// exercise: b-cross-correlation loops
// Fills the memory with a map.
export function xcorr2d(x, w, stride, pad) {
  const map = new Map();
  for (let at = 0; ; at++) map.set(at, new Set([at]));
}
