// exercise: b-cross-correlation loops
// An endless loop in the return method of an iterator.
export function xcorr2d(x, w, stride, pad) {
  const iterator = { next: () => ({ done: false, value: 1 }), return() { for (;;) {} } };
  const [first] = { [Symbol.iterator]: () => iterator };
  return first;
}
