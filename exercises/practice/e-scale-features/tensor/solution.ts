interface Scaler {
  /** What is subtracted from each column, and what it is then divided by: both [D]. */
  offset: Tensor;
  divisor: Tensor;
}

export function fitScaler(tf: TensorFlow, x: Tensor, kind: 'standard' | 'minmax'): Scaler {
  const offset = kind === 'standard' ? x.mean(0) : x.min(0);
  const spread = kind === 'standard' ? x.sub(offset).square().mean(0).sqrt() : x.max(0).sub(offset);
  // A constant column is divided by 1.
  return { offset, divisor: tf.where(spread.equal(0), 1, spread) };
}

/** Uses nothing of its input but the input itself. */
export function transform(tf: TensorFlow, s: Scaler, x: Tensor): Tensor {
  return x.sub(s.offset).div(s.divisor);
}

export function inverse(tf: TensorFlow, s: Scaler, z: Tensor): Tensor {
  return z.mul(s.divisor).add(s.offset);
}
