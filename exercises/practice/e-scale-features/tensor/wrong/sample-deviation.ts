interface Scaler {
    offset: Tensor;
  divisor: Tensor;
}

/** The variance divides by N − 1. */
export function fitScaler(tf: TensorFlow, x: Tensor, kind: 'standard' | 'minmax'): Scaler {
  const offset = kind === 'standard' ? x.mean(0) : x.min(0);
  const spread = kind === 'standard' ? x.sub(offset).square().sum(0).div(Math.max(x.shape[0] - 1, 1)).sqrt() : x.max(0).sub(offset);

  return { offset, divisor: tf.where(spread.equal(0), 1, spread) };
}

export function transform(tf: TensorFlow, s: Scaler, x: Tensor): Tensor {
  return x.sub(s.offset).div(s.divisor);
}

export function inverse(tf: TensorFlow, s: Scaler, z: Tensor): Tensor {
  return z.mul(s.divisor).add(s.offset);
}
