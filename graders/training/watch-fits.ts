import type { CustomCallbackArgs, LayersModel, ModelFitArgs } from '@tensorflow/tfjs-layers';
import type { LearnerTf } from './learner-tf.ts';
import type { Checkpoint } from './messages.ts';
import type { TraineeHooks } from './trainee.ts';
import { readTensors, splitWeights, weightsOf } from './weights.ts';

type Fit = LayersModel['fit'];

/**
 * Watches every `model.fit` until `end`: tells batches and epochs, lets the training pause between steps, and goes on
 * from a checkpoint where there is one. Steps of optimisers are counted, also where a program takes them by itself.
 */
export function watchFits(tf: LearnerTf, { onEvent, turn }: TraineeHooks, resume?: Checkpoint) {
  const model = tf.LayersModel.prototype as { fit: Fit };
  const optimizer = tf.Optimizer.prototype as { minimize: (...given: unknown[]) => unknown };
  const { fit } = model;
  const { minimize } = optimizer;
  const started = performance.now();
  let fits = 0;
  let steps = resume?.steps ?? 0;
  let epochs = resume?.epochs ?? 0;
  let labelShape: number[] = [];

  optimizer.minimize = function (this: unknown, ...given: unknown[]) {
    steps += 1;
    return minimize.apply(this, given);
  };

  async function watchedFit(this: LayersModel, x: never, y: never, args: ModelFitArgs = {}) {
    const at = fits;
    fits += 1;
    labelShape = shapeOf(y);
    const planned = args.epochs ?? 1;
    const begun = resume === undefined || at > resume.fit ? 0 : at < resume.fit ? planned : resume.epoch;
    if (resume && at === resume.fit) await restore(tf, this, resume);
    const batches = Math.ceil((shapeOf(x)[0] ?? 0) / (args.batchSize ?? 32));
    onEvent({ kind: 'fit', batches, epochs: planned });
    const own: CustomCallbackArgs = {
      onBatchEnd: async (_batch, logs) => {
        const { loss = NaN, acc } = logs as Record<string, number | undefined>;
        const { numTensors: tensors, numBytes: bytes } = tf.memory();
        const milliseconds = performance.now() - started;
        onEvent({ kind: 'batch', step: steps, loss, accuracy: acc ?? null, milliseconds, tensors, bytes });
        await turn();
      },
      onEpochEnd: async (epoch, logs) => {
        epochs += 1;
        const weights = await weightsOf(this);
        const kept = await optimizerState(tf, this);
        const checkpoint = { fit: at, epoch: epoch + 1, steps, epochs, weights, optimizer: kept };
        onEvent({ kind: 'epoch', epoch, logs: numbersOf(logs), checkpoint });
      },
    };
    const learners = [args.callbacks ?? []].flat().map((callback) =>
      callback instanceof tf.CustomCallback || !isPlain(callback)
        ? callback
        : // Without frames to draw in between: this is a worker.
          new tf.CustomCallback(callback, 'never'),
    );
    const callbacks = [new tf.CustomCallback(own, 'never'), ...learners] as ModelFitArgs['callbacks'];
    return fit.call(this, x, y, { ...args, initialEpoch: begun, yieldEvery: 'never', callbacks: callbacks! });
  }

  model.fit = watchedFit;
  return {
    counts: () => ({ steps, epochs, labelShape }),
    end: () => {
      model.fit = fit;
      optimizer.minimize = minimize;
    },
  };
}

async function optimizerState(tf: LearnerTf, { optimizer }: LayersModel): Promise<Checkpoint['optimizer']> {
  const named = await optimizer.getWeights();
  const values = await readTensors(named.map(({ tensor }) => tensor));
  // The count of the steps is made anew for every call; the rest are the optimiser's own variables.
  for (const { tensor } of named) if (!(tensor instanceof tf.Variable)) tensor.dispose();
  return named.map(({ name, tensor }, at) => ({ name, shape: tensor.shape, values: values[at]! }));
}

async function restore(tf: LearnerTf, model: LayersModel, { weights, optimizer }: Checkpoint): Promise<void> {
  const tensors = splitWeights(weights).map(({ shape, values }) => tf.tensor(values, shape));
  model.setWeights(tensors);
  tf.dispose(tensors);
  const state = optimizer.map(({ name, shape, values }) => ({ name, tensor: tf.tensor(values, shape) }));
  await model.optimizer.setWeights(state);
}

function numbersOf(logs: unknown): Record<string, number> {
  return Object.fromEntries(
    Object.entries((logs ?? {}) as Record<string, unknown>)
      .filter((entry): entry is [string, number] => typeof entry[1] === 'number')
      .slice(0, 20),
  );
}

function shapeOf(value: unknown): number[] {
  const shape = (value as { shape?: unknown } | null)?.shape;
  return Array.isArray(shape) ? shape.map(Number) : [];
}

function isPlain(value: object): boolean {
  return Object.getPrototypeOf(value) === Object.prototype;
}
