const numWords = 60;
const maxlen = 20;

/** Embedding, LSTM, sigmoid; compiled, ready for fit. */
export function buildModel(tf: Env<string[]>['tf']): LayersModel {
  const model = tf.sequential();
  // Add the layers of the statement here.
  model.compile({ optimizer: tf.train.adam(0.003), loss: 'binaryCrossentropy', metrics: ['accuracy'] });
  return model;
}

/** Trains on train.x, reviews whose words are separated by spaces, and train.y: 1 for a good review. */
export async function run({ tf, train, log }: Env<string[]>): Promise<Trained<string[]>> {
  // Fit your tokenizer on the training texts here, once, and keep it.
  const preprocess = (texts: string[]) =>
    tf.tensor2d(new Float32Array(texts.length * maxlen), [texts.length, maxlen]);
  const model = buildModel(tf);
  return { model, preprocess };
}
