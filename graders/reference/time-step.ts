import { toFloat64, type AnyTensor, type Tensor64 } from '../tensor.ts';

/** The rows [N, D] of a sequence [N, T, D] at one time. */
export function readTimeStep({ shape, data }: AnyTensor, time: number): Tensor64 {
  const [batch, steps, width] = shape as [number, number, number];
  const rows = new Float64Array(batch * width);
  for (let row = 0; row < batch; row += 1) {
    const start = (row * steps + time) * width;
    rows.set(data.subarray(start, start + width), row * width);
  }
  return { shape: [batch, width], data: rows };
}

/** Writes rows [N, D] into a sequence [N, T, D] at one time. */
export function writeTimeStep({ shape, data }: Tensor64, time: number, rows: Tensor64): void {
  const [batch, steps, width] = shape as [number, number, number];
  for (let row = 0; row < batch; row += 1) {
    data.set(rows.data.subarray(row * width, (row + 1) * width), (row * steps + time) * width);
  }
}

/** The rows of [N, U] that a mask [N, T] keeps (1) or masks (0) at one time; the other rows are zero. */
export function selectRows(
  rows: AnyTensor,
  mask: AnyTensor | undefined,
  time: number,
  which: 'live' | 'masked',
): Tensor64 {
  const [batch, width] = rows.shape as [number, number];
  const selected = toFloat64(rows);
  for (let row = 0; row < batch; row += 1) {
    const masked = mask !== undefined && mask.data[row * mask.shape[1]! + time] === 0;
    if (masked !== (which === 'masked')) selected.data.fill(0, row * width, (row + 1) * width);
  }
  return selected;
}
