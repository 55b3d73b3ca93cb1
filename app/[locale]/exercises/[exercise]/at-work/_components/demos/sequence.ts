import type { LearnerJob } from '#graders/browser/call-learner.ts';
import type { AnyTensor, Tensor, Value } from '#graders/tensor.ts';
import { readTensor, readTensorAt } from '../read-output.ts';

export interface SequenceSettings {
  values: readonly number[];
  /** Weight of the first unit's own last state; the second has half of it, the third its negative. */
  recurrent: number;
  input: number;
  /** Bias of what lets the old state through, where there are gates. */
  keep: number;
}

const units = 3;

/** One call over the whole series: where the exercise is a single step, the driver walks along the series. */
export function sequenceJob(exercise: string, settings: SequenceSettings): LearnerJob {
  const make = jobs[exercise];
  if (make === undefined) throw new Error(`sequenceJob: needs a recurrent exercise, got ${exercise}`);
  return make(settings);
}

/** The state of every unit over time, one row per unit; null when something else came back. */
export function readStates(values: readonly unknown[]): Float64Array[] | null {
  const found = readTensor(values[0]) ?? readTensorAt(values[0], 'out');
  if (found === null || found.shape.at(-1) !== units) return null;
  return unitRows(found);
}

function unitRows({ data }: AnyTensor): Float64Array[] {
  const steps = data.length / units;
  return Array.from({ length: units }, (_, unit) =>
    Float64Array.from({ length: steps }, (_step, at) => data[at * units + unit]!),
  );
}

const series = ({ values }: SequenceSettings): Tensor => ({
  shape: [1, values.length, 1],
  data: Float32Array.from(values),
});

const matrix = (rows: readonly (readonly number[])[]): Tensor => ({
  shape: [rows.length, rows[0]!.length],
  data: Float32Array.from(rows.flat()),
});

const vector = (data: readonly number[]): Tensor => ({ shape: [data.length], data: Float32Array.from(data) });

/** [units, units]: every unit hears itself alone. */
const recurrence = ({ recurrent }: SequenceSettings): number[][] => [
  [recurrent, 0, 0],
  [0, recurrent / 2, 0],
  [0, 0, -recurrent],
];

const repeat = (row: readonly number[], times: number): number[] =>
  Array.from({ length: times }, () => row).flat();

/** The same weights in every block of gates. */
const blocks = (settings: SequenceSettings, gates: number) => ({
  kernel: matrix([
    repeat(
      Array.from({ length: units }, () => settings.input),
      gates,
    ),
  ]),
  recurrentKernel: matrix(recurrence(settings).map((row) => repeat(row, gates))),
});

const zeros = vector([0, 0, 0]).data;

/** Biases of the LSTM's blocks i, f, c, o. */
const lstmBias = ({ keep }: SequenceSettings): Tensor =>
  vector([...zeros, ...repeat([keep], units), ...zeros, ...zeros]);

const called = (name: string, values: Value[], driver?: string): LearnerJob => ({
  functions: [name],
  ...(driver !== undefined && { driver }),
  calls: [{ function: name, arguments: values }],
});

/** JavaScript that calls a cell once per step of x and collects the hidden states [T, U]. */
const walk = (step: string): string => `
export function drive(learner, x, ...weights) {
  const steps = x.shape[1];
  const data = new Float32Array(steps * ${units});
  let h = { shape: [1, ${units}], data: new Float32Array(${units}) };
  let c = { shape: [1, ${units}], data: new Float32Array(${units}) };
  for (let t = 0; t < steps; t += 1) {
    const input = { shape: [1, 1], data: x.data.slice(t, t + 1) };
    ${step}
    data.set(h.data, t * ${units});
  }
  return { shape: [steps, ${units}], data };
}`;

const jobs: Readonly<Record<string, (settings: SequenceSettings) => LearnerJob>> = {
  'c-rnn-cell': (settings) =>
    called(
      'rnnCell',
      [
        series(settings),
        matrix([...recurrence(settings), Array.from({ length: units }, () => settings.input)]),
        vector([0, 0, 0]),
      ],
      walk('h = learner.rnnCell(input, h, ...weights);'),
    ),
  'c-rnn-unroll': (settings) => {
    const { kernel, recurrentKernel } = blocks(settings, 1);
    return called('rnn', [
      series(settings),
      kernel,
      recurrentKernel,
      vector([0, 0, 0]),
      { returnSequences: true },
    ]);
  },
  'c-lstm-cell': (settings) => {
    const { kernel, recurrentKernel } = blocks(settings, 4);
    const step = '({ h, c } = learner.lstmCell(input, h, c, ...weights));';
    return called('lstmCell', [series(settings), kernel, recurrentKernel, lstmBias(settings)], walk(step));
  },
  'c-lstm-layer': (settings) => {
    const { kernel, recurrentKernel } = blocks(settings, 4);
    return called('lstm', [
      series(settings),
      kernel,
      recurrentKernel,
      lstmBias(settings),
      { returnSequences: true },
    ]);
  },
  'c-gru-cell': (settings) => {
    const { kernel, recurrentKernel } = blocks(settings, 3);
    const bias = [...repeat([settings.keep], units), ...zeros, ...zeros];
    return called(
      'gruCell',
      [series(settings), kernel, recurrentKernel, matrix([bias, bias.map(() => 0)])],
      walk('h = learner.gruCell(input, h, ...weights);'),
    );
  },
};

/** Whether the exercise's cell has gates, and with them a bias to keep the old state. */
export function isGated(exercise: string): boolean {
  return exercise !== 'c-rnn-cell' && exercise !== 'c-rnn-unroll';
}
