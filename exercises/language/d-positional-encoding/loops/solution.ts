/** Both columns of a pair share an angle; an odd width simply stops after a sine. */
export function positionalEncoding(T: number, D: number): Tensor {
  const table = new Float32Array(T * D);

  for (let t = 0; t < T; t++) {
    for (let column = 0; column < D; column++) {
      const i = Math.floor(column / 2);
      const angle = t / 10000 ** ((2 * i) / D);
      table[t * D + column] = column % 2 === 0 ? Math.sin(angle) : Math.cos(angle);
    }
  }
  return { shape: [T, D], data: table };
}
