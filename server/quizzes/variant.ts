import { mulberry32, shuffle } from '#graders/random.ts';
import { evaluateCondition, type Parameters } from './expression/evaluate-expression.ts';
import type { Item, ItemOf } from './item-schema.ts';

/** Draws of one attempt. The same seed gives the same variant again. */
export interface Variant {
  /** Values of a parametrised item; empty for the others. */
  parameters: Parameters;
  /** Authored index of what stands at each displayed position: options, steps, right-hand cards or tiles. */
  order: number[];
}

const mostDraws = 1000;

/** Thrown when no parameters satisfy an item's constraint; such an item does not pass the content check. */
export class VariantError extends Error {
  override name = 'VariantError';
}

export function drawVariant(item: Item, seed: number): Variant {
  const uniform = mulberry32(seed);
  if (item.type === 'param') return { parameters: drawParameters(item, uniform), order: [] };
  if (item.type === 'order') return { parameters: {}, order: disorder(item.steps.length, uniform) };
  return { parameters: {}, order: shuffle(indices(displayed(item)), uniform) };
}

/** Tiles of a fill-in item in authored order: those of the accepted assignments first, each once. */
export function tilesOf(item: ItemOf<'fill'>): string[] {
  return [...new Set([...item.answers.flat(), ...item.wrong.map(({ tile }) => tile)])];
}

function displayed(item: Exclude<Item, { type: 'param' | 'order' }>): number {
  switch (item.type) {
    case 'single':
    case 'multiple':
      return item.options.length;
    case 'match':
      return item.pairs.length + item.unused.length;
    case 'fill':
      return tilesOf(item).length;
    case 'numeric':
    case 'short':
      return 0;
  }
}

/** One draw per parameter in the listed order; all are drawn again while the constraint is false. */
function drawParameters(item: ItemOf<'param'>, uniform: () => number): Parameters {
  for (let draw = 0; draw < mostDraws; draw += 1) {
    const parameters: Parameters = {};
    for (const [name, domain] of Object.entries(item.parameters)) {
      const u = uniform();
      parameters[name] =
        domain.kind === 'range'
          ? domain.from + Math.floor(u * (domain.to - domain.from + 1))
          : domain.values[Math.floor(u * domain.values.length)]!;
    }
    if (!item.constraint || evaluateCondition(item.constraint.parsed, parameters)) return parameters;
  }
  throw new VariantError(`drawVariant: the constraint of ${item.id} must hold within ${mostDraws} draws`);
}

/** A shuffled order that is not already the right one: an untouched list must not earn the mark. */
function disorder(length: number, uniform: () => number): number[] {
  for (;;) {
    const order = shuffle(indices(length), uniform);
    if (order.some((step, at) => step !== at)) return order;
  }
}

function indices(length: number): number[] {
  return Array.from({ length }, (_, at) => at);
}
