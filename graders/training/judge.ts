import { mulberry32, shuffle } from '../random.ts';
import type { Locale } from '../text.ts';
import { judgeOrder, type OrderProblem } from './judge-order.ts';
import { judgeTexts, type TextProblem } from './judge-texts.ts';
import type { Prediction, TrainedRun } from './messages.ts';
import { accuracyOf, chanceOf, classesOf } from './predicted-classes.ts';
import { checkStructure, type Structure, type StructureProblem } from './structure.ts';
import { countOf, type CapstoneTask, type Examples, type Inputs } from './task.ts';

/** Why a trained model does not count, or what it was held to. */
export type CapstoneProblem =
  | { kind: 'structure'; problem: StructureProblem }
  | { kind: 'neverFits' }
  | { kind: 'tooManyEpochs'; most: number; got: number }
  | { kind: 'oneHotLabels'; shape: number[] }
  | { kind: 'preparedShape'; expected: number[]; got: number[] }
  | { kind: 'preparedRange'; least: number; most: number }
  | { kind: 'preparedIds'; most: number; limit: number }
  | { kind: 'notFinite'; where: 'prepared' | 'output' }
  | { kind: 'outputShape'; expected: number[]; got: number[] }
  | { kind: 'outputRange' }
  | { kind: 'rowsSum'; sum: number }
  | { kind: 'leak'; tensors: number }
  | { kind: 'unsteady' }
  | TextProblem
  | { kind: 'constant'; label: number }
  | { kind: 'undecided'; label: number; chance: number }
  | { kind: 'shifted'; by: number; accuracy: number }
  | OrderProblem
  | { kind: 'inaccurate'; accuracy: number; pass: number };

export interface HeldOut {
  accuracy: number;
  /** [truth][prediction], counted. */
  confusion: number[][];
  /** Examples of which the model was least sure, the worst first: their place, truth and prediction. */
  hardest: { at: number; truth: number; predicted: number; chance: number }[];
  problems: CapstoneProblem[];
}

export type Predict = (inputs: Inputs) => Promise<Prediction>;

/** Labels that are all the same make a model surer than this; one that has learned nothing is about as sure of any class. */
const leastSure = 0.75;
const shownHardest = 12;

/** How the run went: structure before and after it, and what it did. */
export function judgeRun(task: CapstoneTask, run: TrainedRun): CapstoneProblem[] {
  const problems = judgeStructure(task, run.structure);
  if (run.steps === 0) problems.push({ kind: 'neverFits' });
  if (run.epochs > task.epochs) {
    problems.push({ kind: 'tooManyEpochs', most: task.epochs, got: run.epochs });
  }
  const { loss } = run.structure;
  if (loss === 'sparseCategoricalCrossentropy' && run.labelShape.length === 2 && run.labelShape[1]! > 1) {
    problems.push({ kind: 'oneHotLabels', shape: run.labelShape });
  }
  return problems;
}

export function judgeStructure(task: CapstoneTask, structure: Structure): CapstoneProblem[] {
  return checkStructure(structure, task).map((problem) => ({ kind: 'structure', problem }));
}

/** Holds a trained model to examples that it has not seen. `seed` decides the further checks. */
export async function judgeHeldOut(
  task: CapstoneTask,
  predict: Predict,
  { inputs, labels }: Examples,
  { seed, locale }: { seed: number; locale: Locale },
): Promise<HeldOut> {
  const prediction = await predict(inputs);
  const problems = judgePrediction(task, prediction, countOf(inputs));
  const nothing = { accuracy: 0, confusion: [], hardest: [] };
  if (problems.some(({ kind }) => kind === 'outputShape' || kind === 'notFinite')) {
    return { ...nothing, problems };
  }
  const { values } = prediction.output;
  const predicted = classesOf(task, values);
  const accuracy = accuracyOf(predicted, labels);
  const confusion = Array.from({ length: task.classes }, () => Array.from({ length: task.classes }, () => 0));
  for (const [at, truth] of labels.entries()) confusion[truth]![predicted[at]!]! += 1;
  // A model of reversed time may say the same of every series the right way round: its order is looked at first.
  if (task.id === 'f-lstm-series') {
    problems.push(...(await judgeOrder(task, predict, { inputs, labels }, values)));
  }
  if (new Set(predicted).size === 1) problems.push(constantProblem(task, values, predicted));
  else problems.push(...shiftProblems(task, predicted, labels, accuracy));
  if (inputs.kind === 'texts') {
    problems.push(...(await judgeTexts(task, predict, inputs.texts, { seed, locale })));
  }
  if (accuracy < task.pass) problems.push({ kind: 'inaccurate', accuracy, pass: task.pass });
  return { accuracy, confusion, hardest: hardestOf(task, values, predicted, labels), problems };
}

