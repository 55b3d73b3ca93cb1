import { crossCorrelation } from '#graders/reference/cross-correlation.ts';
import { toFloat64, type Tensor, type Tensor64 } from '#graders/tensor.ts';

/** Convolution is cross-correlation with the kernel turned by 180°: its memory read backwards. */
export function convFlipped(x: Tensor, w: Tensor, mode: 'valid' | 'full'): Tensor64 {
  const { shape, data } = toFloat64(w);
  const rotated = { shape, data: data.reverse() };
  const around = (extent: number, kernel: number): number => (mode === 'full' && extent > 0 ? kernel - 1 : 0);
  const [rows, columns] = [around(x.shape[0]!, shape[0]!), around(x.shape[1]!, shape[1]!)];
  return crossCorrelation(x, rotated, { stride: [1, 1], padding: [rows, rows, columns, columns] });
}
