import { tidy } from '@tensorflow/tfjs-core';
import { layers } from '@tensorflow/tfjs-layers';

interface Cell {
  build: (this: unknown, inputShape: unknown) => void;
}

let isDone = false;

/** tfjs leaves the four parts of an LSTM's first bias in memory when `unitForgetBias` is set; from here on it does not. */
export function tidyLstmBuild(): void {
  if (isDone) return;
  isDone = true;
  const cell = Object.getPrototypeOf(layers.lstmCell({ units: 1 })) as Cell;
  const { build } = cell;
  cell.build = function (inputShape) {
    // Weights are variables, which outlive a tidy.
    tidy(() => build.call(this, inputShape));
  };
}
