type Net = { W1: Tensor; b1: Tensor; W2: Tensor; b2: Tensor };

function meanOf(tensors: Tensor[]): Tensor {
  const sums = new Float64Array(tensors[0].data.length);
  for (const { data } of tensors) data.forEach((value, i) => (sums[i] += value));
  return { shape: [...tensors[0].shape], data: Float32Array.from(sums, (sum) => sum) };
}

function forward(x: Tensor, { W1, b1, W2, b2 }: Net, act: 'linear' | 'relu'): Tensor {
  const [N, D] = x.shape;
  const [H, C] = W2.shape;
  const data = new Float32Array(N * C);
  for (let n = 0; n < N; n++) {
    const hidden = Float64Array.from(b1.data);
    for (let h = 0; h < H; h++) {
      for (let d = 0; d < D; d++) hidden[h] += x.data[n * D + d] * W1.data[d * H + h];
      if (act === 'relu') hidden[h] = Math.max(hidden[h], 0);
    }
    for (let c = 0; c < C; c++) {
      let sum = b2.data[c];
      for (let h = 0; h < H; h++) sum += hidden[h] * W2.data[h * C + c];
      data[n * C + c] = sum;
    }
  }
  return { shape: [N, C], data };
}

export function compareFusion(
  x: Tensor,
  nets: Net[],
  act: 'linear' | 'relu',
): { weightAvg: Tensor; predAvg: Tensor } {
  const average: Net = {
    W1: meanOf(nets.map((net) => net.W1)),
    b1: meanOf(nets.map((net) => net.b1)),
    W2: meanOf(nets.map((net) => net.W2)),
    b2: meanOf(nets.map((net) => net.b2)),
  };
  return { weightAvg: forward(x, average, act), predAvg: meanOf(nets.map((net) => forward(x, net, act))) };
}
