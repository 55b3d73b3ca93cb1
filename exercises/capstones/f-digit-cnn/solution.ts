const batchSize = 32;

export function buildModel(tf: Env<Tensor>['tf']): LayersModel {
  const model = tf.sequential();
  model.add(tf.layers.conv2d({ inputShape: [28, 28, 1], filters: 32, kernelSize: 3, activation: 'relu' }));
  model.add(tf.layers.maxPooling2d({ poolSize: 2 }));
  model.add(tf.layers.conv2d({ filters: 64, kernelSize: 3, activation: 'relu' }));
  model.add(tf.layers.maxPooling2d({ poolSize: 2 }));
  model.add(tf.layers.conv2d({ filters: 64, kernelSize: 3, activation: 'relu' }));
  // From 3 × 3 places with 64 channels to one row of 576 features.
  model.add(tf.layers.flatten());
  model.add(tf.layers.dense({ units: 64, activation: 'relu' }));
  model.add(tf.layers.dense({ units: 10, activation: 'softmax' }));
  model.compile({
    optimizer: tf.train.adam(0.001),
    loss: 'sparseCategoricalCrossentropy',
    metrics: ['accuracy'],
  });
  return model;
}

export async function run({ tf, train, epochs, log }: Env<Tensor>): Promise<Trained<Tensor>> {
  // Used for training and for prediction alike: a scale that differs between the two is the classic serving skew.
  const preprocess = (x: Tensor) => tf.tidy(() => tf.tensor4d(x.data, x.shape).div(255));
  const model = buildModel(tf);
  const x = preprocess(train.x);
  // The sparse loss compares ids; tfjs wants them as float32.
  const y = tf.tensor1d(Float32Array.from(train.y));
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
