import { ShapeError, toFloat64, type AnyTensor, type Tensor64 } from '../tensor.ts';
import { add } from './broadcast.ts';
import { readTimeStep, selectRows, writeTimeStep } from './time-step.ts';
import { zeros } from './zeros.ts';

/** One step of a recurrent network. Axes: N batch, D features, U units; states are [N, U], the first is the output. */
export interface RecurrentCell {
  step(input: Tensor64, states: readonly Tensor64[]): Tensor64[];
  /** Gradients of Σ dStates · step(input, states); the weights' gradients in the cell's own order. */
  stepBackward(input: Tensor64, states: readonly Tensor64[], dStates: readonly Tensor64[]): CellGradients;
}

export interface CellGradients {
  dInput: Tensor64;
  dStates: Tensor64[];
  dWeights: Tensor64[];
}

export interface UnrollOptions {
  /** [N, T] of 0 and 1, by the original t; at 0 a row's states are carried over and are also its output. */
  mask?: AnyTensor;
  /** Process t = T−1 … 0; the sequence is returned in that order. */
  goBackwards?: boolean;
}

export interface Unrolled {
  /** [N, T, U] in processing order. */
  sequence: Tensor64;
  /** The states after the last step. */
  states: Tensor64[];
  /** The states before every step, in processing order. */
  history: Tensor64[][];
}

/**
 * Applies a cell along the time axis: `s_t = cell(x_t, s_{t−1})`, the output being the first state.
 *
 * Axes: input [N, T, D]; T = 0 returns the initial states and a sequence [N, 0, U]. Throws ShapeError for an input that
 * is not [N, T, D] or a mask that is not [N, T]. Goodfellow, Bengio & Courville (2016), §10.1.
 */
export function unroll(
  cell: RecurrentCell,
  input: AnyTensor,
  initialStates: readonly Tensor64[],
  { mask, goBackwards = false }: UnrollOptions = {},
): Unrolled {
  const [batch, steps] = checkSequence(input, mask);
  const units = initialStates[0]!.shape[1]!;
  const sequence = zeros([batch, steps, units]);
  const history: Tensor64[][] = [];
  let states = initialStates.map(toFloat64);
  for (let step = 0; step < steps; step += 1) {
    const time = goBackwards ? steps - 1 - step : step;
    history.push(states);
    const next = cell.step(readTimeStep(input, time), states);
    const previous = states;
    states = next.map((state, index) =>
      add(selectRows(state, mask, time, 'live'), selectRows(previous[index]!, mask, time, 'masked')),
    );
    writeTimeStep(sequence, step, states[0]!);
  }
  return { sequence, states, history };
}

/**
 * Back-propagation through time of `unroll`: gradients of `Σ dSequence · sequence + Σ dStates · states`.
 *
 * dSequence [N, T, U] is in processing order; dInput [N, T, D] in the input's order. The gradients of
 * `weights`, which are the cell's, are summed over steps. Goodfellow, Bengio & Courville (2016), §10.2.2.
 */
export function unrollBackward(
  cell: RecurrentCell,
  input: AnyTensor,
  { history, sequence }: Unrolled,
  upstream: {
    dSequence?: AnyTensor;
    dStates: readonly (AnyTensor | undefined)[];
    weights: readonly AnyTensor[];
  } & UnrollOptions,
): CellGradients {
  const { mask, goBackwards = false } = upstream;
  const [batch, steps, units] = sequence.shape as [number, number, number];
  const dInput = zeros(input.shape);
  let dWeights = upstream.weights.map(({ shape }) => zeros(shape));
  let carried = upstream.dStates.map((given) => initialState(given, batch, units));
  for (let step = steps - 1; step >= 0; step -= 1) {
    const time = goBackwards ? steps - 1 - step : step;
    if (upstream.dSequence) carried[0] = add(carried[0]!, readTimeStep(upstream.dSequence, step));
    const live = carried.map((gradient) => selectRows(gradient, mask, time, 'live'));
    const gradients = cell.stepBackward(readTimeStep(input, time), history[step]!, live);
    writeTimeStep(dInput, time, gradients.dInput);
    dWeights = dWeights.map((gradient, index) => add(gradient, gradients.dWeights[index]!));
    carried = carried.map((gradient, index) =>
      add(selectRows(gradient, mask, time, 'masked'), gradients.dStates[index]!),
    );
  }
  return { dInput, dStates: carried, dWeights };
}

/** The initial state given, or zeros [N, U]; throws ShapeError for another shape. */
export function initialState(given: AnyTensor | undefined, batch: number, units: number): Tensor64 {
  if (!given) return zeros([batch, units]);
  if (given.shape.length !== 2 || given.shape[0] !== batch || given.shape[1] !== units) {
    throw new ShapeError(`recurrence: a state must have shape [${batch},${units}], got [${given.shape}]`);
  }
  return toFloat64(given);
}

function checkSequence({ shape }: AnyTensor, mask: AnyTensor | undefined): [number, number] {
  if (shape.length !== 3) throw new ShapeError(`recurrence: input must be [N, T, D], got shape [${shape}]`);
  if (mask && (mask.shape.length !== 2 || mask.shape[0] !== shape[0] || mask.shape[1] !== shape[1])) {
    throw new ShapeError(`recurrence: mask must have shape [${shape[0]},${shape[1]}], got [${mask.shape}]`);
  }
  return [shape[0]!, shape[1]!];
}
