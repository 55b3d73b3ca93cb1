interface Scaler {
    offset: Tensor;
  divisor: Tensor;
}

/** The loop runs over the columns. */
export function fitScaler(tf: TensorFlow, x: Tensor, kind: 'standard' | 'minmax'): Scaler {
  const columns = tf.unstack(x, 1);
  const offset = tf.stack(columns.map((column) => (kind === 'standard' ? column.mean() : column.min())));
  const spread = kind === 'standard' ? tf.stack(columns.map((column) => column.sub(column.mean()).square().mean().sqrt())) : tf.stack(columns.map((column) => column.max().sub(column.min())));

  return { offset, divisor: tf.where(spread.equal(0), 1, spread) };
}

export function transform(tf: TensorFlow, s: Scaler, x: Tensor): Tensor {
  return x.sub(s.offset).div(s.divisor);
}

export function inverse(tf: TensorFlow, s: Scaler, z: Tensor): Tensor {
  return z.mul(s.divisor).add(s.offset);
}
