/** Three convolutions, then two dense layers; compiled, ready for fit. */
export function buildModel(tf: Env<Tensor>['tf']): LayersModel {
  const model = tf.sequential();
  // Add the layers of the statement here, the first with its inputShape.
  model.compile({
    optimizer: tf.train.adam(0.001),
    loss: 'sparseCategoricalCrossentropy',
    metrics: ['accuracy'],
  });
  return model;
}

/** Trains on train.x, [N, 28, 28, 1] with values 0…255, and train.y, the digits. */
export async function run({ tf, train, log }: Env<Tensor>): Promise<Trained<Tensor>> {
  // New images go through this too: what training sees and what serving sees must be the same.
  const preprocess = (x: Tensor) => tf.tensor4d(x.data, x.shape);
  const model = buildModel(tf);
  return { model, preprocess };
}
