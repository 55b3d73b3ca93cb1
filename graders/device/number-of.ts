import type * as tf from '@tensorflow/tfjs-core';

const key = 'number of';

/** A tensor of one element that stands for a plain number of the exercise's output, e.g. a loss. */
export interface NumberOf {
  [key]: tf.Tensor;
}

/** For `device.ts`: this output is a number, not a tensor. Reading it back is left to the grader, which waits for it. */
export function numberOf(tensor: tf.Tensor): NumberOf {
  return { [key]: tensor };
}

export function tensorOfNumber(output: object): tf.Tensor | null {
  return key in output ? (output as NumberOf)[key] : null;
}
