import type { CustomCallback, LayersModel } from '@tensorflow/tfjs-layers';
import type { Text } from './text.ts';

/** Programs that a lesson shows and a page runs. */
export const programNames = ['digit-cnn', 'series-lstm', 'text-classifier'] as const;
export type ProgramName = (typeof programNames)[number];

/** The topic in whose folder a program stands as `program.py` and `program.ts`. */
export function topicOfProgram(name: ProgramName): string {
  return `${name}-program`;
}

/** The same program twice, as text: `program.py` for Keras, and `program.ts`, which the page runs. */
export interface ProgramListings {
  keras: string;
  tfjs: string;
}

/** How much of the work one run in a browser does. */
export interface Budget {
  /** Training examples. */
  examples: number;
  epochs: number;
  /** Steps to which texts are padded. */
  length?: number;
}

export interface TrainingOptions extends Budget {
  locale: keyof Text;
  callbacks: CustomCallback;
}

/** What a topic's `program.ts` exports. */
export interface ProgramModule {
  buildModel(): LayersModel;
  /** Resolves when the epochs are over or the model was told to stop; gives its data's memory back. */
  trainModel(model: LayersModel, options: TrainingOptions): Promise<void>;
}

interface ProgramPlan {
  /** A recurrent network of this size is thousands of tiny kernels a batch: wasm starts them sooner than a GPU. */
  isRecurrent: boolean;
  budget: Budget;
  /** For plain JavaScript, about twenty times slower. */
  smallBudget: Budget;
}

export const programPlans: Record<ProgramName, ProgramPlan> = {
  'digit-cnn': {
    isRecurrent: false,
    budget: { examples: 1200, epochs: 4 },
    smallBudget: { examples: 96, epochs: 2 },
  },
  'series-lstm': {
    isRecurrent: true,
    budget: { examples: 320, epochs: 5 },
    smallBudget: { examples: 96, epochs: 3 },
  },
  // The reviews have at most 20 words.
  'text-classifier': {
    isRecurrent: true,
    budget: { examples: 640, epochs: 7, length: 20 },
    smallBudget: { examples: 160, epochs: 3, length: 20 },
  },
};

/** Examples between two updates of the weights, in all three programs. */
export const batchSize = 32;

/** Training stops at the next batch after this long. */
export const programMilliseconds = 45_000;
