export function earlyStopping(
  values: number[],
  o: { patience: number; minDelta: number; mode: 'min' | 'max'; restoreBest: boolean },
): { stopEpoch: number; stopped: boolean; bestEpoch: number; weightsEpoch: number } {
  let best = o.mode === 'min' ? Infinity : -Infinity;
  let bestEpoch = 0;
  let wait = 0;
  let stopEpoch = values.length - 1;
  let stopped = false;

  for (let epoch = 0; epoch < values.length; epoch++) {
    const value = values[epoch];

    const improved = o.mode === 'min' ? value < best - o.minDelta : value > best + o.minDelta;
    if (improved) {
      best = value;
      bestEpoch = epoch;
      wait = 0;
      continue;
    }
    best = value;
    wait++;
    if (wait >= o.patience && epoch > 0) {
      stopEpoch = epoch;
      stopped = true;
      break;
    }
  }
  return { stopEpoch, stopped, bestEpoch, weightsEpoch: o.restoreBest ? bestEpoch : stopEpoch };
}
