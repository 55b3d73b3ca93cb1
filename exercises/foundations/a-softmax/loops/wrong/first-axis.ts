export function softmax(z: Tensor): { p: Tensor; logp: Tensor } {
  const rows = z.shape[0];
  const columns = z.data.length / rows;
  const p = new Float32Array(z.data.length);
  const logp = new Float32Array(z.data.length);

  for (let c = 0; c < columns; c++) {
    let m = -Infinity;
    for (let n = 0; n < rows; n++) m = Math.max(m, z.data[n * columns + c]);
    let sum = 0;
    for (let n = 0; n < rows; n++) sum += Math.exp(z.data[n * columns + c] - m);
    for (let n = 0; n < rows; n++) {
      const log = z.data[n * columns + c] - m - Math.log(sum);
      logp[n * columns + c] = log;
      p[n * columns + c] = Math.exp(log);
    }
  }
  return { p: { shape: [...z.shape], data: p }, logp: { shape: [...z.shape], data: logp } };
}
