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
