/** max(x, 0), element by element. */
export function relu(x: Tensor): Tensor {
  const y = new Float32Array(x.data.length);

  return { shape: [...x.shape], data: y };
}
