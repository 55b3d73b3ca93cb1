import { mulberry32 } from '#graders/random.ts';

interface Point {
  x: number;
  y: number;
}

export interface Run {
  /** Mean squared errors after each epoch. */
  training: number[];
  validation: number[];
}

const [trainingSize, validationSize] = [14, 200];
const noise = 0.35;
const weightCount = 12;
const learningRate = 0.2;
export const epochs = 80;
export const patience = 12;

/**
 * Gradient descent on twelve weights of a cosine series, fitted to 14 noisy points of one period of a sine: nearly as
 * many weights as points, so it overfits.
 */
export function train(): Run {
  const uniform = mulberry32(7);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  const draw = (): Point => {
    const x = uniform();
    return { x, y: Math.sin(2 * Math.PI * x) + noise * normal() };
  };
  const training = Array.from({ length: trainingSize }, draw);
  const validation = Array.from({ length: validationSize }, draw);
  const run: Run = { training: [], validation: [] };
  let weights = Array.from({ length: weightCount }, () => 0);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    const slope = gradient(weights, training);
    weights = weights.map((weight, k) => weight - learningRate * slope[k]!);
    run.training.push(meanSquaredError(weights, training));
    run.validation.push(meanSquaredError(weights, validation));
  }
  return run;
}

export interface Stop {
  best: number;
  stop: number;
}

/** Keras' rule with min_delta = 0: stop after `patience` epochs in a row without a new minimum. */
export function stopEarly(losses: readonly number[], most: number): Stop {
  let best = 0;
  for (const [epoch, loss] of losses.entries()) {
    if (loss < losses[best]!) best = epoch;
    else if (epoch - best >= most && epoch > 0) return { best, stop: epoch };
  }
  return { best, stop: losses.length - 1 };
}

function features(x: number): number[] {
  return Array.from({ length: weightCount }, (_, k) =>
    k === 0 ? 1 : Math.SQRT2 * Math.cos(k * Math.PI * x),
  );
}

function predict(weights: readonly number[], x: number): number {
  return features(x).reduce((sum, feature, k) => sum + feature * weights[k]!, 0);
}

function gradient(weights: readonly number[], points: readonly Point[]): number[] {
  const sums = weights.map(() => 0);
  for (const { x, y } of points) {
    const error = predict(weights, x) - y;
    features(x).forEach((feature, k) => (sums[k]! += (2 * error * feature) / points.length));
  }
  return sums;
}

function meanSquaredError(weights: readonly number[], points: readonly Point[]): number {
  return points.reduce((sum, { x, y }) => sum + (predict(weights, x) - y) ** 2, 0) / points.length;
}