function judgePrediction(task: CapstoneTask, prediction: Prediction, count: number): CapstoneProblem[] {
  const { prepared, output, grown, isSteady } = prediction;
  const problems: CapstoneProblem[] = [];
  const expected = [count, ...task.inputShape];
  if (prepared.shape.join() !== expected.join()) {
    problems.push({ kind: 'preparedShape', expected, got: prepared.shape });
  }
  const wanted = [count, task.classes === 2 ? 1 : task.classes];
  if (output.shape.join() !== wanted.join()) {
    problems.push({ kind: 'outputShape', expected: wanted, got: output.shape });
  }
  const inside = extent(prepared.values);
  const range = extent(output.values);
  if (!inside.finite) problems.push({ kind: 'notFinite', where: 'prepared' });
  if (!range.finite) problems.push({ kind: 'notFinite', where: 'output' });
  if (task.id === 'f-digit-cnn' && (inside.least < 0 || inside.most > 1 || inside.most < 0.5)) {
    problems.push({ kind: 'preparedRange', least: inside.least, most: inside.most });
  }
  if (task.id === 'f-lstm-text' && (inside.least < 0 || inside.most >= 60)) {
    problems.push({ kind: 'preparedIds', most: inside.most, limit: 60 });
  }
  if (range.least < -1e-6 || range.most > 1 + 1e-6) problems.push({ kind: 'outputRange' });
  else if (task.classes > 2) problems.push(...sumProblems(output.values, task.classes));
  if (grown > 0) problems.push({ kind: 'leak', tensors: grown });
  if (!isSteady) problems.push({ kind: 'unsteady' });
  return problems;
}

function sumProblems(values: Float32Array, classes: number): CapstoneProblem[] {
  for (let row = 0; row < values.length; row += classes) {
    const sum = values.subarray(row, row + classes).reduce((total, value) => total + value, 0);
    if (!(Math.abs(sum - 1) <= 1e-4)) return [{ kind: 'rowsSum', sum }];
  }
  return [];
}

function constantProblem(task: CapstoneTask, values: Float32Array, predicted: Int32Array): CapstoneProblem {
  const label = predicted[0]!;
  const sum = predicted.reduce((total, _, row) => total + chanceOf(task, values, [row, label]), 0);
  const chance = sum / predicted.length;
  return chance < leastSure ? { kind: 'undecided', label, chance } : { kind: 'constant', label };
}

/** Classes that are all off by the same number: labels that were counted from another start. */
function shiftProblems(
  { classes }: CapstoneTask,
  predicted: Int32Array,
  labels: Int32Array,
  accuracy: number,
): CapstoneProblem[] {
  if (classes === 2) return [];
  for (let by = 1; by < classes; by += 1) {
    const moved = predicted.map((label) => (label - by + classes) % classes);
    const hits = accuracyOf(moved, labels);
    if (hits > 0.5 && hits > accuracy) return [{ kind: 'shifted', by, accuracy: hits }];
  }
  return [];
}

function hardestOf(
  task: CapstoneTask,
  values: Float32Array,
  predicted: Int32Array,
  labels: Int32Array,
): HeldOut['hardest'] {
  return Array.from(labels, (truth, at) => {
    return { at, truth, predicted: predicted[at]!, chance: chanceOf(task, values, [at, truth]) };
  })
    .sort((a, b) => a.chance - b.chance)
    .slice(0, shownHardest);
}

function extent(values: Float32Array): { least: number; most: number; finite: boolean } {
  let [least, most, finite] = [Infinity, -Infinity, true];
  for (const value of values) {
    finite &&= Number.isFinite(value);
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return { least, most, finite };
}

/** The same labels in random order: what is learned from these is chance. */
export function shuffledLabels(labels: Int32Array, seed: number): Int32Array {
  return Int32Array.from(shuffle(Array.from(labels), mulberry32(seed)));
}
