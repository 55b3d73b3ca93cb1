import type { Text } from '#graders/text.ts';
import { evaluateNumber } from '../expression/evaluate-expression.ts';
import type { ItemOf, Tolerance } from '../item-schema.ts';
import { readNumber } from '../read-number.ts';
import type { Variant } from '../variant.ts';
import { marked, refused, type Marked, type Refusal } from './marked.ts';

interface WrongValue {
  value: number;
  misconception: string;
  feedback: Text;
}

interface Key {
  answer: number;
  tolerance: Tolerance;
  wrong: WrongValue[];
}

/** Slack of "exact": what float64 arithmetic may add to a result that is meant to be exact. */
const roundingError = 1e-9;

export function markNumeric(item: ItemOf<'numeric'>, typed: string): Marked {
  return markByKey(item, typed);
}

export function markParam(item: ItemOf<'param'>, variant: Variant, typed: string): Marked {
  return markByKey(keyOf(item, variant), typed);
}

/** The right answer and the wrong values of one variant. */
export function keyOf(item: ItemOf<'param'>, { parameters }: Variant): Key {
  return {
    answer: evaluateNumber(item.answer.parsed, parameters),
    tolerance: item.tolerance,
    wrong: item.wrong.map((wrong) => ({ ...wrong, value: evaluateNumber(wrong.value.parsed, parameters) })),
  };
}

/** Whether `value` counts as `target`. */
export function agrees(value: number, target: number, tolerance: Tolerance): boolean {
  return Math.abs(value - target) <= slackOf(target, tolerance);
}

function slackOf(target: number, tolerance: Tolerance): number {
  const rounding = roundingError * Math.max(1, Math.abs(target));
  if (tolerance.kind === 'exact') return rounding;
  // An answer at the very edge of the tolerance is right, whatever the last bit says.
  return (
    rounding * 1e-3 + (tolerance.kind === 'absolute' ? tolerance.amount : tolerance.share * Math.abs(target))
  );
}

/** The right answer is looked at first, so a wrong value that coincides with it names no misconception. */
function markByKey({ answer, tolerance, wrong }: Key, typed: string): Marked {
  const read = readNumber(typed);
  if (!read.ok) return refused(`number${capitalise(read.problem)}` as Refusal);
  if (agrees(read.value, answer, tolerance)) return marked(1);
  return marked(
    0,
    wrong.filter(({ value }) => agrees(read.value, value, tolerance) && !agrees(value, answer, tolerance)),
  );
}

function capitalise(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1);
}
