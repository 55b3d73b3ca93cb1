import type { ItemOf } from '../item-schema.ts';
import { tilesOf, type Variant } from '../variant.ts';
import { marked, refused, type Marked } from './marked.ts';

/** Share of right pairs. `cards[row]` is the displayed position of the card put beside that row. */
export function markMatch(item: ItemOf<'match'>, { order }: Variant, cards: readonly number[]): Marked {
  const placed = authored(cards, order, item.pairs.length);
  if (typeof placed === 'string') return refused(placed);
  const right = placed.filter((card, row) => card === row).length;
  const shown = placed
    .map((card) => item.unused[card - item.pairs.length])
    .filter((card) => card !== undefined);
  return marked(right / item.pairs.length, shown);
}

/** All blanks right, or nothing. `tiles[blank]` is the displayed position of the tile in that blank. */
export function markFill(item: ItemOf<'fill'>, { order }: Variant, tiles: readonly number[]): Marked {
  const placed = authored(tiles, order, item.answers[0]!.length);
  if (typeof placed === 'string') return refused(placed);
  const symbols = tilesOf(item);
  const chosen = placed.map((tile) => symbols[tile]!);
  const right = item.answers.some((answer) => answer.every((symbol, blank) => symbol === chosen[blank]));
  return marked(
    right ? 1 : 0,
    item.wrong.filter(({ tile }) => chosen.includes(tile)),
  );
}

/** Authored indices of the cards put into the slots; each card at most once, no slot empty. */
function authored(
  positions: readonly number[],
  order: readonly number[],
  slots: number,
): number[] | 'answerIncomplete' | 'answerMalformed' {
  if (positions.length < slots) return 'answerIncomplete';
  if (positions.length > slots || new Set(positions).size !== slots) return 'answerMalformed';
  const cards = positions.map((position) => order[position] ?? -1);
  return cards.includes(-1) ? 'answerMalformed' : cards;
}
