type Net = { W1: Tensor; b1: Tensor; W2: Tensor; b2: Tensor };

/** The net with averaged weights, and the average of all nets' predictions. */
export function compareFusion(
  x: Tensor, // [N, D]
  nets: Net[],
  act: 'linear' | 'relu',
): { weightAvg: Tensor; predAvg: Tensor } {
  const N = x.shape[0];
  const C = nets[0].b2.shape[0];
  const zeros = (): Tensor => ({ shape: [N, C], data: new Float32Array(N * C) });

  return { weightAvg: zeros(), predAvg: zeros() };
}
