interface Scaler {
  kind: 'standard' | 'minmax';
    offset: Tensor;
  divisor: Tensor;
}

export function fitScaler(tf: TensorFlow, x: Tensor, kind: 'standard' | 'minmax'): Scaler {
  const offset = kind === 'standard' ? x.mean(0) : x.min(0);
  const spread = kind === 'standard' ? x.sub(offset).square().mean(0).sqrt() : x.max(0).sub(offset);

  return { kind, offset, divisor: tf.where(spread.equal(0), 1, spread) };
}

/** Values are clipped to the training range. */
export function transform(tf: TensorFlow, s: Scaler, x: Tensor): Tensor {
  const scaled = x.sub(s.offset).div(s.divisor);
  return s.kind === 'minmax' ? scaled.clipByValue(0, 1) : scaled;
}

export function inverse(tf: TensorFlow, s: Scaler, z: Tensor): Tensor {
  return z.mul(s.divisor).add(s.offset);
}
