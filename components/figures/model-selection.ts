import { mulberry32 } from '#graders/random.ts';

export const modelCount = 20;
export const exampleCount = 200;
/** Every model has this accuracy on new data; what differs is chance. */
export const trueAccuracy = 0.8;

export interface Selection {
  /** Accuracy of each model on the same-sized test sample. */
  scores: number[];
  /** The winner's accuracy on examples that did not choose it. */
  fresh: number;
}

export function selectBest(): Selection {
  const uniform = mulberry32(1);
  const measure = (): number => {
    let hits = 0;
    for (let example = 0; example < exampleCount; example += 1) if (uniform() < trueAccuracy) hits += 1;
    return hits / exampleCount;
  };
  return { scores: Array.from({ length: modelCount }, measure), fresh: measure() };
}

/** Standard error of an accuracy measured on n independent examples. */
export function standardError(accuracy: number, n: number): number {
  return Math.sqrt((accuracy * (1 - accuracy)) / n);
}

/** Expected accuracy of the best of `modelCount` such models: Σ P(best > k)/n over the binomial distribution. */
export function expectedBest(): number {
  let [probability, below, sum] = [(1 - trueAccuracy) ** exampleCount, 0, 0];
  for (let hits = 0; hits < exampleCount; hits += 1) {
    below += probability;
    sum += 1 - below ** modelCount;
    probability *= ((exampleCount - hits) / (hits + 1)) * (trueAccuracy / (1 - trueAccuracy));
  }
  return sum / exampleCount;
}
