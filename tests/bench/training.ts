import * as tf from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { useBackend } from '#graders/device/backend.ts';
import { compileLoops } from '#graders/tiers/loops.ts';
import { learnerTf, type LearnerTf } from '#graders/training/learner-tf.ts';
import { useWasmInNode } from '#graders/training/node-backend.ts';
import { Trainee } from '#graders/training/trainee.ts';
import { loadCapstones, type Capstone } from '#server/capstones/load.ts';
import { round } from './statistics.ts';

/** Batches of one measurement: tfjs's cpu backend takes a convolution's step in seconds. */
const batches = { wasm: 20, cpu: 2 };
const repeats = 3;
const seed = 5;

type Backend = keyof typeof batches;

interface Speed {
  capstone: string;
  backend: Backend;
  /** Steps per second of the solution as the product trains it: watched, seeded, with a checkpoint. */
  product: number;
  /** The same model, data and backend with `model.fit` alone. */
  plain: number;
  /** Time of the product over that of plain tfjs. */
  ratio: number;
  /** Seconds that both trainings of the capstone take at this speed. */
  bothTrainings: number;
}

export interface TrainingBench {
  speeds: Speed[];
  worstRatio: number;
  /** Of the trainings on wasm; two minutes are the aim. */
  slowestSeconds: number;
}

interface Program {
  buildModel: (given: LearnerTf) => LayersModel;
}

/** Measures training steps of every capstone beside plain tfjs, in turns, on the backends that Node has. */
export async function benchTraining(): Promise<TrainingBench> {
  const { warn } = console;
  // tfjs greets whoever runs it on Node, and warns of slow initialisers.
  console.warn = () => undefined;
  try {
    const speeds: Speed[] = [];
    for (const backend of ['wasm', 'cpu'] as const) {
      await useWasmInNode();
      if (backend === 'cpu') await useBackend('cpu', '');
      for (const capstone of loadCapstones()) speeds.push(await measure(capstone, backend));
    }
    const onWasm = speeds.filter((speed) => speed.backend === 'wasm');
    return {
      speeds,
      worstRatio: Math.max(...speeds.map(({ ratio }) => ratio)),
      slowestSeconds: Math.max(...onWasm.map(({ bothTrainings }) => bothTrainings)),
    };
  } finally {
    console.warn = warn;
  }
}

async function measure({ manifest, task, files }: Capstone, backend: Backend): Promise<Speed> {
  const source = files['solution.ts']!.replace(/const epochs = [^;]+;/, 'const epochs = 1;');
  const compiled = compileLoops(source);
  if (compiled.kind === 'rejected') throw new Error(`${manifest.id}/solution.ts does not compile`);
  const module = (await import(`data:text/javascript,${encodeURIComponent(compiled.code)}`)) as Program;
  const steps = batches[backend];
  const { inputs, labels } = task.draw(steps * task.batchSize, seed, 'en');
  const trainee = new Trainee(learnerTf(), module, {
    onEvent: () => undefined,
    turn: () => Promise.resolve(),
  });
  const product = () => trainee.train({ inputs, labels, seed, epochs: 1, timeBudgetMs: 600_000 });
  await product();
  // What the network gets is the same: the program's own preprocess made it.
  const { prepared } = await trainee.predict(inputs);
  const plain = () => fitPlainly(module, { prepared, labels, batchSize: task.batchSize });
  const times: { product: number[]; plain: number[] } = { product: [], plain: [] };
  for (let turn = 0; turn < repeats; turn += 1) {
    times.plain.push(await secondsOf(plain));
    times.product.push(await secondsOf(product));
  }
  const speed = { product: steps / median(times.product), plain: steps / median(times.plain) };
  const all = 2 * task.epochs * Math.ceil(task.training / task.batchSize);
  return {
    capstone: manifest.id,
    backend,
    product: round(speed.product),
    plain: round(speed.plain),
    ratio: round(speed.plain / speed.product),
    bothTrainings: round(all / speed.product),
  };
}

interface PlainFit {
  prepared: { shape: number[]; values: Float32Array };
  labels: Int32Array;
  batchSize: number;
}

async function fitPlainly({ buildModel }: Program, { prepared, labels, batchSize }: PlainFit): Promise<void> {
  const model = buildModel(learnerTf());
  const x = tf.tensor(prepared.values, prepared.shape);
  const y = tf.tensor2d(Float32Array.from(labels), [labels.length, 1]);
  await model.fit(x, y, { epochs: 1, batchSize, yieldEvery: 'never', verbose: 0 });
  tf.dispose([x, y]);
  model.dispose();
}

/** Of an odd number of samples. */
function median(samples: readonly number[]): number {
  return [...samples].sort((a, b) => a - b)[(samples.length - 1) / 2]!;
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}
