export function gradCam(A: Tensor, dA: Tensor): Tensor {
  const [H, W, K] = A.shape;
  const alpha = new Float64Array(K);
  for (let i = 0; i < H * W; i++) {
    for (let k = 0; k < K; k++) alpha[k] += dA.data[i * K + k] / (H * W);
  }
  const map = new Float64Array(H * W);
  for (let i = 0; i < H * W; i++) {
    let sum = 0;
    for (let k = 0; k < K; k++) sum += alpha[k] * A.data[i * K + k];
    map[i] = Math.max(sum, 0);
  }
  const least = Math.min(...map);
  const largest = Math.max(...map);
  const data = Float32Array.from(map, (value) => (largest > least ? (value - least) / (largest - least) : 0));
  return { shape: [H, W], data };
}
