import { accuracyOf, classesOf } from './predicted-classes.ts';
import type { Predict } from './judge.ts';
import type { CapstoneTask, Examples } from './task.ts';

/** What a model of series makes of the order of their steps. */
export type OrderProblem =
  | { kind: 'reversed'; accuracy: number }
  | { kind: 'orderUnused'; accuracy: number; reversed: number }
  | { kind: 'levelDecides'; accuracy: number };

const mostReversed = 0.65;
/** More than samples of some hundred series differ by chance. */
const clearly = 0.1;

// Of models that were trained on shuffled steps and of others, after one epoch or eight, with several optimisers:
// docs/decisions/016 has the numbers.
const lift = 0.5;
const liftedSteps = 15;
const leastRaised = 0.6;
const levelAgainst = 0.3;
const mostAgainst = 0.35;
const leastByLevel = 0.7;

/** Turned back to front, a rising series falls: a model that reads the order changes its mind. */
export async function judgeOrder(
  task: CapstoneTask,
  predict: Predict,
  { inputs, labels }: Examples,
  values: Float32Array,
): Promise<OrderProblem[]> {
  if (inputs.kind !== 'tensor') return [];
  const { shape, data } = inputs;
  const steps = shape[1]!;
  const ask = async (changed: (row: Float32Array, at: number) => Float32Array): Promise<Float32Array> => {
    const rows = new Float32Array(data.length);
    for (const at of labels.keys()) {
      rows.set(changed(data.slice(at * steps, (at + 1) * steps), at), at * steps);
    }
    return (await predict({ kind: 'tensor', shape, data: rows })).output.values;
  };
  const accuracyWith = (answers: Float32Array): number => accuracyOf(classesOf(task, answers), labels);
  const accuracy = accuracyWith(values);
  const reversed = accuracyWith(await ask((row) => row.reverse()));
  if (reversed > accuracy + clearly) {
    // Where the labels are exchanged, turning the answers round explains more than turning the series round.
    return reversed > 1 - accuracy - clearly ? [{ kind: 'reversed', accuracy: reversed }] : [];
  }
  if (reversed > mostReversed) return [{ kind: 'orderUnused', accuracy, reversed }];
  if (!task.isDrawn || accuracy < leastByLevel) return [];
  // A trend is less steep where its start is higher; to a model of the level alone, higher is higher.
  const lifted = await ask((row) => row.map((value, step) => (step < liftedSteps ? value + lift : value)));
  const raised = lifted.filter((value, at) => value > values[at]!).length / labels.length;
  const against = accuracyWith(await ask((row, at) => movedTo(row, labels[at] === 1 ? -1 : 1)));
  const isLevel = raised >= leastRaised && against <= mostAgainst;
  return isLevel ? [{ kind: 'levelDecides', accuracy: against }] : [];
}

/** The same series with its mean on one side of zero. */
function movedTo(row: Float32Array, side: number): Float32Array {
  const mean = row.reduce((sum, value) => sum + value, 0) / row.length;
  return row.map((value) => value - mean + side * levelAgainst);
}
