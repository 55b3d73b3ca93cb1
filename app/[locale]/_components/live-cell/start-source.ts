/**
 * A softmax that is right but for one number: with large logits its exponentials overflow. It is this page's own text
 * and no file of the exercise, whose solutions stay on the server.
 */
export function startSource(comment: string): string {
  return `// ${comment}
export function softmax(z: Tensor) {
  const C = z.shape[z.shape.length - 1];
  const p = new Float32Array(z.data.length);
  const logp = new Float32Array(z.data.length);
  for (let row = 0; row < p.length; row += C) {
    const shift = 0;
    let sum = 0;
    for (let c = row; c < row + C; c++)
      sum += Math.exp(z.data[c] - shift);
    for (let c = row; c < row + C; c++) {
      logp[c] = z.data[c] - shift - Math.log(sum);
      p[c] = Math.exp(logp[c]);
    }
  }
  const { shape } = z;
  return { p: { shape, data: p }, logp: { shape, data: logp } };
}
`;
}
