import type { LearnerJob } from '#graders/browser/call-learner.ts';
import type { DigitScores } from '../digit-scores.ts';

export interface RankingSettings {
  scores: Pick<DigitScores, 'labels' | 'logits'>;
  /** How many of the images count, from the first on. */
  images: number;
}

const classes = 10;

/** One call per digit: how well its logit ranks the images that show it above the others. */
export function rankingJob({ scores: { labels, logits }, images }: RankingSettings): LearnerJob {
  const rows = logits.slice(0, images);
  return {
    functions: ['rocAuc'],
    calls: Array.from({ length: classes }, (_, digit) => ({
      function: 'rocAuc',
      arguments: [
        { shape: [rows.length], data: Float32Array.from(rows, (row) => row[digit]!) },
        Int32Array.from(labels.slice(0, images), (label) => Number(label === digit)),
      ],
    })),
  };
}

/** The area under the curve of every digit, NaN where there is none; null when something else came back. */
export function readAreas(values: readonly unknown[]): number[] | null {
  const areas = values.filter((value) => typeof value === 'number');
  return areas.length === classes ? areas : null;
}
