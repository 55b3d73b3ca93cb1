export function positionalEncoding(T: number, D: number): Tensor {
  const table = new Float32Array(T * D);

  for (let t = 0; t < T; t++) {
    for (let column = 0; column < D; column++) {
      const i = Math.floor(column / 2);
      const angle = t / 10000 ** (i / Math.max(1, Math.ceil(D / 2) - 1));
      table[t * D + column] = column % 2 === 0 ? Math.sin(angle) : Math.cos(angle);
    }
  }
  return { shape: [T, D], data: table };
}
