import { drawReviewPairs } from '../datasets/review-pairs.ts';
import type { Locale } from '../text.ts';
import type { Predict } from './judge.ts';
import type { Prediction } from './messages.ts';
import { classesOf } from './predicted-classes.ts';
import type { CapstoneTask } from './task.ts';

/** What is wrong with how a model of texts reads them. */
export type TextProblem = { kind: 'depends' } | { kind: 'keepsStart' } | { kind: 'pairs'; share: number };

const leastPairs = 0.9;

export async function judgeTexts(
  task: CapstoneTask,
  predict: Predict,
  texts: readonly string[],
  { seed, locale }: { seed: number; locale: Locale },
): Promise<TextProblem[]> {
  const problems: TextProblem[] = [];
  const some = texts.slice(0, 8);
  const strange = `${some[0]!} zzxqj`;
  const together = await predict({ kind: 'texts', texts: [...some, strange] });
  const alone = await predict({ kind: 'texts', texts: [some[3]!] });
  const ids = (prediction: Prediction, row: number): string =>
    prediction.prepared.values.subarray(row * 20, row * 20 + 20).join();
  if (ids(alone, 0) !== ids(together, 3)) problems.push({ kind: 'depends' });
  // A long text decides at its end: what stands before the last twenty words must not matter.
  const long = [...some, ...some].join(' ');
  const end = long.split(' ').slice(-20).join(' ');
  const cut = await predict({ kind: 'texts', texts: [long, end] });
  const isShape = cut.prepared.shape.join() === '2,20';
  if (isShape && ids(cut, 0) !== ids(cut, 1)) problems.push({ kind: 'keepsStart' });
  // Pairs are made of the words that the generator knows.
  if (task.isDrawn) problems.push(...(await judgePairs(task, predict, drawReviewPairs(100, seed, locale))));
  return problems;
}

async function judgePairs(
  task: CapstoneTask,
  predict: Predict,
  pairs: readonly [string, string][],
): Promise<TextProblem[]> {
  const { output } = await predict({ kind: 'texts', texts: pairs.flat() });
  const labels = classesOf(task, output.values);
  const flipped = pairs.filter((_, at) => labels[2 * at] !== labels[2 * at + 1]).length / pairs.length;
  return flipped < leastPairs ? [{ kind: 'pairs', share: flipped }] : [];
}
