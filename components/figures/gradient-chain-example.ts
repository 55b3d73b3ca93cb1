export interface Inputs {
  w: number;
  x: number;
  b: number;
  t: number;
}

/** The worked example of the lesson on backpropagation. */
export const inputs: Inputs = { w: 2, x: 3, b: 1, t: 5 };

export type Node = 'w' | 'x' | 'b' | 't' | 'product' | 'output' | 'error' | 'loss';

/** Values of L = ½(w·x + b − t)² and of everything on the way, and the gradient of L with respect to each. */
export function gradientChain({ w, x, b, t }: Inputs): {
  values: Record<Node, number>;
  gradients: Record<Node, number>;
} {
  const product = w * x;
  const output = product + b;
  const error = output - t;
  const values = { w, x, b, t, product, output, error, loss: error ** 2 / 2 };
  const back = { loss: 1, error, output: error, product: error };
  const gradients = { ...back, t: -back.error, b: back.output, w: back.product * x, x: back.product * w };
  return { values, gradients };
}
