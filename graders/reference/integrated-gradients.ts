import { requireSameShape } from './axes.ts';
import { add, combine, multiply } from './broadcast.ts';
import { map } from './map.ts';
import { zeros } from './zeros.ts';
import type { AnyTensor, Tensor64 } from '../tensor.ts';

/**
 * Integrated gradients by the midpoint rule:
 * `IG_i = (x_i − x′_i) · (1/m) Σ_{k=1}^{m} ∂_i F(x′ + ((k − ½)/m)(x − x′))`.
 *
 * `gradient` returns ∂F at a point, in the point's shape, and is called exactly `steps` times. Returns the input's shape.
 * Throws RangeError for steps < 1, ShapeError when input and baseline differ in shape. Sundararajan, Taly & Yan 2017,
 * eq. 3.
 */
export function integratedGradients(
  gradient: (point: Tensor64) => AnyTensor,
  { input, baseline, steps }: { input: AnyTensor; baseline: AnyTensor; steps: number },
): Tensor64 {
  if (!(steps >= 1)) throw new RangeError(`integratedGradients: steps must be ≥ 1, got ${steps}`);
  requireSameShape(input.shape, baseline.shape, 'integratedGradients');
  const path = combine(input, baseline, (end, start) => end - start);
  let total = zeros(input.shape);
  for (let k = 1; k <= steps; k += 1) {
    const point = add(
      baseline,
      map(path, (distance) => ((k - 0.5) / steps) * distance),
    );
    total = add(total, gradient(point));
  }
  return multiply(
    path,
    map(total, (sum) => sum / steps),
  );
}
