import type { Locale } from '../text.ts';
import { capstonePoints } from './capstone.ts';
import {
  judgeHeldOut,
  judgeRun,
  judgeStructure,
  shuffledLabels,
  type CapstoneProblem,
  type HeldOut,
} from './judge.ts';
import type { Checkpoint, Prediction, TrainedRun, TrainingRequest } from './messages.ts';
import { misconceptionOf } from './misconception.ts';
import type { Structure } from './structure.ts';
import type { CapstoneTask, Examples, Inputs } from './task.ts';

/** A capstone and what it is worth. */
export interface GradedTask {
  task: CapstoneTask;
  points: number;
}

/** Something that runs the learner's program, near or far. */
export interface Trains {
  build(): Promise<Structure>;
  train(request: TrainingRequest): Promise<TrainedRun>;
  predict(inputs: Inputs): Promise<Prediction>;
}

export type Round = 'A' | 'B' | 'shuffled';

export interface GradingPlan {
  locale: Locale;
  /** Examples to train on: fewer on a slow device. */
  training: number;
  seeds: { A: number; B: number };
  timeBudgetMs: number;
  draw?: (count: number, seed: number, isHeldOut: boolean) => Examples;
  resume?: {
    round: Round;
    checkpoint: Checkpoint;
    /** Rounds before that one, which are judged already. */
    finished: readonly RoundResult[];
  };
}

export interface RoundResult {
  round: Round;
  run: TrainedRun;
  heldOut: HeldOut;
  examples: Examples;
  problems: CapstoneProblem[];
}

export interface CapstoneVerdict {
  kind: 'passed' | 'failed';
  problems: CapstoneProblem[];
  misconception: string | null;
  /** The lesser of both seeds; null where no training came to its end. */
  accuracy: number | null;
  points: number;
  structure: Structure;
}

export interface GradingHooks {
  onRound?: (round: Round) => void;
  /** Once a round is judged; the model is the trained one until this is done. */
  onResult?: (result: RoundResult) => Promise<void> | void;
}

/** Held-out seeds follow from those of the training and are known to the grader alone. */
const heldOutStep = 7919;

/** Builds, trains on two data sets and judges: everything but the control with shuffled labels. */
export async function gradeCapstone(
  { task, points }: GradedTask,
  trains: Trains,
  plan: GradingPlan,
  hooks: GradingHooks = {},
): Promise<CapstoneVerdict> {
  const structure = await trains.build();
  const built = judgeStructure(task, structure);
  if (built.length > 0) return verdictOf({ task, points }, structure, built, null);
  const results: RoundResult[] = [...(plan.resume?.finished ?? [])];
  for (const round of ['A', 'B'] as const) {
    if (results.some((done) => done.round === round)) continue;
    hooks.onRound?.(round);
    const result = await trainRound(task, trains, plan, round).catch(namedFailure);
    if ('kind' in result) return verdictOf({ task, points }, structure, [result], null);
    results.push(result);
    await hooks.onResult?.(result);
    // What is wrong with one data set need not be trained on another.
    if (result.problems.length > 0) break;
  }
  const problems = results.flatMap((result) => result.problems);
  const accuracy = Math.min(...results.map(({ heldOut }) => heldOut.accuracy));
  return verdictOf({ task, points }, structure, problems, accuracy);
}

/** tfjs refuses one-hot rows for the sparse loss in words that say little; everything else stays what it is. */
function namedFailure(error: unknown): CapstoneProblem {
  const message = error instanceof Error ? error.message : '';
  const shape =
    /each example has shape \[1\].*received an input with \d+ examples, each with shape \[([\d,]+)\]/.exec(
      message,
    )?.[1];
  if (shape === undefined) throw error;
  return { kind: 'oneHotLabels', shape: shape.split(',').map(Number) };
}

/** Trains on labels in random order, which must teach nothing; returns the accuracy on held-out data. */
export async function runControl(task: CapstoneTask, trains: Trains, plan: GradingPlan): Promise<number> {
  const { heldOut } = await trainRound(task, trains, plan, 'shuffled');
  return heldOut.accuracy;
}

async function trainRound(
  task: CapstoneTask,
  trains: Trains,
  plan: GradingPlan,
  round: Round,
): Promise<RoundResult> {
  const { locale } = plan;
  const seed = round === 'B' ? plan.seeds.B : plan.seeds.A;
  const draw = plan.draw ?? ((count, from) => task.draw(count, from, locale));
  const { inputs, labels } = draw(plan.training, seed, false);
  const run = await trains.train({
    inputs,
    labels: round === 'shuffled' ? shuffledLabels(labels, seed) : labels,
    seed,
    epochs: task.epochs,
    timeBudgetMs: plan.timeBudgetMs,
    ...(plan.resume?.round === round && { resume: plan.resume.checkpoint }),
  });
  const examples = draw(task.heldOut, seed + heldOutStep, true);
  const heldOut = await judgeHeldOut(task, (given) => trains.predict(given), examples, { seed, locale });
  return { round, run, heldOut, examples, problems: [...judgeRun(task, run), ...heldOut.problems] };
}

export function verdictOf(
  { task, points }: GradedTask,
  structure: Structure,
  problems: CapstoneProblem[],
  accuracy: number | null,
): CapstoneVerdict {
  const isPassed = problems.length === 0 && accuracy !== null;
  return {
    kind: isPassed ? 'passed' : 'failed',
    problems,
    misconception: misconceptionOf(task.id, problems),
    accuracy,
    points: isPassed ? capstonePoints(points, task, accuracy) : 0,
    structure,
  };
}
