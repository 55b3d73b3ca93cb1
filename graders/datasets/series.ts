import { mulberry32, shuffle } from '../random.ts';
import { drawBetween, drawNormal } from './normal.ts';

export interface LabelledSeries {
  /** [count, 50, 1] */
  values: Float32Array;
  /** 1 where the series rises, 0 where it falls. */
  labels: Int32Array;
}

export const seriesSteps = 50;

/** Draws noisy waves with a rising or a falling trend, half of each, in random order. */
export function drawSeries(count: number, seed: number): LabelledSeries {
  const uniform = mulberry32(seed);
  const labels = shuffle(
    Array.from({ length: count }, (_, at) => at % 2),
    uniform,
  );
  const values = new Float32Array(count * seriesSteps);
  for (const [at, label] of labels.entries()) {
    const slope = drawBetween(uniform, 0.3, 1) * (label === 1 ? 1 : -1);
    const waves = drawBetween(uniform, 1, 4);
    const phase = drawBetween(uniform, 0, 2 * Math.PI);
    const level = drawBetween(uniform, -0.5, 0.5);
    for (let step = 0; step < seriesSteps; step += 1) {
      const time = step / seriesSteps;
      const wave = 0.5 * Math.sin(2 * Math.PI * waves * time + phase);
      values[at * seriesSteps + step] = slope * time + wave + 0.3 * drawNormal(uniform) + level;
    }
  }
  return { values, labels: Int32Array.from(labels) };
}
