export function prune(w: Tensor, sparsity: number): { w: Tensor; mask: Tensor } {
  if (!(sparsity >= 0 && sparsity <= 1)) throw new RangeError(`sparsity must lie in [0, 1], got ${sparsity}`);
  const n = w.data.length;
  const order = Int32Array.from(w.data, (_, i) => i);
  order.sort((a, b) => Math.abs(w.data[a]) - Math.abs(w.data[b]) || a - b);
  const mask = new Float32Array(n).fill(1);
  for (let i = 0; i < Math.ceil(sparsity * n - 1e-9); i++) mask[order[i]] = 0;
  const data = w.data.map((value, i) => (mask[i] === 0 ? 0 : value));
  return { w: { shape: [...w.shape], data }, mask: { shape: [...w.shape], data: mask } };
}
