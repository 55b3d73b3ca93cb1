interface Scaler {
    offset: Tensor;
  divisor: Tensor;
}

/** The statistics are those of the rows. */
export function fitScaler(tf: TensorFlow, x: Tensor, kind: 'standard' | 'minmax'): Scaler {
  const offset = kind === 'standard' ? x.mean(1, true) : x.min(1, true);
  const spread = kind === 'standard' ? x.sub(offset).square().mean(1, true).sqrt() : x.max(1, true).sub(offset);

  return { offset, divisor: tf.where(spread.equal(0), 1, spread) };
}

export function transform(tf: TensorFlow, s: Scaler, x: Tensor): Tensor {
  return x.sub(s.offset).div(s.divisor);
}

export function inverse(tf: TensorFlow, s: Scaler, z: Tensor): Tensor {
  return z.mul(s.divisor).add(s.offset);
}
