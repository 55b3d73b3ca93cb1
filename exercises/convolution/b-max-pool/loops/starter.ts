/** Largest value of every window, and where it is in the plane of its image and channel. */
export function maxPool(
  x: Tensor, // [N, H, W, C]
  pool: [number, number],
  stride: [number, number],
  padding: 'valid' | 'same',
): { y: Tensor; argmax: IntTensor } {
  const [N, H, W, C] = x.shape;
  const shape = [N, 0, 0, C]; // your geometry of one axis, for rows and for columns
  const size = shape.reduce((product, extent) => product * extent, 1);
  const y = { shape: [...shape], data: new Float32Array(size) };
  const argmax = { shape: [...shape], data: new Int32Array(size) };

  return { y, argmax };
}
