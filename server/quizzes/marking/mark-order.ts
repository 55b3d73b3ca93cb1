import type { ItemOf } from '../item-schema.ts';
import type { Variant } from '../variant.ts';
import { marked, refused, type Marked } from './marked.ts';

/** The share of correctly ordered pairs, interchangeable ones left out. */
export function markOrder(item: ItemOf<'order'>, { order }: Variant, sequence: readonly number[]): Marked {
  if (sequence.length !== item.steps.length || new Set(sequence).size !== sequence.length)
    return refused('answerMalformed');
  const steps = sequence.map((position) => order[position] ?? -1);
  if (steps.includes(-1)) return refused('answerMalformed');
  const placeOf = (step: number): number => steps.indexOf(step);
  let [right, pairs] = [0, 0];
  for (let later = 1; later < steps.length; later += 1) {
    for (let earlier = 0; earlier < later; earlier += 1) {
      if (item.interchangeable.some((group) => group.includes(earlier + 1) && group.includes(later + 1)))
        continue;
      pairs += 1;
      if (placeOf(earlier) < placeOf(later)) right += 1;
    }
  }
  return marked(
    right / pairs,
    item.wrong.filter(({ step, before }) => placeOf(step - 1) < placeOf(before - 1)),
  );
}
