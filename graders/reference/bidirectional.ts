import { ShapeError, type AnyTensor, type Tensor64 } from '../tensor.ts';
import { readTimeStep, writeTimeStep } from './time-step.ts';

export type MergeMode = 'concat' | 'sum' | 'mul' | 'ave';

/**
 * Merges the two directions of a bidirectional recurrent network: of whole sequences [N, T, U] or of last states [N, U].
 *
 * A backward sequence is expected in its processing order (t = T−1 … 0) and is reversed, so that row t of both halves
 * belongs to x_t; a backward last state is the one after x_0. concat puts the forward half first and gives [.., 2U].
 * Throws ShapeError when the shapes differ. Schuster & Paliwal 1997; Keras Bidirectional.
 */
export function bidirectional(
  forward: AnyTensor,
  backward: AnyTensor,
  merge: MergeMode = 'concat',
): Tensor64 {
  if (forward.shape.join() !== backward.shape.join()) {
    throw new ShapeError(
      `bidirectional: directions must agree, got [${forward.shape}] and [${backward.shape}]`,
    );
  }
  const aligned = backward.shape.length === 3 ? reverseTime(backward) : backward;
  if (merge !== 'concat') {
    const data = Float64Array.from(forward.data, (value, index) =>
      MERGES[merge](value, aligned.data[index]!),
    );
    return { shape: [...forward.shape], data };
  }
  const units = forward.shape.at(-1)!;
  const data = new Float64Array(2 * forward.data.length);
  for (let row = 0; row * units < forward.data.length; row += 1) {
    data.set(forward.data.subarray(row * units, (row + 1) * units), 2 * row * units);
    data.set(aligned.data.subarray(row * units, (row + 1) * units), (2 * row + 1) * units);
  }
  return { shape: [...forward.shape.slice(0, -1), 2 * units], data };
}

/** A sequence [N, T, D] with its steps in the opposite order. */
export function reverseTime(sequence: AnyTensor): Tensor64 {
  const steps = sequence.shape[1]!;
  const reversed: Tensor64 = { shape: [...sequence.shape], data: new Float64Array(sequence.data.length) };
  for (let time = 0; time < steps; time += 1) {
    writeTimeStep(reversed, steps - 1 - time, readTimeStep(sequence, time));
  }
  return reversed;
}

const MERGES = {
  sum: (forward: number, backward: number) => forward + backward,
  mul: (forward: number, backward: number) => forward * backward,
  ave: (forward: number, backward: number) => (forward + backward) / 2,
};
