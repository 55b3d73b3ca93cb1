/** What the statements on practice work through by hand, computed; a test holds it against the exercises. */

export const classified = { truth: [0, 0, 0, 1, 1, 2], predicted: [0, 0, 1, 1, 2, 2], classes: 3 };

/** Rows are the truth; precision belongs to columns, recall to rows. */
export function countConfusion(): { confusion: number[][]; precision: number[]; recall: number[] } {
  const { truth, predicted, classes } = classified;
  const confusion = Array.from({ length: classes }, () => new Array<number>(classes).fill(0));
  truth.forEach((label, at) => (confusion[label]![predicted[at]!]! += 1));
  const inColumn = (column: number): number => confusion.reduce((sum, row) => sum + row[column]!, 0);
  const inRow = (row: number): number => confusion[row]!.reduce((sum, count) => sum + count, 0);
  return {
    confusion,
    precision: confusion.map((row, at) => row[at]! / inColumn(at)),
    recall: confusion.map((row, at) => row[at]! / inRow(at)),
  };
}

export const ranked = [
  { scores: [0.1, 0.4, 0.35, 0.8], labels: [0, 0, 1, 1] },
  { scores: [0.5, 0.5, 0.5, 0.9], labels: [0, 1, 0, 1] },
];

/** Points of the ROC curve from (0, 0) to (1, 1), one for each distinct score: a tie is one slanted step. */
export function rocCurve({ scores, labels }: (typeof ranked)[number]): [number, number][] {
  const [positives, negatives] = [1, 0].map((label) => labels.filter((one) => one === label).length);
  const thresholds = [...new Set(scores)].sort((a, b) => b - a);
  const share = (label: number, threshold: number, of: number): number =>
    scores.filter((score, at) => score >= threshold && labels[at] === label).length / of;
  return [
    [0, 0],
    ...thresholds.map((one): [number, number] => [share(0, one, negatives!), share(1, one, positives!)]),
  ];
}

/** By trapezoids. */
export function areaUnder(curve: readonly (readonly [number, number])[]): number {
  return curve.slice(1).reduce((area, [x, y], at) => {
    const [before, height] = curve[at]!;
    return area + ((x - before) * (y + height)) / 2;
  }, 0);
}

/** Seven examples in three folds: the first 7 mod 3 folds have one more. */
export function foldsOf(count: number, k: number): { from: number; to: number }[] {
  let from = 0;
  return Array.from({ length: k }, (_, fold) => {
    const to = from + Math.floor(count / k) + (fold < count % k ? 1 : 0);
    const range = { from, to };
    from = to;
    return range;
  });
}

/** Ten examples, drawn with seed 1 and cut in time order. */
export const splits = {
  random: { val: [2, 3], test: [7, 8] },
  chronological: { val: [6, 7], test: [8, 9] },
};

export const dropped = { x: [1, 2, 3, 4], u: [0.1, 0.5, 0.49, 0.9], rate: 0.5 };

/** Keeps what is drawn at or above the rate, and scales it up by 1/(1 − rate). Srivastava et al. 2014, inverted. */
export function dropUnits(): { mask: number[]; y: number[] } {
  const mask = dropped.u.map((draw) => (draw >= dropped.rate ? 1 : 0));
  return { mask, y: dropped.x.map((value, at) => (value * mask[at]!) / (1 - dropped.rate)) };
}

export const validated = { values: [0.9, 0.7, 0.6, 0.61, 0.65, 0.62, 0.5], patience: 2, best: 2, stop: 4 };

/** Two channels; one speaks for the class, one against it. */
export const featureMaps = {
  maps: [
    [
      [0, 1, 2],
      [1, 3, 1],
      [0, 1, 0],
    ],
    [
      [2, 1, 0],
      [1, 1, 0],
      [2, 0, 0],
    ],
  ],
  weights: [1, -0.5],
};

/** The weighted sum of the maps, and what remains of it above 0 as a share of its maximum. Selvaraju et al. 2017. */
export function gradCam(): { sum: number[][]; map: number[][] } {
  const { maps, weights } = featureMaps;
  const sum = maps[0]!.map((row, i) =>
    row.map((_, j) => maps.reduce((total, map, k) => total + weights[k]! * map[i]![j]!, 0)),
  );
  const positive = sum.map((row) => row.map((value) => Math.max(value, 0)));
  const largest = Math.max(...positive.flat());
  return { sum, map: positive.map((row) => row.map((value) => value / largest)) };
}

export const schedules = ['constant', 'inverseTime', 'step', 'exponential', 'cosine'] as const;
export type Schedule = (typeof schedules)[number];
export const scheduled = { warmup: 4, every: 8, total: 20, last: 24 };
export const gammas = { step: 0.5, exponential: 0.4, inverseTime: 0.5 };

/** The rate at a step as a share of lr0, after a linear warm-up. */
export function rateAt(step: number, kind: Schedule): number {
  const { warmup, every, total } = scheduled;
  if (step < warmup) return (step + 1) / warmup;
  const s = step - warmup;
  switch (kind) {
    case 'constant':
      return 1;
    case 'step':
      return gammas.step ** Math.floor(s / every);
    case 'exponential':
      return gammas.exponential ** (s / every);
    case 'inverseTime':
      return 1 / (1 + (gammas.inverseTime * s) / every);
    case 'cosine':
      return (1 + Math.cos((Math.PI * Math.min(s, total)) / total)) / 2;
  }
}

export const drifted = { reference: [1, 2, 3, 4, 5, 6, 7, 8], current: [5, 5, 6, 7, 1], edge: 4.5 };

/** Shares in two bins with their PSI, and the largest distance of the distribution functions with its place. */
export function compareSamples() {
  const { reference, current, edge } = drifted;
  const shareUpTo = (sample: number[], value: number): number =>
    sample.filter((one) => one <= value).length / sample.length;
  const [p, q] = [shareUpTo(reference, edge), shareUpTo(current, edge)];
  const shares = [
    { p, q },
    { p: 1 - p, q: 1 - q },
  ];
  const index = shares.reduce((sum, one) => sum + (one.q - one.p) * Math.log(one.q / one.p), 0);
  const distances = reference.map((at) => {
    const [first, second] = [shareUpTo(reference, at), shareUpTo(current, at)];
    return { at, low: Math.min(first, second), size: Math.abs(first - second) };
  });
  const distance = distances.reduce((best, one) => (one.size > best.size ? one : best));
  return { shares, index, distance };
}
