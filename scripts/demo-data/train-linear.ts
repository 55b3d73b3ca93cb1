interface Samples {
  /** One row of features per sample. */
  inputs: readonly Float64Array[];
  labels: readonly number[];
}

const steps = 400;
const learningRate = 0.5;

/**
 * Softmax regression by gradient descent on all samples from zero weights, so that it comes out the same every time.
 * Returns the function from a row of features to one logit per class.
 */
export function trainLinear({ inputs, labels }: Samples, classes: number): (input: Float64Array) => number[] {
  const width = inputs[0]!.length;
  const weights = Array.from({ length: classes }, () => new Float64Array(width + 1));
  const logitsOf = (input: Float64Array): number[] =>
    weights.map((row) => input.reduce((sum, value, at) => sum + value * row[at]!, row[width]!));
  for (let step = 0; step < steps; step += 1) {
    const gradients = weights.map((row) => new Float64Array(row.length));
    for (const [sample, input] of inputs.entries()) {
      const logits = logitsOf(input);
      const largest = Math.max(...logits);
      const shares = logits.map((logit) => Math.exp(logit - largest));
      const sum = shares.reduce((total, share) => total + share, 0);
      for (const [label, gradient] of gradients.entries()) {
        const error = shares[label]! / sum - Number(labels[sample] === label);
        for (let at = 0; at < width; at += 1) gradient[at]! += error * input[at]!;
        gradient[width]! += error;
      }
    }
    for (const [label, gradient] of gradients.entries()) {
      for (let at = 0; at <= width; at += 1)
        weights[label]![at]! -= (learningRate * gradient[at]!) / inputs.length;
    }
  }
  return logitsOf;
}
