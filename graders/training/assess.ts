import * as core from '@tensorflow/tfjs-core';
import * as layersPackage from '@tensorflow/tfjs-layers';
import { useBackend } from '../device/backend.ts';
import type { Locale } from '../text.ts';
import { buildChain } from './build-model.ts';
import { chainOperations } from './chain-operations.ts';
import { taskOn, type DataSetId } from './data-set.ts';
import { describeModel } from './describe-model.ts';
import { judgeHeldOut, type CapstoneProblem, type Predict } from './judge.ts';
import type { LearnerTf } from './learner-tf.ts';
import type { Weights } from './messages.ts';
import { useWasmInNode } from './node-backend.ts';
import { Replay, ReplayFailed, type AskedLayers } from './replay.ts';
import type { LayerSpec, Structure } from './structure.ts';
import { capstoneTasks, countOf, type CapstoneId, type CapstoneTask, type Examples } from './task.ts';
import { readTensors, splitWeights } from './weights.ts';

/** An uploaded model that was read and checked (model-file.ts), and what it is to be held to. */
export interface AssessmentJob {
  capstone: CapstoneId;
  source: string;
  locale: Locale;
  seed: number;
  training: number;
  dataSet: DataSetId;
  structure: Structure;
  weights: Weights;
  /** Of held-out sets that no browser has seen, each drawn from a generator or handed over with it. */
  secrets: number[];
  /** Of a data set that is not drawn: what the program was given, and what no browser has seen. */
  real: { training: Examples; heldOut: Examples } | null;
}

export type Assessment =
  | { kind: 'assessed'; accuracies: number[]; problems: CapstoneProblem[] }
  /** The program cannot be played again, or its model is another one than was uploaded. */
  | { kind: 'unplayable'; message: string }
  | { kind: 'otherModel' }
  | { kind: 'stopped'; stopped: 'timedOut' | 'crashed' };

// Initialisers of tfjs-layers call operations as methods, on every backend.
chainOperations();
const tf: LearnerTf = { ...core, ...layersPackage };

/** Judges a trained model on held-out data: `preprocess` in QuickJS, the model in tfjs on wasm. */
export async function assess(job: AssessmentJob): Promise<Assessment> {
  const task = taskOn(capstoneTasks[job.capstone], job.dataSet);
  const examples = job.real?.training ?? task.draw(job.training, job.seed, job.locale);
  await useBackend('cpu', '');
  try {
    const replay = await Replay.play(job.source, { examples, seed: job.seed, epochs: task.epochs });
    if (!isSameModel(replay, job.structure)) return { kind: 'otherModel' };
    return await judge(task, job, replay);
  } catch (error) {
    if (error instanceof ReplayFailed) return { kind: 'unplayable', message: error.message };
    throw error;
  }
}

async function judge(task: CapstoneTask, job: AssessmentJob, replay: Replay): Promise<Assessment> {
  await useWasmInNode();
  const model = buildChain(tf, job.structure);
  const tensors = splitWeights(job.weights).map(({ shape, values }) => tf.tensor(values, shape));
  model.setWeights(tensors);
  tf.dispose(tensors);
  const predict: Predict = async (inputs) => {
    // What the learner's code wrote down runs where every tensor is an array of its own.
    await useBackend('cpu', '');
    const prepared = await replay.prepare(inputs);
    const count = countOf(inputs);
    const classes = task.classes === 2 ? 1 : task.classes;
    const silent = { shape: [count, classes], values: new Float32Array(count * classes) };
    if (!isSafe(task, prepared, count)) return { prepared, output: silent, grown: 0, isSteady: true };
    await useWasmInNode();
    const output = tf.tidy(
      () => model.predict(tf.tensor(prepared.values, prepared.shape), { batchSize: 100 }) as core.Tensor,
    );
    const [values] = await readTensors([output]);
    output.dispose();
    return { prepared, output: { shape: output.shape, values: values! }, grown: 0, isSteady: true };
  };
  const accuracies: number[] = [];
  const problems: CapstoneProblem[] = [];
  try {
    for (const seed of job.secrets) {
      const heldOut = job.real?.heldOut ?? task.draw(task.heldOut, seed, job.locale);
      const judged = await judgeHeldOut(task, predict, heldOut, { seed, locale: job.locale });
      accuracies.push(judged.accuracy);
      problems.push(...judged.problems);
      if (judged.problems.length > 0) break;
    }
  } finally {
    model.dispose();
  }
  return { kind: 'assessed', accuracies, problems };
}

/** wasm trusts its arguments: only what has the shape and the range of the model's input reaches it. */
function isSafe(
  task: CapstoneTask,
  { shape, values }: { shape: number[]; values: Float32Array },
  count: number,
): boolean {
  if (shape.join() !== [count, ...task.inputShape].join() || !values.every(Number.isFinite)) return false;
  const [first] = task.layers;
  if (first!.class !== 'Embedding') return true;
  return values.every((id) => Number.isInteger(id) && id >= 0 && id < Number(first!.inputDim));
}

/** Whether what `buildModel` and `run` make is, layer for layer, what was uploaded. */
function isSameModel({ built, trained }: Replay, uploaded: Structure): boolean {
  return [built, trained].every((asked) => {
    const { inputShape, layers, parameters } = structureOf(asked);
    const expected = [uploaded.inputShape, uploaded.layers.map(sorted), uploaded.parameters];
    return JSON.stringify([inputShape, layers.map(sorted), parameters]) === JSON.stringify(expected);
  });
}

function sorted(layer: LayerSpec): [string, unknown][] {
  return Object.entries(layer).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** tfjs itself fills in what the program left out. Throws ReplayFailed where it refuses the layers. */
function structureOf(asked: AskedLayers): Structure {
  const first = asked.find(({ config }) => inputOf(config) !== null);
  const inputShape = (first && inputOf(first.config)) ?? [];
  const layers = asked
    .filter((layer) => layer.class !== 'InputLayer')
    .map(({ class: name, config }): LayerSpec => ({ ...(pick(config) as LayerSpec), class: name }));
  try {
    const model = buildChain(tf, { layers, inputShape });
    const structure = describeModel(model);
    model.dispose();
    return structure;
  } catch (cause) {
    throw new ReplayFailed(`the layers do not make a model: ${(cause as Error).message.slice(0, 200)}`, {
      cause,
    });
  }
}

function inputOf(config: Record<string, unknown>): number[] | null {
  const { inputShape, shape, inputLength } = config;
  if (Array.isArray(inputShape)) return inputShape.map(Number);
  if (Array.isArray(shape)) return shape.map(Number);
  return typeof inputLength === 'number' ? [inputLength] : null;
}

/** Initialisers, regularisers and names are of no account once the weights are there. */
function pick(config: Record<string, unknown>): Record<string, unknown> {
  const kept = Object.entries(config).filter(
    ([key, value]) =>
      !/^(name$|inputShape$|inputLength$|batch|dtype|trainable|weights)|Initializer$|Regularizer$|Constraint$/.test(
        key,
      ) && ['number', 'string', 'boolean', 'object'].includes(typeof value),
  );
  // Sizes are bounded before tfjs makes arrays of them.
  const text = JSON.stringify(kept);
  if (/\d{5}/.test(text) || text.length > 2000) throw new ReplayFailed('a layer is too large');
  return Object.fromEntries(kept);
}
