import type { Card, PromptPart, Question } from '#graders/quiz.ts';
import type { Locale, Text } from '#graders/text.ts';
import type { Parameters } from './expression/evaluate-expression.ts';
import { inlineHtml, plainText } from './inline-html.ts';
import type { Item, ItemOf } from './item-schema.ts';
import { tilesOf, type Variant } from './variant.ts';

/** What a learner may see of an item before it is marked: named field by field, so that nothing else can slip through. */
export function questionView(
  item: Item,
  variant: Variant,
  locale: Locale,
): { promptHtml: string; question: Question } {
  const parameters = item.type === 'param' ? variant.parameters : null;
  return { promptHtml: promptHtml(item, parameters, locale), question: question(item, variant, locale) };
}

function question(item: Item, { order }: Variant, locale: Locale): Question {
  const shown = (texts: readonly Text[]): string[] => order.map((index) => inlineHtml(texts[index]![locale]));
  switch (item.type) {
    case 'single':
    case 'multiple':
      return { type: item.type, options: shown(item.options.map(({ text }) => text)) };
    case 'numeric':
    case 'param':
      return { type: item.type, unit: item.unit?.[locale] ?? null };
    case 'short':
      return { type: 'short' };
    case 'order':
      return { type: 'order', steps: shown(item.steps) };
    case 'match':
      return {
        type: 'match',
        left: item.pairs.map(({ left }) => inlineHtml(left[locale])),
        cards: matchCards(item, order, locale),
      };
    case 'fill':
      return fillQuestion(item, order, locale);
  }
}

function matchCards(item: ItemOf<'match'>, order: readonly number[], locale: Locale): Card[] {
  const texts = [...item.pairs.map(({ right }) => right), ...item.unused.map(({ text }) => text)];
  return order.map((index) => card(texts[index]![locale]));
}

function fillQuestion(item: ItemOf<'fill'>, order: readonly number[], locale: Locale): Question {
  const tiles = tilesOf(item);
  return {
    type: 'fill',
    parts: promptParts(item.prompt[locale]),
    blanks: item.answers[0]!.length,
    tiles: order.map((index) => card(tiles[index]!)),
  };
}

function card(source: string): Card {
  return { html: inlineHtml(source), name: plainText(source) };
}

/** Cuts the prompt at its blanks {1}, {2} … */
function promptParts(prompt: string): PromptPart[] {
  return prompt
    .split(/\{(\d+)\}/)
    .map((part, at) => (at % 2 === 1 ? { blank: Number(part) - 1 } : { html: inlineHtml(part) }))
    .filter((part) => 'blank' in part || part.html !== '');
}

/** The prompt of a fill-in item stands in its parts. */
function promptHtml(item: Item, parameters: Parameters | null, locale: Locale): string {
  return item.type === 'fill' ? '' : inlineHtml(item.prompt[locale], parameters);
}
