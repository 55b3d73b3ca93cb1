export function softmax(z: Tensor): { p: Tensor; logp: Tensor } {
  const C = z.shape[z.shape.length - 1];
  const p = new Float32Array(z.data.length);
  const logp = new Float32Array(z.data.length);

  let m = -Infinity;
  for (const value of z.data) m = Math.max(m, value);
  for (let start = 0; start < z.data.length; start += C) {
    let sum = 0;
    for (let c = 0; c < C; c++) sum += Math.exp(z.data[start + c] - m);
    const logSum = Math.log(sum);
    for (let c = 0; c < C; c++) {
      const log = z.data[start + c] - m - logSum;
      logp[start + c] = log;
      p[start + c] = Math.exp(log);
    }
  }
  return { p: { shape: [...z.shape], data: p }, logp: { shape: [...z.shape], data: logp } };
}
