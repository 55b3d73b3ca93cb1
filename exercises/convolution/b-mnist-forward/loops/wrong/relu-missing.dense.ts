type Name = 'c1k' | 'c1b' | 'c2k' | 'c2b' | 'c3k' | 'c3b' | 'd1k' | 'd1b' | 'd2k' | 'd2b';

function convolve(x: Tensor, kernel: Tensor, bias: Tensor): Tensor {
  const [N, H, W, Ci] = x.shape;
  const [kh, kw, , Co] = kernel.shape;
  const [Ho, Wo] = [H - kh + 1, W - kw + 1];
  const data = new Float32Array(N * Ho * Wo * Co);
  const [input, weights] = [x.data, kernel.data];
  const sums = new Float64Array(Co);

  for (let n = 0; n < N; n++) {
    for (let i = 0; i < Ho; i++) {
      for (let j = 0; j < Wo; j++) {
        sums.set(bias.data);
        for (let p = 0; p < kh; p++) {
          for (let q = 0; q < kw; q++) {
            const pixel = ((n * H + i + p) * W + j + q) * Ci;
            for (let c = 0; c < Ci; c++) {
              const value = input[pixel + c];
              const row = ((p * kw + q) * Ci + c) * Co;
              for (let f = 0; f < Co; f++) sums[f] += value * weights[row + f];
            }
          }
        }
        const output = ((n * Ho + i) * Wo + j) * Co;
        for (let f = 0; f < Co; f++) data[output + f] = Math.max(sums[f], 0);
      }
    }
  }
  return { shape: [N, Ho, Wo, Co], data };
}

function pool(x: Tensor): Tensor {
  const [N, H, W, C] = x.shape;
  const [Ho, Wo] = [Math.floor(H / 2), Math.floor(W / 2)];
  const data = new Float32Array(N * Ho * Wo * C);

  for (let n = 0; n < N; n++) {
    for (let i = 0; i < Ho; i++) {
      for (let j = 0; j < Wo; j++) {
        for (let c = 0; c < C; c++) {
          const first = ((n * H + 2 * i) * W + 2 * j) * C + c;
          const upper = Math.max(x.data[first], x.data[first + C]);
          const lower = Math.max(x.data[first + W * C], x.data[first + W * C + C]);
          data[((n * Ho + i) * Wo + j) * C + c] = Math.max(upper, lower);
        }
      }
    }
  }
  return { shape: [N, Ho, Wo, C], data };
}

function dense(x: Tensor, kernel: Tensor, bias: Tensor): Tensor {
  const [N] = x.shape;
  const [F, U] = kernel.shape;
  const data = new Float32Array(N * U);
  const sums = new Float64Array(U);

  for (let n = 0; n < N; n++) {
    sums.set(bias.data);
    for (let f = 0; f < F; f++) {
      const feature = x.data[n * F + f];
      for (let u = 0; u < U; u++) sums[u] += feature * kernel.data[f * U + u];
    }
    data.set(sums, n * U);
  }
  return { shape: [N, U], data };
}

function relu({ shape, data }: Tensor): Tensor {
  return { shape, data: data.map((value) => Math.max(value, 0)) };
}

function softmax({ shape, data }: Tensor): Tensor {
  const [N, classes] = shape;
  const probs = new Float32Array(N * classes);
  for (let n = 0; n < N; n++) {
    const z = data.subarray(n * classes, (n + 1) * classes);
    const largest = Math.max(...z);
    let total = 0;
    for (const value of z) total += Math.exp(value - largest);
    z.forEach((value, c) => (probs[n * classes + c] = Math.exp(value - largest) / total));
  }
  return { shape, data: probs };
}

/** The hidden dense layer has no ReLU. */
export function mnistForward(x: Tensor, w: Record<Name, Tensor>): { probs: Tensor; logits: Tensor } {
  const first = pool(convolve(x, w.c1k, w.c1b));
  const second = pool(convolve(first, w.c2k, w.c2b));
  const third = convolve(second, w.c3k, w.c3b);
  const hidden = dense(third, w.d1k, w.d1b);
  const logits = dense(hidden, w.d2k, w.d2b);
  return { probs: softmax(logits), logits };
}
