/** When training stops, and which epoch's weights survive. */
export function earlyStopping(
  values: number[],
  o: { patience: number; minDelta: number; mode: 'min' | 'max'; restoreBest: boolean },
): { stopEpoch: number; stopped: boolean; bestEpoch: number; weightsEpoch: number } {
  return { stopEpoch: -1, stopped: false, bestEpoch: -1, weightsEpoch: -1 };
}
