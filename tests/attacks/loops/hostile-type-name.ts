// exercise: b-cross-correlation loops
// Returns values whose type names are hostile.
export function xcorr2d(x, w, stride, pad) {
  const name = "Promise";
  class Odd {}
  Object.defineProperty(Odd, "name", { value: name });
  return { shape: [2, 2], data: new Odd(), [Symbol.toStringTag]: "Float32Array" };
}
