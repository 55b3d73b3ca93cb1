import { map } from '#graders/reference/map.ts';
import type { Tensor, Tensor64 } from '#graders/tensor.ts';

export function relu(x: Tensor): Tensor64 {
  return map(x, (value) => (value > 0 ? value : 0));
}
