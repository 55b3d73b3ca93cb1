import type { BackendName } from '../device/backend.ts';
import type { Structure } from './structure.ts';
import type { Inputs } from './task.ts';

export interface Weights {
  /** Shapes of the weights in the order of the layers. */
  shapes: number[][];
  /** All of them, one after the other. */
  values: Float32Array<ArrayBuffer>;
}

/** Where a training stood at the end of an epoch. */
export interface Checkpoint {
  /** Which call of `fit` it was, from 0. */
  fit: number;
  /** Epochs of that call that are done. */
  epoch: number;
  /** Steps and epochs of all calls so far. */
  steps: number;
  epochs: number;
  weights: Weights;
  optimizer: { name: string; shape: number[]; values: Float32Array<ArrayBuffer> }[];
}

export interface TrainingRequest {
  inputs: Inputs;
  labels: Int32Array;
  seed: number;
  /** As many epochs as may be trained on these examples. */
  epochs: number;
  timeBudgetMs: number;
  resume?: Checkpoint;
}

export interface TrainedRun {
  structure: Structure;
  steps: number;
  epochs: number;
  /** Axes of the labels that `fit` was given; empty where it was not called. */
  labelShape: number[];
  milliseconds: number;
}

export interface Prediction {
  prepared: { shape: number[]; values: Float32Array };
  output: { shape: number[]; values: Float32Array };
  /** Tensors that a second call left behind. */
  grown: number;
  /** The second call said the same. */
  isSteady: boolean;
}

export type TrainingEvent =
  | { kind: 'log'; epoch: number; loss: number | null; valMetric: number | null }
  | { kind: 'fit'; batches: number; epochs: number }
  | {
      kind: 'batch';
      step: number;
      loss: number;
      accuracy: number | null;
      milliseconds: number;
      tensors: number;
      bytes: number;
    }
  | { kind: 'epoch'; epoch: number; logs: Record<string, number>; checkpoint: Checkpoint };

/** What the page asks of the worker; each is answered by one reply of the same id. */
export type TrainingCall =
  | { kind: 'start'; code: string; backend: BackendName; wasm: Record<string, ArrayBuffer> }
  | { kind: 'probe'; task: string }
  | { kind: 'build' }
  | { kind: 'train'; request: TrainingRequest }
  | { kind: 'predict'; inputs: Inputs }
  | { kind: 'activations'; inputs: Inputs }
  | { kind: 'export' };

export type TrainingMessage = { id: number; call: TrainingCall } | { kind: 'pause' } | { kind: 'resume' };

export type TrainingReply =
  | { kind: 'event'; event: TrainingEvent }
  | { kind: 'answer'; id: number; value: unknown }
  | { kind: 'failed'; id: number; name: string; message: string; line?: number };
