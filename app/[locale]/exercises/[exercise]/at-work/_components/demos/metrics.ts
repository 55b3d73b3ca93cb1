import type { LearnerJob } from '#graders/browser/call-learner.ts';
import type { AnyTensor } from '#graders/tensor.ts';
import type { DigitScores } from '../digit-scores.ts';
import { readTensorAt } from '../read-output.ts';

export interface MetricsSettings {
  scores: Pick<DigitScores, 'labels' | 'logits'>;
  /** The digit that is looked for. */
  digit: number;
  /** It is said to be there from this logit on. */
  threshold: number;
}

export interface Metrics {
  /** Truth in rows, prediction in columns: no, yes. */
  confusion: AnyTensor;
  precision: number;
  recall: number;
  f1: number;
  /** The same of all ten digits, each image being given the digit with the largest logit. */
  all: AnyTensor;
}

/** Two calls: one digit against the rest by the threshold, and all ten digits. */
export function metricsJob({ scores: { labels, logits }, digit, threshold }: MetricsSettings): LearnerJob {
  const name = 'classificationMetrics';
  const isDigit = Int32Array.from(labels, (label) => Number(label === digit));
  const isSaid = Int32Array.from(logits, (row) => Number(row[digit]! >= threshold));
  const largest = Int32Array.from(logits, (row) => row.indexOf(Math.max(...row)));
  return {
    functions: [name],
    calls: [
      { function: name, arguments: [isDigit, isSaid, 2] },
      { function: name, arguments: [Int32Array.from(labels), largest, 10] },
    ],
  };
}

/** Null when something else came back. */
export function readMetrics([one, ten]: readonly unknown[]): Metrics | null {
  const confusion = readTensorAt(one, 'confusion');
  const all = readTensorAt(ten, 'confusion');
  const [precision, recall, f1] = ['precision', 'recall', 'f1'].map(
    (name) => readTensorAt(one, name)?.data[1],
  );
  if (confusion?.data.length !== 4 || all?.data.length !== 100) return null;
  if (precision === undefined || recall === undefined || f1 === undefined) return null;
  return { confusion, precision, recall, f1, all };
}
