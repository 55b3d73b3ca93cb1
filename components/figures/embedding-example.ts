export const words = ['film', 'good', 'bad', 'not', 'plot', 'very'] as const;

/** Made-up vectors; those of “good” and “bad” are alike, as in real tables. */
export const table = [
  [-0.3, 0.1, 0.8],
  [0.9, 0.6, -0.2],
  [0.8, 0.7, -0.4],
  [0.1, -0.9, 0.3],
  [-0.4, 0.2, 0.7],
  [0.5, -0.6, 0.1],
];

/** “not bad, not good” */
export const ids = [3, 2, 3, 1];

/** How many gradients add up in a row: as many as its word has occurrences. */
export function occurrencesOf(row: number): number {
  return ids.filter((id) => id === row).length;
}

/** Cosine of the angle between two rows. */
export function cosine(first: number, second: number): number {
  const dot = (a: number, b: number): number =>
    table[a]!.reduce((sum, value, at) => sum + value * table[b]![at]!, 0);
  return dot(first, second) / Math.sqrt(dot(first, first) * dot(second, second));
}
