// exercise: b-cross-correlation loops
// An endless loop when anything converts the extents to numbers.
export function xcorr2d(x, w, stride, pad) {
  const extent = { valueOf() { for (;;) {} }, toString() { for (;;) {} }, [Symbol.toPrimitive]() { for (;;) {} } };
  return { shape: [extent, extent], data: new Float32Array(4), length: extent };
}
