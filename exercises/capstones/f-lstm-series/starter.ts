/** One LSTM and one sigmoid; compiled, ready for fit. */
export function buildModel(tf: Env<Tensor>['tf']): LayersModel {
  const model = tf.sequential();
  // Add the layers of the statement here, the first with its inputShape.
  model.compile({ optimizer: tf.train.adam(0.005), loss: 'binaryCrossentropy', metrics: ['accuracy'] });
  return model;
}

/** Trains on train.x, [N, 50, 1], and train.y: 1 where the series rises. */
export async function run({ tf, train, log }: Env<Tensor>): Promise<Trained<Tensor>> {
  const preprocess = (x: Tensor) => tf.tensor3d(x.data, x.shape);
  const model = buildModel(tf);
  return { model, preprocess };
}
