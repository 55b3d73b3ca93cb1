/** Whether a ported model still gives the outputs of the original. */
export function parity(
  ref: Tensor, // [N, C]
  got: Tensor, // [N, C]
  o: { atol: number; rtol: number; minAgree: number },
): { pass: boolean; maxAbs: number; agree: number; firstBad: number } {
  return { pass: false, maxAbs: -1, agree: -1, firstBad: -2 };
}
