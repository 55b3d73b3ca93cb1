import { seriesSteps, type LabelledSeries } from './series.ts';

/** Steps after a window whose mean is compared with that of as many steps at its end. */
export const forecastSteps = 13;
/** Missing values in a row that are filled in; a window that touches more of them is left out. */
const mostMissing = 3;

/**
 * Cuts a measured series into windows of 50 steps, one for every start. Label 1 where the mean of the 13 steps after the
 * window is greater than that of its last 13, else 0. Each window is scaled to mean 0 and standard deviation 1 by itself,
 * so that nothing from outside enters it. Gaps of up to three steps are filled in on a straight line; windows whose 63
 * steps touch a longer one are left out.
 */
export function cutWindows(series: readonly (number | null)[]): LabelledSeries & { starts: number[] } {
  const filled = fillGaps(series);
  const span = seriesSteps + forecastSteps;
  const starts = Array.from({ length: Math.max(0, filled.length - span + 1) }, (_, at) => at).filter((at) =>
    filled.slice(at, at + span).every((value) => value !== null),
  );
  const values = new Float32Array(starts.length * seriesSteps);
  const labels = Int32Array.from(starts, (start, at) => {
    const steps = filled.slice(start, start + span) as number[];
    const window = steps.slice(0, seriesSteps);
    values.set(standardised(window), at * seriesSteps);
    return meanOf(steps.slice(seriesSteps)) > meanOf(window.slice(-forecastSteps)) ? 1 : 0;
  });
  return { values, labels, starts };
}

function fillGaps(series: readonly (number | null)[]): (number | null)[] {
  const filled = [...series];
  let last = -1;
  for (const [at, value] of series.entries()) {
    if (value === null) continue;
    const missing = at - last - 1;
    if (last >= 0 && missing > 0 && missing <= mostMissing) {
      const from = series[last]!;
      for (let step = 1; step <= missing; step += 1) {
        filled[last + step] = from + ((value - from) * step) / (missing + 1);
      }
    }
    last = at;
  }
  return filled;
}

function standardised(window: readonly number[]): number[] {
  const mean = meanOf(window);
  const spread = Math.sqrt(meanOf(window.map((value) => (value - mean) ** 2)));
  return window.map((value) => (spread === 0 ? 0 : (value - mean) / spread));
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
