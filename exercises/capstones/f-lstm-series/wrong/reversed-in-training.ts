const epochs = 8;
const batchSize = 50;

export function buildModel(tf: Env<Tensor>['tf']): LayersModel {
  const model = tf.sequential();
  model.add(
    tf.layers.lstm({
      inputShape: [50, 1],
      units: 32,
      activation: 'tanh',
      recurrentActivation: 'sigmoid',
      unitForgetBias: true,
    }),
  );
  model.add(tf.layers.dense({ units: 1, activation: 'sigmoid' }));
  model.compile({ optimizer: tf.train.adam(0.01), loss: 'binaryCrossentropy', metrics: ['accuracy'] });
  return model;
}

export async function run({ tf, train, log }: Env<Tensor>): Promise<Trained<Tensor>> {
  const preprocess = (x: Tensor) => tf.tensor3d(x.data, x.shape);
  const model = buildModel(tf);
  const x = tf.tidy(() => preprocess(train.x).reverse(1));
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
