import { reshape } from '#graders/reference/reshape.ts';
import { transpose } from '#graders/reference/transpose.ts';
import type { AnyTensor } from '#graders/tensor.ts';
import { booleanOf, choiceOf, refuseUnknown } from '../attributes.ts';
import { NotExpressible, type Expressed, type TruthCase } from '../family.ts';
import { slice } from '../layout.ts';
import { input, optionalInput, outputsInOrder } from '../read.ts';
import { runDirections } from './directions.ts';
import { activationNamed, type CellKind } from './layer.ts';

const known = ['steps', 'hiddenSize', 'returnSequence', 'direction', 'layout', 'activations', 'resetAfter'];

/** lstm, gru, lstmCell and gruCell of WebNN: input [T, N, D], or [N, D] for a cell; weights [directions, G·U, D]. */
export function expressWebnnRecurrent(vector: TruthCase, kind: 'lstm' | 'gru'): Expressed {
  const { attributes, op } = vector;
  refuseUnknown(attributes, known);
  refusePeepholes(optionalInput(vector, 'peepholeWeight'));
  const isCell = op.endsWith('Cell');
  const direction = choiceOf(attributes, 'direction', ['forward', 'backward', 'both'], 'forward');
  const backwards = { forward: [false], backward: [true], both: [false, true] }[direction];
  const layout =
    kind === 'lstm'
      ? choiceOf(attributes, 'layout', ['iofg', 'ifgo'], 'iofg')
      : choiceOf(attributes, 'layout', ['zrn', 'rzn'], 'zrn');
  // A cell is a layer of one step and one direction.
  const widen = <T extends AnyTensor | undefined>(tensor: T) =>
    tensor && isCell ? reshape(tensor, [1, ...tensor.shape]) : tensor;
  const activations = activationsOf(attributes, kind);
  const run = runDirections(
    {
      input: transpose(widen(input(vector, 'input')), [1, 0, 2]),
      weight: widen(input(vector, 'weight')),
      recurrentWeight: widen(input(vector, 'recurrentWeight')),
      bias: widen(optionalInput(vector, 'bias')),
      recurrentBias: widen(optionalInput(vector, 'recurrentBias')),
      states: statesOf(vector, kind).map(widen),
    },
    {
      kind,
      backwards,
      layout,
      activations: backwards.map(() => activations),
      resetAfter: booleanOf(attributes, 'resetAfter', true),
    },
  );
  const states = run.states.map((state) => (isCell ? reshape(state, state.shape.slice(1)) : state));
  const returnSequence = booleanOf(attributes, 'returnSequence', false);
  return outputsInOrder(vector, ...states, ...(returnSequence ? [run.sequence] : []));
}

function statesOf(vector: TruthCase, kind: CellKind): (AnyTensor | undefined)[] {
  const hiddenState = optionalInput(vector, 'initialHiddenState', 'hiddenState');
  return kind === 'lstm'
    ? [hiddenState, optionalInput(vector, 'initialCellState', 'cellState')]
    : [hiddenState];
}

function activationsOf({ activations }: Record<string, unknown>, kind: 'lstm' | 'gru') {
  if (activations == null) return [];
  const count = kind === 'lstm' ? 3 : 2;
  if (!Array.isArray(activations) || activations.length !== count) {
    throw new NotExpressible(`attribute activations ${JSON.stringify(activations)}`);
  }
  return activations.map(activationNamed);
}

/** Peephole weights [directions, 3U] of zeros are no peepholes. */
function refusePeepholes(weights: AnyTensor | undefined): void {
  if (weights && slice(weights, 0, 0, weights.shape[0]!).data.some((weight) => weight !== 0)) {
    throw new NotExpressible('LSTM with peepholes');
  }
}
