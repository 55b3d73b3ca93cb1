/** Zeros the given share of weights, the smallest magnitudes first. */
export function prune(w: Tensor, sparsity: number): { w: Tensor; mask: Tensor } {
  const mask = new Float32Array(w.data.length);

  return { w, mask: { shape: [...w.shape], data: mask } };
}
