import type { Trains } from '#graders/training/grade-capstone.ts';
import type { Prediction, TrainedRun, Weights } from '#graders/training/messages.ts';
import type { Structure } from '#graders/training/structure.ts';
import type { Inputs } from '#graders/training/task.ts';
import type { TrainingSandbox } from '#graders/training/training-sandbox.ts';

type Activations = { layer: string; shape: number[]; values: Float32Array }[];

/** The learner's program in its sandbox. */
export function remoteTrainee(sandbox: TrainingSandbox) {
  return {
    build: () => sandbox.call<Structure>({ kind: 'build' }),
    train: (request) => sandbox.call<TrainedRun>({ kind: 'train', request }),
    predict: (inputs) => sandbox.call<Prediction>({ kind: 'predict', inputs }),
    exportWeights: () => sandbox.call<{ structure: Structure; weights: Weights }>({ kind: 'export' }),
    activations: (inputs: Inputs) => sandbox.call<Activations>({ kind: 'activations', inputs }),
  } satisfies Trains & Record<string, unknown>;
}
