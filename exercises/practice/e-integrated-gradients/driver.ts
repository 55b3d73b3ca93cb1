interface Vector {
  shape: number[];
  data: Float32Array;
}

interface Model {
  kind: 'product' | 'cubes' | 'tanh' | 'relu';
  weights?: Vector;
}

interface Learner {
  integratedGradients: (grad: (x: Vector) => Vector, x: Vector, baseline: Vector, steps: number) => Vector;
}

const { tanh } = Math;

/** Gradients of small functions: Π of two, Σ x³, tanh(w·x), max(1 − w·x, 0), which is flat where w·x is beyond 1. */
function slope({ kind, weights }: Model, x: Vector): Float32Array {
  const n = x.data.length;
  const out = new Float32Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) sum += weights ? weights.data[i]! * x.data[i]! : 0;
  for (let i = 0; i < n; i++) {
    const value = x.data[i]!;
    if (kind === 'product') out[i] = x.data[1 - i]!;
    else if (kind === 'cubes') out[i] = 3 * value * value;
    else if (kind === 'tanh') out[i] = weights!.data[i]! * (1 - tanh(sum) * tanh(sum));
    else out[i] = sum < 1 ? -weights!.data[i]! : 0;
  }
  return out;
}

/** Counts the calls of the gradient, and hands out a tensor of its own each time. */
export function drive(
  { integratedGradients }: Learner,
  model: Model,
  x: Vector,
  baseline: Vector,
  steps: number,
): unknown {
  let calls = 0;
  const grad = (at: Vector): Vector => {
    calls += 1;
    return { shape: [...at.shape], data: slope(model, at) };
  };
  return { attributions: integratedGradients(grad, x, baseline, steps), calls };
}
