/** What the statements on layers work through by hand; a test holds it against the exercises. */

export const layerNormed = { x: [1, 2, 3, 4], eps: 0.75 };
export const batchNormed = { x: [1, 3], eps: 1 };

/** Mean, population variance and the standardised values. */
export function standardise({ x, eps }: { x: number[]; eps: number }): {
  mean: number;
  variance: number;
  y: number[];
} {
  const mean = x.reduce((sum, value) => sum + value, 0) / x.length;
  const variance = x.reduce((sum, value) => sum + (value - mean) ** 2, 0) / x.length;
  return { mean, variance, y: x.map((value) => (value - mean) / Math.sqrt(variance + eps)) };
}

/** Two pixels with two channels, and a weight at a decimal place of its own for each number. */
export const flattened = { x: [1, 2, 3, 4], W: [1, 10, 100, 1000], y: 4321 };

/** One row of three pixels with two channels; the weights of filter 0 under a window of two pixels. */
export const nhwcRow = { x: [1, 10, 2, 20, 3, 30], w: [1, 0, 1, 0.5], y: [13, 20, 3] };
