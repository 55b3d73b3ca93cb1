import type { Answer, ResultView, Solution } from '#graders/quiz.ts';
import type { ReviewView } from '#graders/review.ts';
import type { Locale } from '#graders/text.ts';
import { scopeOf } from './check-generator.ts';
import { inlineHtml, shownNumber } from './inline-html.ts';
import type { Item } from './item-schema.ts';
import { keyOf } from './marking/mark-number.ts';
import type { Feedback } from './marking/marked.ts';
import { erratumView } from './erratum-view.ts';
import { sourceView } from './sources.ts';
import type { Topic } from './topic.ts';
import { tilesOf, type Variant } from './variant.ts';

export interface MarkedAnswer {
  answer: Answer;
  score: number;
  points: number;
  nextWorth: number;
  feedback: Feedback[];
  review: ReviewView | null;
  returns: string | null;
}

interface Shown {
  topic: Topic;
  item: Item;
  variant: Variant;
  locale: Locale;
}

/** Everything that is told about a marked attempt. Only called for marked ones. */
export function resultView(marked: MarkedAnswer, { topic, item, variant, locale }: Shown): ResultView {
  const scope = item.type === 'param' ? scopeOf(item, variant) : null;
  const { answer, score, points, nextWorth, feedback, review, returns } = marked;
  const erratum = item.erratum === undefined ? undefined : topic.errata[item.erratum];
  return {
    outcome: score === 1 ? 'right' : score > 0 ? 'partial' : 'wrong',
    score,
    points,
    nextWorth,
    answer,
    feedbackHtml: feedback.map(({ text }) => inlineHtml(text[locale], scope)),
    solution: solutionOf(item, { variant, locale, answer }),
    explanationHtml: inlineHtml(item.explanation[locale], scope),
    sources: item.sources.map((citation) => sourceView(citation, topic.sources)),
    erratum: erratum ? erratumView(erratum, topic.sources, locale) : null,
    exercise: item.exercise !== undefined && topic.exercises.has(item.exercise) ? item.exercise : null,
    review,
    returns,
  };
}

interface Given {
  variant: Variant;
  locale: Locale;
  answer: Answer;
}

function solutionOf(item: Item, { variant, locale, answer }: Given): Solution {
  const displayed = (index: number): number => variant.order.indexOf(index);
  switch (item.type) {
    case 'single':
    case 'multiple':
      return {
        kind: 'options',
        options: item.options.flatMap((option, at) => ('correct' in option ? [displayed(at)] : [])),
      };
    case 'numeric':
      return { kind: 'value', text: shownNumber(item.answer), unit: item.unit?.[locale] ?? null };
    case 'param':
      return {
        kind: 'value',
        text: shownNumber(keyOf(item, variant).answer),
        unit: item.unit?.[locale] ?? null,
      };
    case 'short':
      return { kind: 'accepted', forms: item.accepted[locale] };
    case 'order':
      return {
        kind: 'sequence',
        sequence: item.steps.map((_, step) => displayed(step)),
        interchangeable: item.interchangeable,
      };
    case 'match':
      return { kind: 'cards', cards: item.pairs.map((_, row) => displayed(row)) };
    case 'fill': {
      const tiles = tilesOf(item);
      const accepted = item.answers.map((symbols) =>
        symbols.map((symbol) => displayed(tiles.indexOf(symbol))),
      );
      const given = answer.kind === 'tiles' ? answer.tiles.join() : '';
      return { kind: 'tiles', tiles: accepted.find((each) => each.join() === given) ?? accepted[0]! };
    }
  }
}
