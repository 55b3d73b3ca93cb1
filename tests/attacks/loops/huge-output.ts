// exercise: b-cross-correlation loops
// Returns more numbers than anything may hold.
export function xcorr2d(x, w, stride, pad) {
  return { shape: [3000, 3000], data: new Float32Array(9e6) };
}
