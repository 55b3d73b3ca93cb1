export interface EarlyStoppingOptions {
  patience: number;
  minDelta: number;
  mode: 'min' | 'max';
  restoreBest: boolean;
}

export interface EarlyStop {
  stopEpoch: number;
  stopped: boolean;
  bestEpoch: number;
  weightsEpoch: number;
}

/**
 * When training stops, given the validation value of every epoch (from 0), and which epoch's weights survive.
 *
 * A value improves if it beats the best by more than minDelta; NaN never does. Otherwise wait grows, and once
 * wait ≥ patience training stops after that epoch, but never after the first. Throws RangeError for no values or a
 * negative minDelta. Prechelt 1998; Keras 3 EarlyStopping with baseline None and start_from_epoch 0.
 */
export function earlyStopping(
  values: readonly number[],
  { patience, minDelta, mode, restoreBest }: EarlyStoppingOptions,
): EarlyStop {
  if (values.length === 0) throw new RangeError('earlyStopping: values must not be empty, got none');
  if (!(minDelta >= 0)) throw new RangeError(`earlyStopping: minDelta must be ≥ 0, got ${minDelta}`);
  const sign = mode === 'min' ? 1 : -1;
  let best = Infinity;
  let bestEpoch = 0;
  let wait = 0;
  for (let epoch = 0; epoch < values.length; epoch += 1) {
    const value = sign * values[epoch]!;
    if (value < best - minDelta) {
      best = value;
      bestEpoch = epoch;
      wait = 0;
      continue;
    }
    wait += 1;
    if (wait >= patience && epoch > 0) return report(epoch, true);
  }
  return report(values.length - 1, false);

  function report(stopEpoch: number, stopped: boolean): EarlyStop {
    return { stopEpoch, stopped, bestEpoch, weightsEpoch: restoreBest ? bestEpoch : stopEpoch };
  }
}
