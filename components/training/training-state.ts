import type { BackendName } from '#graders/device/backend.ts';
import type { CapstoneVerdict, Round } from '#graders/training/grade-capstone.ts';
import type { DataSetId } from '#graders/training/data-set.ts';
import type { HeldOut } from '#graders/training/judge.ts';
import type { Examples } from '#graders/training/task.ts';
import type { Weights } from '#graders/training/messages.ts';
import type { Structure } from '#graders/training/structure.ts';

export interface Curve {
  /** Mean of the last batches, one for each batch of this round. */
  losses: number[];
  accuracies: number[];
  /** Batches that this round has in all, as far as the program has said. */
  batches: number;
}

/** A model as it was trained here: what the page draws, uploads and keeps. */
export interface TrainedModel {
  source: string;
  dataSet: DataSetId;
  structure: Structure;
  weights: Weights;
  /** Of the data that it was trained on. */
  seed: number;
  training: number;
  accuracy: number;
}

export interface Inside {
  heldOut: HeldOut;
  examples: Examples;
  activations: { layer: string; shape: number[]; values: Float32Array }[];
  model: TrainedModel;
}

export interface TrainingState {
  phase: 'idle' | 'loading' | 'running' | 'graded' | 'failed' | 'cancelled';
  /** What is, or was last, trained on. */
  dataSet: DataSetId;
  round: Round | null;
  isPaused: boolean;
  backend: BackendName | null;
  adapter: string;
  /** Seconds that both trainings are likely to take, measured before they begin. */
  estimate: number | null;
  /** The device is slow: fewer examples. */
  isSmall: boolean;
  /** Went on from a checkpoint of an earlier visit. */
  isResumed: boolean;
  curves: Partial<Record<Round, Curve>>;
  stepsPerSecond: number;
  secondsLeft: number | null;
  bytes: number;
  tensors: number;
  verdict: CapstoneVerdict | null;
  inside: Inside | null;
  /** Held-out accuracy after training on shuffled labels. */
  control: number | null;
  failure: { reason: 'syntax' | 'program' | 'data' | 'sandbox'; message: string; line: number | null } | null;
}

export const untrained: TrainingState = {
  phase: 'idle',
  dataSet: 'generated',
  round: null,
  isPaused: false,
  backend: null,
  adapter: '',
  estimate: null,
  isSmall: false,
  isResumed: false,
  curves: {},
  stepsPerSecond: 0,
  secondsLeft: null,
  bytes: 0,
  tensors: 0,
  verdict: null,
  inside: null,
  control: null,
  failure: null,
};

const smoothed = 10;

/** Adds a batch to the curve of a round, averaged over the last ones. */
export function addBatch(curve: Curve | undefined, raw: number[][], batch: [number, number | null]): Curve {
  const [loss, accuracy] = batch;
  const [losses, accuracies] = raw as [number[], number[]];
  losses.push(loss);
  if (accuracy !== null) accuracies.push(accuracy);
  const mean = (values: number[]): number => {
    const last = values.slice(-smoothed);
    return last.reduce((sum, value) => sum + value, 0) / last.length;
  };
  return {
    batches: curve?.batches ?? 0,
    losses: [...(curve?.losses ?? []), mean(losses)],
    accuracies:
      accuracy === null ? (curve?.accuracies ?? []) : [...(curve?.accuracies ?? []), mean(accuracies)],
  };
}
