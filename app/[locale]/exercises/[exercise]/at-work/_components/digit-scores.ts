import { loadJson } from './load-json.ts';
import type { Picture } from './pictures/picture.ts';

/** What a linear classifier said of test images of handwritten digits: ten logits each. */
export interface DigitScores {
  labels: readonly number[];
  logits: readonly (readonly number[])[];
  /** Some of the images, from one that it can hardly decide to one that it has no doubt about. */
  shown: readonly { label: number; logits: readonly number[]; picture: Picture }[];
}

interface StoredScores {
  labels: number[];
  logits: number[][];
  shown: { at: number; pixels: string }[];
}

/** Throws where the file cannot be fetched. */
export async function loadDigitScores(): Promise<DigitScores> {
  return readDigitScores(await loadJson<StoredScores>('digit-scores.json'));
}

export function readDigitScores({ labels, logits, shown }: StoredScores): DigitScores {
  return {
    labels,
    logits,
    shown: shown.map(({ at, pixels }) => {
      const data = Float32Array.from(atob(pixels), (character) => character.charCodeAt(0) / 255);
      return { label: labels[at]!, logits: logits[at]!, picture: { rows: 8, columns: 8, data } };
    }),
  };
}
