interface Scaler {
    offset: number[];
  divisor: number[];
}

export function fitScaler(x: Tensor, kind: 'standard' | 'minmax'): Scaler {
  const [N, D] = x.shape;
  const offset: number[] = [];
  const divisor: number[] = [];
  for (let d = 0; d < D; d++) {
    const column = Array.from({ length: N }, (_, n) => x.data[n * D + d]);
    if (kind === 'minmax') {
      const low = Math.min(...column);
      offset.push(low);
      divisor.push(Math.max(...column) - low || 1);
    } else {
      const mean = column.reduce((sum, value) => sum + value, 0) / N;
      const variance = column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / N;
      offset.push(mean);
      divisor.push(variance || 1);
    }
  }
  return { offset, divisor };
}

export function transform(s: Scaler, x: Tensor): Tensor {
  const D = x.shape[1];
  const data = x.data.map((value, i) => (value - s.offset[i % D]) / s.divisor[i % D]);
  return { shape: [...x.shape], data };
}

export function inverse(s: Scaler, z: Tensor): Tensor {
  const D = z.shape[1];
  const data = z.data.map((value, i) => value * s.divisor[i % D] + s.offset[i % D]);
  return { shape: [...z.shape], data };
}
