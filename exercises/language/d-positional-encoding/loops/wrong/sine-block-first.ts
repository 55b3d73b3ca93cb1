export function positionalEncoding(T: number, D: number): Tensor {
  const table = new Float32Array(T * D);

  for (let t = 0; t < T; t++) {
    for (let column = 0; column < D; column++) {
      const half = Math.ceil(D / 2);
      const i = column < half ? column : column - half;
      const angle = t / 10000 ** ((2 * i) / D);
      table[t * D + column] = column < half ? Math.sin(angle) : Math.cos(angle);
    }
  }
  return { shape: [T, D], data: table };
}
