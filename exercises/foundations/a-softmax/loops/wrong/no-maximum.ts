export function softmax(z: Tensor): { p: Tensor; logp: Tensor } {
  const C = z.shape[z.shape.length - 1];
  const p = new Float32Array(z.data.length);
  const logp = new Float32Array(z.data.length);

  for (let start = 0; start < z.data.length; start += C) {
    let sum = 0;
    for (let c = 0; c < C; c++) sum += Math.exp(z.data[start + c]);
    for (let c = 0; c < C; c++) {
      p[start + c] = Math.exp(z.data[start + c]) / sum;
      logp[start + c] = Math.log(p[start + c]);
    }
  }
  return { p: { shape: [...z.shape], data: p }, logp: { shape: [...z.shape], data: logp } };
}
