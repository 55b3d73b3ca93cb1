const epochs = 8;
const batchSize = 50;

export function buildModel(tf: Env<Tensor>['tf']): LayersModel {
  const model = tf.sequential();
  model.add(tf.layers.dense({ inputShape: [1], units: 1, activation: 'sigmoid' }));
  model.compile({ optimizer: tf.train.adam(0.005), loss: 'binaryCrossentropy', metrics: ['accuracy'] });
  return model;
}

export async function run({ tf, train, log }: Env<Tensor>): Promise<Trained<Tensor>> {
  const preprocess = (x: Tensor) =>
    tf.tidy(() => tf.tensor3d(x.data, x.shape).slice([0, 49, 0], [-1, 1, 1]).squeeze([2]));
  const model = buildModel(tf);
  const x = preprocess(train.x);
  const y = tf.tensor2d(Float32Array.from(train.y), [train.y.length, 1]);
  await model.fit(x, y, {
    epochs,
    batchSize,
    shuffle: true,
    callbacks: { onEpochEnd: (epoch, logs) => log({ epoch, loss: logs.loss }) },
  });
  tf.dispose([x, y]);
  return { model, preprocess };
}
