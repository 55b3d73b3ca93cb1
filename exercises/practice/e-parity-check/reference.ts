import { parity as compare, type ParityReport } from '#graders/reference/parity.ts';
import type { Tensor } from '#graders/tensor.ts';

export function parity(
  ref: Tensor,
  got: Tensor,
  o: { atol: number; rtol: number; minAgree: number },
): ParityReport {
  return compare(ref, got, o);
}
