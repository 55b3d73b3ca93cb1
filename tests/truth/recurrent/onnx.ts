import { transpose } from '#graders/reference/transpose.ts';
import type { Tensor64 } from '#graders/tensor.ts';
import { booleanOf, choiceOf, refuseUnknown } from '../attributes.ts';
import { NotExpressible, type Expressed, type TruthCase } from '../family.ts';
import { slice } from '../layout.ts';
import { optionalSlotInput, outputsInOrder, slotInput } from '../read.ts';
import { runDirections } from './directions.ts';
import { activationNamed, type CellKind } from './layer.ts';

const layouts: Record<CellKind, string> = { rnn: 'h', lstm: 'iofg', gru: 'zrn' };
const defaultActivations: Record<CellKind, readonly string[]> = {
  rnn: ['Tanh'],
  lstm: ['Sigmoid', 'Tanh', 'Tanh'],
  gru: ['Sigmoid', 'Tanh'],
};

/** RNN, LSTM and GRU of ONNX: X [T, N, D], or [N, T, D] with layout 1; B is input bias, then recurrent bias. */
export function expressOnnxRecurrent(vector: TruthCase, kind: CellKind): Expressed {
  const { attributes } = vector;
  refuseUnknown(attributes, [
    'hidden_size',
    'direction',
    'layout',
    'activations',
    'linear_before_reset',
    'output_sequence',
    'input_forget',
  ]);
  if (booleanOf(attributes, 'input_forget', false))
    throw new NotExpressible('coupled input and forget gates');
  const batchFirst = booleanOf(attributes, 'layout', false);
  const direction = choiceOf(attributes, 'direction', ['forward', 'reverse', 'bidirectional'], 'forward');
  const backwards = { forward: [false], reverse: [true], bidirectional: [false, true] }[direction];
  const input = batchFirst ? slotInput(vector, 0) : transpose(slotInput(vector, 0), [1, 0, 2]);
  const stateAt = (slot: number) => {
    const state = optionalSlotInput(vector, slot);
    return state && batchFirst ? transpose(state, [1, 0, 2]) : state;
  };
  refusePeepholes(optionalSlotInput(vector, 7));
  const lengths = optionalSlotInput(vector, 4);
  const biases = optionalSlotInput(vector, 3);
  const width = biases ? biases.shape[1]! / 2 : 0;
  const run = runDirections(
    {
      input,
      weight: slotInput(vector, 1),
      recurrentWeight: slotInput(vector, 2),
      bias: biases && slice(biases, 1, 0, width),
      recurrentBias: biases && slice(biases, 1, width, 2 * width),
      states: kind === 'lstm' ? [stateAt(5), stateAt(6)] : [stateAt(5)],
      mask: lengths && maskOf(lengths, input.shape[1]!),
    },
    {
      kind,
      backwards,
      layout: layouts[kind],
      activations: activationsOf(attributes, kind, backwards.length),
      resetAfter: booleanOf(attributes, 'linear_before_reset', false),
    },
  );
  const sequence = lengths ? withoutPadding(run.sequence, lengths) : run.sequence;
  if (!batchFirst) return outputsInOrder(vector, sequence, ...run.states);
  const states = run.states.map((state) => transpose(state, [1, 0, 2]));
  return outputsInOrder(vector, transpose(sequence, [2, 0, 1, 3]), ...states);
}

function activationsOf(attributes: Record<string, unknown>, kind: CellKind, directions: number) {
  const count = defaultActivations[kind].length;
  const given = attributes.activations;
  const names = Array.isArray(given)
    ? given
    : Array.from({ length: directions }, () => defaultActivations[kind]).flat();
  if (names.length !== count * directions)
    throw new NotExpressible(`${names.length} activations for ${directions} directions`);
  return Array.from({ length: directions }, (_, at) =>
    names.slice(at * count, (at + 1) * count).map(activationNamed),
  );
}

function refusePeepholes(weights: Tensor64 | undefined): void {
  if (weights?.data.some((weight) => weight !== 0)) throw new NotExpressible('LSTM with peepholes');
}

function maskOf(lengths: Tensor64, steps: number): Tensor64 {
  const batch = lengths.data.length;
  const data = Float64Array.from({ length: batch * steps }, (_, at) =>
    Number(at % steps < lengths.data[Math.floor(at / steps)]!),
  );
  return { shape: [batch, steps], data };
}

/** ONNX fills the outputs [T, directions, N, U] of steps beyond a sequence's length with zeros. */
function withoutPadding({ shape, data }: Tensor64, lengths: Tensor64): Tensor64 {
  const [, directions, batch, units] = shape as [number, number, number, number];
  const kept = data.map((value, at) => {
    const row = Math.floor(at / units) % batch;
    return Math.floor(at / (units * batch * directions)) < lengths.data[row]! ? value : 0;
  });
  return { shape, data: kept };
}
