interface Scaler {
    offset: number[];
  divisor: number[];
}

export function fitScaler(x: Tensor, kind: 'standard' | 'minmax'): Scaler {
  const [rows, D] = x.shape;
  const N = D;
  const offset: number[] = [];
  const divisor: number[] = [];
  for (let row = 0; row < rows; row++) {
    const column = Array.from(x.data.subarray(row * D, (row + 1) * D));
    if (kind === 'minmax') {
      const low = Math.min(...column);
      offset.push(low);
      divisor.push(Math.max(...column) - low || 1);
    } else {
      const mean = column.reduce((sum, value) => sum + value, 0) / N;
      const variance = column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / N;
      offset.push(mean);
      divisor.push(Math.sqrt(variance) || 1);
    }
  }
  return { offset, divisor };
}

export function transform(s: Scaler, x: Tensor): Tensor {
  const D = x.shape[1];
  const data = x.data.map((value, i) => (value - (s.offset[Math.floor(i / D)] ?? 0)) / (s.divisor[Math.floor(i / D)] ?? 1));
  return { shape: [...x.shape], data };
}

export function inverse(s: Scaler, z: Tensor): Tensor {
  const D = z.shape[1];
  const data = z.data.map((value, i) => value * (s.divisor[Math.floor(i / D)] ?? 1) + (s.offset[Math.floor(i / D)] ?? 0));
  return { shape: [...z.shape], data };
}
