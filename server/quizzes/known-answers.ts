import type { Answer } from '#graders/quiz.ts';
import type { Text } from '#graders/text.ts';
import type { Item, ItemOf } from './item-schema.ts';
import { agrees, keyOf } from './marking/mark-number.ts';
import { tilesOf, type Variant } from './variant.ts';

export interface KnownWrong {
  answer: Answer;
  misconception: string;
  feedback: Text;
}

export interface KnownAnswers {
  right: Answer[];
  wrong: KnownWrong[];
}

type Told = Pick<KnownWrong, 'misconception' | 'feedback'>;

/** Whether an answer that is partly right earns a share of the mark. */
export function isMarkedInShares({ type }: Item): boolean {
  return type === 'multiple' || type === 'order' || type === 'match';
}

/** For checking content: every right answer to a variant, and for every misconception an answer that shows it. */
export function knownAnswers(item: Item, variant: Variant): KnownAnswers {
  const shown = (index: number): number => variant.order.indexOf(index);
  switch (item.type) {
    case 'single':
    case 'multiple':
      return ofOptions(item, shown);
    case 'numeric':
      return { right: [text(item.answer)], wrong: item.wrong.map((each) => known(text(each.value), each)) };
    case 'param': {
      const { answer, wrong, tolerance } = keyOf(item, variant);
      const different = wrong.filter(({ value }) => !agrees(value, answer, tolerance));
      return { right: [text(answer)], wrong: different.map((each) => known(text(each.value), each)) };
    }
    case 'short':
      return {
        right: [...item.accepted.en, ...item.accepted.zh].map(text),
        wrong: item.wrong.flatMap((each) => each.forms.map((form) => known(text(form), each))),
      };
    case 'order':
      return ofSteps(item, shown);
    case 'match': {
      const cards = item.pairs.map((_, row) => shown(row));
      const spare = (at: number): number[] => [shown(item.pairs.length + at), ...cards.slice(1)];
      return {
        right: [{ kind: 'pairs', cards }],
        wrong: item.unused.map((each, at) => known({ kind: 'pairs', cards: spare(at) }, each)),
      };
    }
    case 'fill':
      return ofTiles(item, shown);
  }
}

function ofOptions(item: ItemOf<'single' | 'multiple'>, shown: (index: number) => number): KnownAnswers {
  const pick = (at: number[]): Answer =>
    item.type === 'single'
      ? { kind: 'option', option: shown(at[0]!) }
      : { kind: 'options', options: at.map(shown) };
  const rightOnes = item.options.flatMap((option, at) => ('correct' in option ? [at] : []));
  return {
    right: [pick(rightOnes)],
    wrong: item.options.flatMap((option, at) => ('correct' in option ? [] : [known(pick([at]), option)])),
  };
}

function ofSteps(item: ItemOf<'order'>, shown: (index: number) => number): KnownAnswers {
  const steps = item.steps.map((_, step) => step);
  const sequence = (order: number[]): Answer => ({ kind: 'sequence', sequence: order.map(shown) });
  // What should come earlier moves right behind the step: `adapt after verifying` says nothing of what lies between.
  const moved = (step: number, before: number): number[] => {
    const rest = steps.filter((each) => each !== before);
    return rest.toSpliced(rest.indexOf(step) + 1, 0, before);
  };
  return {
    right: [sequence(steps)],
    wrong: item.wrong.map((each) => known(sequence(moved(each.step - 1, each.before - 1)), each)),
  };
}

function ofTiles(item: ItemOf<'fill'>, shown: (index: number) => number): KnownAnswers {
  const tiles = tilesOf(item);
  const place = (symbols: string[]): Answer => ({
    kind: 'tiles',
    tiles: symbols.map((symbol) => shown(tiles.indexOf(symbol))),
  });
  const rest = item.answers[0]!.slice(1);
  return {
    right: item.answers.map(place),
    wrong: item.wrong.map((each) => known(place([each.tile, ...rest]), each)),
  };
}

function known(answer: Answer, { misconception, feedback }: Told): KnownWrong {
  return { answer, misconception, feedback };
}

function text(value: number | string): Answer {
  return { kind: 'text', text: String(value) };
}
