import type { AnyTensor, Tensor64 } from '../tensor.ts';
import { combine } from './broadcast.ts';

/**
 * L2 penalty without ½, as Keras has it: `L′ = L + λ Σ w²`, `g′ = g + 2λw`, over the parameters whose decay is true.
 *
 * Returns the penalised loss and gradients; the others' gradients are copies. Throws RangeError for λ < 0 or NaN. Krogh &
 * Hertz 1992.
 */
export function l2Penalty(
  {
    loss,
    parameters,
    gradients,
  }: { loss: number; parameters: readonly AnyTensor[]; gradients: readonly AnyTensor[] },
  { decay, lambda }: { decay: readonly boolean[]; lambda: number },
): { loss: number; gradients: Tensor64[] } {
  if (!(lambda >= 0)) throw new RangeError(`l2Penalty: lambda must be ≥ 0, got ${lambda}`);
  let penalty = 0;
  const penalised = gradients.map((gradient, index) => {
    const factor = decay[index] ? lambda : 0;
    for (const weight of parameters[index]!.data) penalty += factor * weight * weight;
    return combine(gradient, parameters[index]!, (g, weight) => (factor === 0 ? g : g + 2 * factor * weight));
  });
  return { loss: loss + penalty, gradients: penalised };
}
