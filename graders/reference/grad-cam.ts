import { ShapeError, type AnyTensor, type Tensor64 } from '../tensor.ts';
import { requireSameShape } from './axes.ts';
import { map } from './map.ts';
import { matmul } from './matmul.ts';
import { mean } from './reduce.ts';

/**
 * Grad-CAM heat map `max(0, Σ_k α_k A_k)`, `α_k` the mean of the gradient over the map, divided by its maximum; zeros
 * where that is 0.
 *
 * Axes: featureMaps and gradients [H, W, K]. Returns [H, W] in [0, 1]. Throws ShapeError when the shapes differ.
 * Selvaraju et al. 2017, eq. 1–2.
 */
export function gradCam(featureMaps: AnyTensor, gradients: AnyTensor): Tensor64 {
  if (featureMaps.shape.length !== 3) {
    throw new ShapeError(`gradCam: featureMaps must be [H, W, K], got [${featureMaps.shape}]`);
  }
  requireSameShape(featureMaps.shape, gradients.shape, 'gradCam');
  const weighted = matmul(featureMaps, mean(gradients, { axes: [0, 1] }));
  const heat = map(weighted, (value) => Math.max(0, value));
  const largest = heat.data.reduce((best, value) => Math.max(best, value), 0);
  return largest === 0 ? heat : map(heat, (value) => value / largest);
}
