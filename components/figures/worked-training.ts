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

/** Two linear nets with one hidden unit each and no biases. */
export const oppositeNets = {
  x: 1,
  nets: [
    { W1: 1, W2: 1 },
    { W1: -1, W2: -1 },
  ],
};

export interface NetValues {
  W1: number;
  W2: number;
  hidden: number;
  out: number;
}

/** Each net with what it computes, the net of the mean weights, and the mean of the predictions. */
export function averageNets(): { nets: NetValues[]; weightAverage: NetValues; predictionAverage: number } {
  const { x, nets } = oppositeNets;
  const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const run = ({ W1, W2 }: (typeof nets)[number]): NetValues => ({
    W1,
    W2,
    hidden: x * W1,
    out: x * W1 * W2,
  });
  const values = nets.map(run);
  return {
    nets: values,
    weightAverage: run({ W1: mean(nets.map(({ W1 }) => W1)), W2: mean(nets.map(({ W2 }) => W2)) }),
    predictionAverage: mean(values.map(({ out }) => out)),
  };
}

/** The product of two inputs, from zero to x in a few steps. */
export const productPath = { x: [1, 2] as [number, number], steps: 4 };

/** The gradient at the middle of every step, its mean, and the attribution of each input. Sundararajan et al. 2017. */
export function pathGradients(): { along: number[]; mean: number; attribution: number }[] {
  const { x, steps } = productPath;
  return x.map((end, input) => {
    const along = Array.from({ length: steps }, (_, at) => ((at + 0.5) / steps) * x[1 - input]!);
    const mean = along.reduce((sum, value) => sum + value, 0) / steps;
    return { along, mean, attribution: end * mean };
  });
}

/** The square at 3, and the gradient that is to be checked. */
export const checkedSlope = { theta: 3, numeric: 6, analytic: 5 };

/** The error of the checked gradient relative to the size of both. */
export function relativeError(): number {
  const { numeric, analytic } = checkedSlope;
  return Math.abs(analytic - numeric) / (Math.abs(analytic) + Math.abs(numeric));
}

export const squaredErrors = { prediction: [2, 0, 4], target: [1, 0, 2] };

/** The error of every element, their mean square and its gradient. */
export function meanSquare(): { errors: number[]; loss: number; gradient: number[] } {
  const { prediction, target } = squaredErrors;
  const errors = prediction.map((value, at) => value - target[at]!);
  return {
    errors,
    loss: errors.reduce((sum, error) => sum + error ** 2, 0) / errors.length,
    gradient: errors.map((error) => (2 * error) / errors.length),
  };
}
