// exercise: b-cross-correlation loops
// Prints large tensors, large strings and cycles.
export function xcorr2d(x, w, stride, pad) {
  const large = { shape: [2e6], data: new Float32Array(2e6).fill(0.1) };
  const cycle = {};
  cycle.cycle = cycle;
  for (let line = 0; line < 300; line++) console.log(large, large.data, "x".repeat(1e5), cycle, Symbol("s"), 1n, null, undefined, () => 0);
  return large;
}
