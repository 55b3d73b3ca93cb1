/** What the word order takes to be learned, however few reviews there are. */
const updates = 320;
const mostEpochs = 12;
const batchSize = 32;
const numWords = 60;
const maxlen = 20;
const oov = 1;

export function buildModel(tf: Env<string[]>['tf']): LayersModel {
  const model = tf.sequential();
  model.add(tf.layers.embedding({ inputDim: numWords, outputDim: 32, inputLength: maxlen }));
  model.add(
    tf.layers.lstm({
      units: 32,
      activation: 'tanh',
      recurrentActivation: 'sigmoid',
      unitForgetBias: true,
    }),
  );
  model.add(tf.layers.dense({ units: 1, activation: 'sigmoid' }));
  model.compile({ optimizer: tf.train.adam(0.003), loss: 'binaryCrossentropy', metrics: ['accuracy'] });
  return model;
}

export async function run({ tf, train, log }: Env<string[]>): Promise<Trained<string[]>> {
  // Fitted once, on the training texts; preprocess keeps these ids for every text that comes later.
  const ids = fitTokenizer(train.x);
  const preprocess = (texts: string[]) => {
    const rows = texts.map((text) => padSequence(tokenize(text).map((word) => ids.get(word) ?? oov)));
    return tf.tensor2d(rows.flat(), [texts.length, maxlen]);
  };
  const model = buildModel(tf);
  const x = preprocess(train.x);
  const y = tf.tensor2d(Float32Array.from(train.y), [train.y.length, 1]);
  const epochs = Math.min(mostEpochs, Math.ceil((updates * batchSize) / train.y.length));
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

function tokenize(text: string): string[] {
  return text
    .toLowerCase()
    .split(' ')
    .filter((word) => word !== '');
}

/** 0 pads, 1 stands for unknown words, then the words from the most frequent one. */
function fitTokenizer(texts: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of texts.flatMap(tokenize)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const words = [...counts].sort(([, a], [, b]) => b - a).map(([word]) => word);
  return new Map(words.slice(0, numWords - 2).map((word, at) => [word, at + 2]));
}

/** Cuts and pads in front: the end decides. */
function padSequence(sequence: number[]): number[] {
  const kept = sequence.slice(-maxlen);
  return [...Array.from({ length: maxlen - kept.length }, () => 0), ...kept];
}
