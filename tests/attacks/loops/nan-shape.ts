// exercise: b-cross-correlation loops
// Returns extents that are NaN, infinite, negative, fractional or text.
export function xcorr2d(x, w, stride, pad) {
  return { shape: [NaN, -Infinity, -1, 0.5, -0], data: new Float32Array(0), length: NaN };
}
