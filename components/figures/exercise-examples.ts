/** The published examples that statements work through by hand; a test holds them against the exercises. */

export const pooledMap = {
  input: [
    [1, 3, 2, 0],
    [4, 2, 1, 5],
    [0, 1, 7, 6],
    [2, 9, 3, 8],
  ],
  window: 2,
  y: [
    [4, 5],
    [9, 8],
  ],
  argmax: [
    [4, 7],
    [13, 15],
  ],
};

export const tiedWindow = {
  x: [
    [3, 7],
    [7, 1],
  ],
  dy: 5,
  dx: [
    [0, 5],
    [0, 0],
  ],
};

export const correlated = {
  x: [
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 9],
  ],
  w: [
    [1, 2],
    [3, 4],
  ],
};

export const backwardPass = {
  dy: [
    [1, 0],
    [0, -1],
  ],
  dx: [
    [1, 2, 0],
    [3, 3, -2],
    [0, -3, -4],
  ],
  dw: [
    [-4, -4],
    [-4, -4],
  ],
};

/** The windows of `correlated`, a row each, and what they give with the kernel and a bias. */
export const unfolded = {
  matrix: [
    [1, 2, 4, 5],
    [2, 3, 5, 6],
    [4, 5, 7, 8],
    [5, 6, 8, 9],
  ],
  bias: 0.5,
  y: [37.5, 47.5, 67.5, 77.5],
};

/** Windows of two cells, one apart, over three cells. */
export const averagedWindows = { window: 2, dy: [4, 8], dx: [2, 6, 4] };

export const paddedLists = {
  lists: [[1], [2, 3], [4, 5, 6]],
  longest: [
    [0, 0, 1],
    [0, 2, 3],
    [4, 5, 6],
  ],
  two: [
    [0, 1],
    [2, 3],
    [5, 6],
  ],
};

export const batches = {
  inOrder: [
    [0, 1, 2, 3],
    [4, 5, 6, 7],
    [8, 9],
  ],
  shuffled: [
    [7, 8, 3, 2],
    [1, 5, 9, 4],
    [0, 6],
  ],
};

export const pruned = { weights: [0.1, -0.5, 0.05, 2], mask: [0, 1, 0, 1] };

export const cropped = {
  image: [
    [1, 2],
    [3, 4],
  ],
  pad: 1,
  top: 0,
  left: 1,
  output: [
    [0, 0],
    [1, 2],
  ],
};

export const lagged = {
  series: [1, 2, 3, 4, 5, 6],
  lags: [0, 2],
  window: 2,
  rows: [
    { t: 2, features: [3, 1, 2.5], target: 4 },
    { t: 3, features: [4, 2, 3.5], target: 5 },
    { t: 4, features: [5, 3, 4.5], target: 6 },
  ],
};

/** What the coalitions of two features achieve, by bit mask, and what each feature is given. */
export const shared = { values: [0, 1, 2, 4] as const, shares: [1.5, 2.5] };

export const embedded = {
  ids: [2, 1, 2],
  table: [
    [0, 0],
    [1, 2],
    [3, 4],
  ],
  out: [
    [3, 4],
    [1, 2],
    [3, 4],
  ],
  dout: [
    [1, 0],
    [0, 1],
    [10, 0],
  ],
  dtable: [
    [0, 0],
    [0, 1],
    [11, 0],
  ],
};
