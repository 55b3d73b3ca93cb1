import type { Answer } from '#graders/quiz.ts';
import type { Item } from '../item-schema.ts';
import type { Variant } from '../variant.ts';
import { markFill, markMatch } from './mark-cards.ts';
import { markNumeric, markParam } from './mark-number.ts';
import { markMultiple, markSingle } from './mark-options.ts';
import { markOrder } from './mark-order.ts';
import { markShort } from './mark-short.ts';
import { refused, type Marked } from './marked.ts';

/** Marks one answer by the rules of its type. Pure: the same item, variant and answer give the same mark. */
export function markAnswer(item: Item, variant: Variant, answer: Answer): Marked {
  if (item.type === 'single' && answer.kind === 'option') return markSingle(item, variant, answer.option);
  if (item.type === 'multiple' && answer.kind === 'options')
    return markMultiple(item, variant, answer.options);
  if (item.type === 'numeric' && answer.kind === 'text') return markNumeric(item, answer.text);
  if (item.type === 'param' && answer.kind === 'text') return markParam(item, variant, answer.text);
  if (item.type === 'short' && answer.kind === 'text') return markShort(item, answer.text);
  if (item.type === 'order' && answer.kind === 'sequence') return markOrder(item, variant, answer.sequence);
  if (item.type === 'match' && answer.kind === 'pairs') return markMatch(item, variant, answer.cards);
  if (item.type === 'fill' && answer.kind === 'tiles') return markFill(item, variant, answer.tiles);
  return refused('answerMalformed');
}
