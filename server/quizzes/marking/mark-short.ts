import type { ItemOf } from '../item-schema.ts';
import { normaliseText } from '../normalise-text.ts';
import { marked, refused, type Marked } from './marked.ts';

/** Right when equal to any accepted form of either language after normalisation. */
export function markShort(item: ItemOf<'short'>, typed: string): Marked {
  const answer = normaliseText(typed);
  if (answer === '') return refused('answerIncomplete');
  const equals = (form: string): boolean => normaliseText(form) === answer;
  if ([...item.accepted.en, ...item.accepted.zh].some(equals)) return marked(1);
  return marked(
    0,
    item.wrong.filter(({ forms }) => forms.some(equals)),
  );
}
