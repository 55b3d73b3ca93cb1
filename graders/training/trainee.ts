import type { Tensor as TfTensor } from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { mulberry32 } from '../random.ts';
import { describeModel } from './describe-model.ts';
import { disposeModel } from './dispose-model.ts';
import type { LearnerTf } from './learner-tf.ts';
import type { Prediction, TrainedRun, TrainingEvent, TrainingRequest, Weights } from './messages.ts';
import type { Structure } from './structure.ts';
import type { Inputs } from './task.ts';
import { readTensors, weightsOf } from './weights.ts';
import { watchFits } from './watch-fits.ts';

/** What the learner's module exports. */
interface LearnerModule {
  buildModel?: (tf: LearnerTf) => LayersModel;
  run?: (env: object) => Promise<{ model: LayersModel; preprocess: (inputs: unknown) => TfTensor }>;
}

export interface TraineeHooks {
  onEvent: (event: TrainingEvent) => void;
  /** Awaited between steps: where a training pauses. */
  turn: () => Promise<void>;
}

/** Thrown where the learner's module or what it returns is not what the exercise asks for. */
export class BadProgram extends Error {
  override name = 'BadProgram';
}

/** Runs a learner's program where tfjs is: builds, trains, predicts. Everything that it says is hostile input. */
export class Trainee {
  private readonly tf: LearnerTf;
  private readonly module: LearnerModule;
  private readonly hooks: TraineeHooks;
  private trained: Awaited<ReturnType<NonNullable<LearnerModule['run']>>> | null = null;

  constructor(tf: LearnerTf, module: object, hooks: TraineeHooks) {
    this.tf = tf;
    this.module = module;
    this.hooks = hooks;
  }

  build(): Structure {
    const { buildModel, run } = this.module;
    if (typeof buildModel !== 'function') throw new BadProgram('export a function buildModel(tf)');
    if (typeof run !== 'function') throw new BadProgram('export an async function run(env)');
    const model = buildModel(this.tf);
    const structure = describeModel(checked(model, this.tf));
    disposeModel(model);
    return structure;
  }

  /** Trains once, from numbers that `seed` decides: weights, dropout and shuffles are the same again. */
  async train(request: TrainingRequest): Promise<TrainedRun> {
    const { tf } = this;
    this.release();
    const restore = seedRandom(request.seed);
    const started = performance.now();
    const watch = watchFits(tf, this.hooks, request.resume);
    try {
      const env = {
        tf,
        train: { x: learnerInputs(request.inputs), y: Int32Array.from(request.labels) },
        seed: request.seed,
        epochs: request.epochs,
        timeBudgetMs: request.timeBudgetMs,
        log: (message: unknown) => this.hooks.onEvent(readLog(message)),
      };
      const result = await this.module.run!(env);
      if (typeof result !== 'object' || result === null || typeof result.preprocess !== 'function') {
        throw new BadProgram('run must return { model, preprocess }');
      }
      this.trained = { model: checked(result.model, tf), preprocess: result.preprocess };
    } finally {
      restore();
      watch.end();
    }
    return {
      structure: describeModel(this.trained.model),
      ...watch.counts(),
      milliseconds: performance.now() - started,
    };
  }

  /** What the trained model says of inputs that it has not seen, twice, to see whether it is sure. */
  async predict(inputs: Inputs): Promise<Prediction> {
    const { model, preprocess } = this.mustBeTrained();
    const { tf } = this;
    const once = async () => {
      const prepared = preprocess(learnerInputs(inputs));
      if (!(prepared instanceof tf.Tensor)) throw new BadProgram('preprocess must return a tensor');
      const output = model.predict(prepared, { batchSize: 100 });
      if (!(output instanceof tf.Tensor)) throw new BadProgram('the model must have one output');
      const [preparedValues, values] = await readTensors([prepared, output]);
      tf.dispose([prepared, output]);
      return {
        prepared: { shape: prepared.shape, values: preparedValues! },
        output: { shape: output.shape, values: values! },
      };
    };
    const first = await once();
    const before = tf.memory().numTensors;
    const second = await once();
    const grown = tf.memory().numTensors - before;
    const isSteady = first.output.values.every((value, at) => value === second.output.values[at]);
    return { ...first, grown, isSteady };
  }

  async exportWeights(): Promise<{ structure: Structure; weights: Weights }> {
    const { model } = this.mustBeTrained();
    return { structure: describeModel(model), weights: await weightsOf(model) };
  }

  /** Outputs of each layer for these inputs: what the page draws. */
  async activations(inputs: Inputs): Promise<{ layer: string; shape: number[]; values: Float32Array }[]> {
    const { model, preprocess } = this.mustBeTrained();
    const { tf } = this;
    const shown = model.layers.filter((layer) =>
      ['Conv2D', 'MaxPooling2D', 'Dense'].includes(layer.getClassName()),
    );
    const inside = tf.model({
      inputs: model.inputs,
      outputs: shown.map((layer) => layer.output as (typeof model.outputs)[number]),
    });
    const prepared = preprocess(learnerInputs(inputs));
    const outputs = [inside.predict(prepared)].flat();
    const values = await readTensors(outputs);
    const found = shown.map((layer, at) => ({
      layer: layer.name,
      shape: outputs[at]!.shape,
      values: values[at]!,
    }));
    tf.dispose([prepared, ...outputs]);
    return found;
  }

  private mustBeTrained() {
    if (!this.trained) throw new Error('Trainee: train comes first');
    return this.trained;
  }

  private release(): void {
    if (this.trained) disposeModel(this.trained.model);
    this.trained = null;
  }
}

function checked(model: unknown, tf: LearnerTf): LayersModel {
  if (model instanceof tf.LayersModel) return model;
  throw new BadProgram('the model must be a tf.LayersModel, as tf.sequential makes it');
}

/** Copies, so that a program which writes into its inputs spoils only its own. */
function learnerInputs(inputs: Inputs): unknown {
  if (inputs.kind === 'texts') return [...inputs.texts];
  return { shape: [...inputs.shape], data: Float32Array.from(inputs.data) };
}

/** tfjs takes its own seeds from Math.random. */
function seedRandom(seed: number): () => void {
  const { random } = Math;
  Math.random = mulberry32(seed);
  return () => {
    Math.random = random;
  };
}

function readLog(message: unknown): TrainingEvent {
  const { epoch, loss, valMetric } = (message ?? {}) as Record<string, unknown>;
  const number = (value: unknown): number | null =>
    typeof value === 'number' && Number.isFinite(value) ? value : null;
  return { kind: 'log', epoch: number(epoch) ?? 0, loss: number(loss), valMetric: number(valMetric) };
}
