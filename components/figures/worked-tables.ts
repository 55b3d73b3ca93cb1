/** What the statements on tables and ensembles work through by hand; a test holds it against the exercises. */

export interface TableRow {
  text: [string, string | null];
  /** What the cells are once converted; null where one is missing. */
  converted: [number | null, string | null];
  /** Null for the row that repeats an earlier one. */
  filled: [number, string] | null;
}

export const cleaned: { rows: TableRow[]; fill: [number, string]; nTrain: number } = {
  rows: [
    { text: ['1', 'a'], converted: [1, 'a'], filled: [1, 'a'] },
    { text: ['3', 'b'], converted: [3, 'b'], filled: [3, 'b'] },
    { text: ['1 ', 'a'], converted: [1, 'a'], filled: null },
    { text: ['', 'a'], converted: [null, 'a'], filled: [2, 'a'] },
    { text: ['100', null], converted: [100, null], filled: [100, 'a'] },
  ],
  fill: [2, 'a'],
  nTrain: 4,
};

export const encodedLabels = {
  training: ['b', 'a', 'b', 'c'],
  classes: ['a', 'b', 'c'],
  values: ['c', 'a', 'x'],
  ids: [2, 0, -1],
};

/** A row for each id, with a single 1 at its class; an unknown value has none. */
export function oneHotRows(): number[][] {
  return encodedLabels.ids.map((id) => encodedLabels.classes.map((_, column) => (column === id ? 1 : 0)));
}

export const ensemble = {
  probabilities: [
    [0.9, 0.1],
    [0.6, 0.4],
    [0.1, 0.9],
  ],
  weights: [2, 1, 1],
  average: [0.625, 0.375],
  /** The label that each model gives to each example, and the winners. */
  labels: [
    [0, 1],
    [1, 1],
    [2, 2],
  ],
  winners: [0, 1],
};

export const folds = [
  { train: [2, 3], val: [0, 1] },
  { train: [0, 1], val: [2, 3] },
];
export const slopes = [1, 2];

/** The made-up models of the exercise: the mean of the rows that they were fitted on, plus slope − 1 for odd rows. */
export function outOfFold(): number[][] {
  const features: number[][] = [];
  for (const { train, val } of folds) {
    const mean = train.reduce((sum, row) => sum + row, 0) / train.length;
    for (const row of val) features[row] = slopes.map((slope) => mean + (slope - 1) * (row % 2));
  }
  return features;
}
