/** The indices of one epoch, batch by batch. */
export function miniBatches(
  n: number,
  batchSize: number,
  o: { shuffle: boolean; dropLast: boolean; seed: number },
): Ints[] {
  const order = Array.from({ length: n }, (_, i) => i);

  return [Int32Array.from([-1])];
}
