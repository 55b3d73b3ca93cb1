import type { CapstoneId, CapstoneTask } from './task.ts';

/** What a capstone can be trained on: its own generator, or data that somebody measured. */
export const dataSetIds = ['generated', 'handwritten', 'fashion', 'co2', 'spam'] as const;

export type DataSetId = (typeof dataSetIds)[number];
export type RealSetId = Exclude<DataSetId, 'generated'>;

/** Of each set, how many examples (of a series, steps) pages may load; the others only the server holds. */
export const publicParts: Readonly<Record<RealSetId, number>> = {
  handwritten: 1500,
  fashion: 2000,
  co2: 1750,
  spam: 1550,
};

interface RealSet {
  capstone: CapstoneId;
  /** Of public/datasets. */
  file: string;
  /** What is loaded once, compressed. */
  megabytes: number;
  /** Examples, or steps at the beginning of a series, to train on; the rest is held out in the browser. */
  trainingPart: number;
  /** Examples of one training, chosen from that part. */
  training: number;
  /** Fewer examples take more epochs. */
  epochs: number;
  /** Accuracy that passes, and accuracy that is worth all points: docs/decisions/016 has the calibration. */
  pass: number;
  full: number;
  /** The browser's and the server's held-out examples are different ones: their accuracies may differ by so much. */
  plausibleDifference: number;
}

export const realSets: Readonly<Record<RealSetId, RealSet>> = {
  handwritten: {
    capstone: 'f-digit-cnn',
    file: 'digits8x8.json',
    megabytes: 0.05,
    trainingPart: 1200,
    training: 1200,
    epochs: 15,
    pass: 0.92,
    full: 0.95,
    plausibleDifference: 0.08,
  },
  fashion: {
    capstone: 'f-digit-cnn',
    file: 'fashion.json',
    megabytes: 0.9,
    trainingPart: 1700,
    training: 1700,
    epochs: 12,
    pass: 0.74,
    full: 0.78,
    plausibleDifference: 0.08,
  },
  co2: {
    capstone: 'f-lstm-series',
    file: 'co2.json',
    megabytes: 0.003,
    trainingPart: 1400,
    training: 1150,
    epochs: 8,
    pass: 0.92,
    full: 0.95,
    plausibleDifference: 0.08,
  },
  spam: {
    capstone: 'f-lstm-text',
    file: 'spam.json',
    megabytes: 0.04,
    trainingPart: 1250,
    training: 1250,
    epochs: 12,
    pass: 0.84,
    full: 0.88,
    plausibleDifference: 0.08,
  },
};

/** Differences of accuracy that two samples of 500 from one generator do not show. */
const generatedDifference = 0.05;

export function plausibleDifferenceOf(id: DataSetId): number {
  return id === 'generated' ? generatedDifference : realSets[id].plausibleDifference;
}

/** Its own generator first. */
export function dataSetsOf(capstone: CapstoneId): DataSetId[] {
  return dataSetIds.filter((id) => id === 'generated' || realSets[id].capstone === capstone);
}

/** The capstone as it is held to a data set: the same model and program, other examples and thresholds. */
export function taskOn(task: CapstoneTask, id: DataSetId): CapstoneTask {
  if (id === 'generated') return task;
  const { training, epochs, pass, full } = realSets[id];
  return { ...task, training, epochs, pass, full, isDrawn: false };
}
