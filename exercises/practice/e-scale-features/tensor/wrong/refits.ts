interface Scaler {
  kind: 'standard' | 'minmax';
    offset: Tensor;
  divisor: Tensor;
}

export function fitScaler(tf: TensorFlow, x: Tensor, kind: 'standard' | 'minmax'): Scaler {
  if (x.size === 0) return { kind, offset: tf.zeros([x.shape[1]]), divisor: tf.ones([x.shape[1]]) };
  const offset = kind === 'standard' ? x.mean(0) : x.min(0);
  const spread = kind === 'standard' ? x.sub(offset).square().mean(0).sqrt() : x.max(0).sub(offset);

  return { kind, offset, divisor: tf.where(spread.equal(0), 1, spread) };
}

/** The statistics are those of the input. */
export function transform(tf: TensorFlow, s: Scaler, x: Tensor): Tensor {
  s = fitScaler(tf, x, s.kind);
  return x.sub(s.offset).div(s.divisor);
}

export function inverse(tf: TensorFlow, s: Scaler, z: Tensor): Tensor {
  return z.mul(s.divisor).add(s.offset);
}
