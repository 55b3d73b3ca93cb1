import type { ItemOf } from '../item-schema.ts';
import type { Variant } from '../variant.ts';
import { marked, refused, type Marked } from './marked.ts';

export function markSingle(item: ItemOf<'single'>, { order }: Variant, picked: number): Marked {
  const option = item.options[order[picked] ?? -1];
  if (option === undefined) return refused('answerMalformed');
  return 'correct' in option ? marked(1) : marked(0, [option]);
}

/** max(0, (right picks − wrong picks) / number of right options); full only for the exact set. */
export function markMultiple(
  item: ItemOf<'multiple'>,
  { order }: Variant,
  picked: readonly number[],
): Marked {
  if (picked.length === 0) return refused('answerIncomplete');
  if (new Set(picked).size !== picked.length) return refused('answerMalformed');
  const options = picked
    .map((position) => item.options[order[position] ?? -1])
    .filter((option) => option !== undefined);
  if (options.length < picked.length) return refused('answerMalformed');
  const wrong = options.flatMap((option) => ('correct' in option ? [] : [option]));
  const rightPicks = picked.length - wrong.length;
  const rightOptions = item.options.filter((option) => 'correct' in option).length;
  return marked(Math.max(0, (rightPicks - wrong.length) / rightOptions), wrong);
}
