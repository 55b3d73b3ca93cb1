/** What the statements on recurrence and attention work through by hand, computed; a test holds it against the exercises. */

/** Two inputs with a padded step between them: scalars, W_x = 0.5, W_h = 1, b = 0. */
export const maskedRun = unrollMasked([1, 0, 1], [1, 0, 1]);

function unrollMasked(inputs: number[], mask: number[]): { input: number; isReal: boolean; state: number }[] {
  let state = 0;
  return inputs.map((input, at) => {
    const isReal = mask[at] === 1;
    if (isReal) state = Math.tanh(0.5 * input + state);
    return { input, isReal, state };
  });
}

export const attention = {
  query: [
    [1, 0],
    [0, 1],
  ],
  key: [
    [1, 0],
    [0, 1],
    [1, 1],
  ],
  value: [1, 2, 3],
};

/** softmax(QKᵀ/√d_k) of the example and the averages of its values. Vaswani et al. 2017, eq. 1. */
export function averageValues(): { scores: number[][]; weights: number[][]; out: number[] } {
  const { query, key, value } = attention;
  const scores = query.map((q) =>
    key.map((k) => k.reduce((sum, entry, at) => sum + entry * q[at]!, 0) / Math.sqrt(q.length)),
  );
  const weights = scores.map(softmax);
  return { scores, weights, out: weights.map((row) => row.reduce((sum, w, at) => sum + w * value[at]!, 0)) };
}

export function softmax(logits: readonly number[]): number[] {
  const largest = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - largest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** How many keys a query sees where all scores are equal: each gets an equal share. */
export function equalWeights(queries: number, isOpen: (query: number, key: number) => boolean): number[][] {
  return Array.from({ length: queries }, (_, query) => {
    const open = Array.from({ length: 4 }, (__, key) => isOpen(query, key));
    const count = open.filter(Boolean).length;
    return open.map((one) => (one ? 1 / count : 0));
  });
}

/** The angle of a pair of columns at a position. Vaswani et al. 2017, §3.5. */
export function positionAngle(position: number, pair: number, width: number): number {
  return position / 10_000 ** ((2 * pair) / width);
}

/** Two vanilla networks of one unit, W_x = 0.5 and W_h = 1 both, over the inputs 1 and 0. */
export function runBothWays(): { input: number; forward: number; backward: number }[] {
  const inputs = [1, 0];
  const run = (sequence: number[]): number[] => {
    let state = 0;
    return sequence.map((input) => (state = Math.tanh(0.5 * input + state)));
  };
  const forward = run(inputs);
  const backward = run([...inputs].reverse()).reverse();
  return inputs.map((input, at) => ({ input, forward: forward[at]!, backward: backward[at]! }));
}
