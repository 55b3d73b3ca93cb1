type Pair = readonly [number, number];
type Update = (gradient: Pair, step: number) => Pair;

/** Curvatures of the bowl ½(1·x² + 25·y²). */
const curvatures: Pair = [1, 25];
const start: Pair = [-5, 1];
export const stepCount = 20;

export function lossAt([x, y]: Pair): number {
  return 0.5 * (curvatures[0] * x * x + curvatures[1] * y * y);
}

/** Plain gradient descent at its best constant rate for this bowl, 2/(1 + 25). */
export const gradientDescent = { rate: 2 / 26, path: (): Pair[] => walk(descend(2 / 26)) };

/** Momentum at its best constants: η = 4/(1 + √25)², m = ((√25 − 1)/(√25 + 1))² (Polyak 1964). */
export const momentum = { rate: 4 / 36, mass: 16 / 36, path: (): Pair[] => walk(roll(4 / 36, 16 / 36)) };

/** Adam with the usual β₁ = 0.9, β₂ = 0.999 (Kingma & Ba 2015, algorithm 1). */
export const adam = { rate: 0.3, path: (): Pair[] => walk(adapt(0.3)) };

function walk(update: Update): Pair[] {
  const path = [start];
  for (let step = 1; step <= stepCount; step += 1) {
    const [x, y] = path.at(-1)!;
    const [dx, dy] = update([curvatures[0] * x, curvatures[1] * y], step);
    path.push([x + dx, y + dy]);
  }
  return path;
}

function descend(rate: number): Update {
  return (gradient) => both((axis) => -rate * gradient[axis]);
}

function roll(rate: number, mass: number): Update {
  let velocity: Pair = [0, 0];
  return (gradient) => (velocity = both((axis) => mass * velocity[axis] - rate * gradient[axis]));
}

function adapt(rate: number): Update {
  const [beta1, beta2, epsilon] = [0.9, 0.999, 1e-8];
  let mean: Pair = [0, 0];
  let square: Pair = [0, 0];
  return (gradient, step) => {
    mean = both((axis) => beta1 * mean[axis] + (1 - beta1) * gradient[axis]);
    square = both((axis) => beta2 * square[axis] + (1 - beta2) * gradient[axis] ** 2);
    return both(
      (axis) =>
        (-rate * mean[axis]) /
        (1 - beta1 ** step) /
        (Math.sqrt(square[axis] / (1 - beta2 ** step)) + epsilon),
    );
  };
}

function both(valueOf: (axis: 0 | 1) => number): Pair {
  return [valueOf(0), valueOf(1)];
}
