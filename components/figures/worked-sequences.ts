/** What the statements on recurrence work through by hand, computed; a test holds it against the exercises. */

export const rnnCell = {
  h: [0.1, 0.2],
  x: [0.5, -1],
  W: [
    [0.1, 0.2],
    [0.3, -0.4],
    [0.5, 0.6],
    [-0.7, 0.8],
  ],
  b: [0.05, -0.05],
};

/** The terms of the first unit, a product for each row of W, their sum with the bias, and the next state. */
export function rnnProducts(): { products: number[]; sum: number; next: number[] } {
  const { h, x, W, b } = rnnCell;
  const joined = [...h, ...x];
  const sums = b.map((bias, unit) => joined.reduce((sum, value, row) => sum + value * W[row]![unit]!, bias));
  return {
    products: joined.map((value, row) => value * W[row]![0]!),
    sum: sums[0]!,
    next: sums.map(Math.tanh),
  };
}

export const lstmLayer = {
  x: [0.5, -1],
  K: [0.1, 0.2, 0.3, 0.4],
  R: [0.5, 0.6, 0.7, 0.8],
  b: [0.01, 0.02, 0.03, 0.04],
};

/** The states after every step from zeros; blocks i, f, c, o as in Keras. */
export function lstmStates(): { c: number; h: number }[] {
  const { x, K, R, b } = lstmLayer;
  const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));
  let [c, h] = [0, 0];
  return x.map((input) => {
    const [i, f, g, o] = K.map((weight, block) => input * weight + h * R[block]! + b[block]!);
    c = sigmoid(f!) * c + sigmoid(i!) * Math.tanh(g!);
    h = sigmoid(o!) * Math.tanh(c);
    return { c, h };
  });
}

export const bptt = { x: [1, 1], Wx: 0.5, Wh: 1, dh: [0, 1] };

/** States forwards, then the gradients inside the tanh backwards; dWx and db sum over both steps. */
export function bpttSteps(): { h: number[]; a: number[]; db: number; dh0: number } {
  const { x, Wx, Wh, dh } = bptt;
  const h: number[] = [];
  for (const input of x) h.push(Math.tanh(input * Wx + (h.at(-1) ?? 0) * Wh));
  const last = dh[1]! * (1 - h[1]! ** 2);
  const first = (dh[0]! + last * Wh) * (1 - h[0]! ** 2);
  return { h, a: [first, last], db: first + last, dh0: first * Wh };
}

export const head = {
  states: [
    [1, 0],
    [0, 2],
  ],
  W: [1, 3],
  b: 0.5,
};

/** What the output head makes of every state. */
export function headOutputs(): number[] {
  return head.states.map((state) => state.reduce((sum, value, unit) => sum + value * head.W[unit]!, head.b));
}
