const batchSize = 50;

export function buildModel(tf: Env<Tensor>['tf']): LayersModel {
  const model = tf.sequential();
  model.add(
    tf.layers.lstm({
      inputShape: [50, 1],
      units: 32,
      activation: 'tanh',
      // tfjs would take hardSigmoid and a forget bias of 0; the gates of the formula are sigmoids.
      recurrentActivation: 'sigmoid',
      unitForgetBias: true,
    }),
  );
  // Only the last state is passed on: it has read the whole series.
  model.add(tf.layers.dense({ units: 1, activation: 'sigmoid' }));
  model.compile({ optimizer: tf.train.adam(0.005), loss: 'binaryCrossentropy', metrics: ['accuracy'] });
  return model;
}

export async function run({ tf, train, epochs, log }: Env<Tensor>): Promise<Trained<Tensor>> {
  // The series come on one scale already: what is trained on is what is predicted on.
  const preprocess = (x: Tensor) => tf.tensor3d(x.data, x.shape);
  const model = buildModel(tf);
  const x = preprocess(train.x);
  const y = tf.tensor2d(Float32Array.from(train.y), [train.y.length, 1]);
  await model.fit(x, y, {
    epochs,
    batchSize,
    shuffle: true,
    callbacks: { onEpochEnd: (epoch, logs) => log({ epoch, loss: logs.loss }) },
  });
  // Tensors are not collected as other objects are.
  tf.dispose([x, y]);
  return { model, preprocess };
}
