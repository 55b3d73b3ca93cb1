import type { AnyTensor, Tensor64 } from '../tensor.ts';
import { zeros } from './zeros.ts';

/**
 * Lag and rolling-mean features of a series and its future target, without look-ahead. At time t the features are s[t − l]
 * for each lag l in order, then the mean of s[t − window + 1 … t]; the target is s[t + horizon].
 *
 * Axes: series [n]; t runs from max(largest lag, window − 1) to n − 1 − horizon. Returns features [M, L + 1] and targets
 * [M]; a series that is too short gives M = 0. Throws RangeError for a negative lag, window < 1 or horizon < 1.
 */
export function windowFeatures(
  series: AnyTensor,
  { lags, window, horizon }: { lags: readonly number[]; window: number; horizon: number },
): { features: Tensor64; targets: Tensor64 } {
  if (!(window >= 1 && horizon >= 1)) {
    throw new RangeError(`windowFeatures: window and horizon must be ≥ 1, got ${window} and ${horizon}`);
  }
  const wrong = lags.find((lag) => !(lag >= 0));
  if (wrong !== undefined) throw new RangeError(`windowFeatures: a lag must be ≥ 0, got ${wrong}`);
  const first = Math.max(window - 1, ...lags);
  const count = Math.max(0, series.data.length - horizon - first);
  const features = zeros([count, lags.length + 1]);
  const targets = zeros([count]);
  for (let row = 0; row < count; row += 1) {
    const time = first + row;
    const recent = Array.from(series.data.subarray(time - window + 1, time + 1));
    const known = lags.map((lag) => series.data[time - lag]!);
    const mean = recent.reduce((sum, value) => sum + value, 0) / window;
    features.data.set([...known, mean], row * (lags.length + 1));
    targets.data[row] = series.data[time + horizon]!;
  }
  return { features, targets };
}
