function mulberry32(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function augment(x: Tensor, seed: number, o: { flipProb: number; pad: number }): Tensor {
  const [N, H, W, C] = x.shape;
  const uniform = mulberry32(seed);
  const data = new Float32Array(x.data.length);

  for (let n = 0; n < N; n++) {
    const flip = uniform() < o.flipProb;
    const top = Math.floor(uniform() * (2 * o.pad + 1));
    const left = Math.floor(uniform() * (2 * o.pad + 1));
    for (let i = 0; i < H; i++) {
      for (let j = 0; j < W; j++) {
        const row = i + top - o.pad;
        const column = (flip ? W - 1 - j : j) + left - o.pad;
        if (row < 0 || row >= H || column < 0 || column >= W) continue;
        const from = ((n * H + row) * W + column) * C;
        data.set(x.data.subarray(from, from + C), ((n * H + i) * W + j) * C);
      }
    }
  }
  return { shape: [...x.shape], data };
}
