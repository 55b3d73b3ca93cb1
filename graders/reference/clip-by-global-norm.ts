import type { AnyTensor, Tensor64 } from '../tensor.ts';
import { map } from './map.ts';
import { zeros } from './zeros.ts';

export interface ClipOptions {
  maxNorm: number;
  /** Order of the norm: 2, 1, … or Infinity. */
  order?: number;
  /** Added to the norm in the denominator; the scale is then at most 1 (PyTorch uses 1e-6). */
  epsilon?: number;
}

/**
 * Scales a list of gradients so that their joint norm is at most maxNorm: `g ← g · maxNorm / norm` if norm > maxNorm.
 *
 * Returns the gradients in their shapes and the norm before clipping, over all entries of all tensors. A norm that is
 * not finite gives zeros and skipped = true. Throws RangeError for maxNorm ≤ 0. Pascanu, Mikolov & Bengio 2013, alg. 1.
 */
export function clipByGlobalNorm(
  gradients: readonly AnyTensor[],
  { maxNorm, order = 2, epsilon = 0 }: ClipOptions,
): { gradients: Tensor64[]; norm: number; skipped: boolean } {
  if (!(maxNorm > 0)) throw new RangeError(`clipByGlobalNorm: maxNorm must be > 0, got ${maxNorm}`);
  const norm = jointNorm(gradients, order);
  if (!Number.isFinite(norm)) {
    return { gradients: gradients.map(({ shape }) => zeros(shape)), norm, skipped: true };
  }
  const scale = Math.min(1, maxNorm / (norm + epsilon));
  return {
    gradients: gradients.map((gradient) => map(gradient, (value) => value * scale)),
    norm,
    skipped: false,
  };
}

/** Divided by the largest magnitude first, so that the powers neither overflow nor vanish. */
function jointNorm(gradients: readonly AnyTensor[], order: number): number {
  let largest = 0;
  for (const { data } of gradients) for (const value of data) largest = Math.max(largest, Math.abs(value));
  if (largest === 0 || !Number.isFinite(largest) || order === Infinity) return largest;
  let sum = 0;
  for (const { data } of gradients) for (const value of data) sum += (Math.abs(value) / largest) ** order;
  return largest * sum ** (1 / order);
}
