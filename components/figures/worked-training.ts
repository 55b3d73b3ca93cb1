/** What the statements on optimisers work through by hand, computed; a test holds it against the exercises. */

export const adam = { theta: 1, gradients: [0.5, -0.25], lr: 0.1, beta1: 0.9, beta2: 0.999, eps: 1e-8 };

export interface AdamStep {
  gradient: number;
  m: number;
  v: number;
  /** The moments after bias correction. */
  mean: number;
  square: number;
  step: number;
  theta: number;
}

/** Both steps of the example. Kingma & Ba 2015, algorithm 1. */
export function adamSteps(): AdamStep[] {
  const { gradients, lr, beta1, beta2, eps } = adam;
  let [theta, m, v] = [adam.theta, 0, 0];
  return gradients.map((gradient, at) => {
    m = beta1 * m + (1 - beta1) * gradient;
    v = beta2 * v + (1 - beta2) * gradient ** 2;
    const mean = m / (1 - beta1 ** (at + 1));
    const square = v / (1 - beta2 ** (at + 1));
    const step = (lr * mean) / (Math.sqrt(square) + eps);
    theta -= step;
    return { gradient, m, v, mean, square, step, theta };
  });
}

export const penalised = { weights: [3, -4], lambda: 0.1 };

/** What the squares cost, and the gradient of that cost. */
export function penalty(): { cost: number; gradient: number[] } {
  const { weights, lambda } = penalised;
  return {
    cost: lambda * weights.reduce((sum, weight) => sum + weight ** 2, 0),
    gradient: weights.map((weight) => 2 * lambda * weight),
  };
}

export const clipped = { gradient: [3, 4], maxNorm: 1 };

/** The joint norm, and the gradient shortened to the limit. */
export function clipGradient(): { norm: number; shorter: number[] } {
  const norm = Math.hypot(...clipped.gradient);
  return { norm, shorter: clipped.gradient.map((part) => (part * clipped.maxNorm) / norm) };
}
