import { inlineHtml } from './inline-html.ts';
import type { ItemOf } from './item-schema.ts';
import { agrees, keyOf } from './marking/mark-number.ts';
import { textsOf } from './texts-of.ts';
import { drawVariant, type Variant } from './variant.ts';

export interface ItemProblem {
  field: string;
  message: string;
}

const seeds = 200;
/** A wrong value that nearly always equals the right answer teaches nothing. */
const leastShare = 0.1;

/** Draws many variants of a parametrised item and reports what no variant should do. */
export function checkGenerator(item: ItemOf<'param'>): ItemProblem[] {
  try {
    return [
      ...checkValueProblems(item),
      ...checkDrawn(item, drawnVariants(item, seeds)),
      ...placeholderProblems(item),
    ];
  } catch (error) {
    return [{ field: 'parameters', message: (error as Error).message }];
  }
}

function checkValueProblems(item: ItemOf<'param'>): ItemProblem[] {
  const variant = drawVariant(item, item.check.seed);
  const problems: ItemProblem[] = [];
  if (JSON.stringify(variant.parameters) !== JSON.stringify(item.check.parameters)) {
    problems.push({
      field: 'check.parameters',
      message: `seed ${item.check.seed} draws ${JSON.stringify(variant.parameters)}`,
    });
  }
  const { answer } = keyOf(item, variant);
  // Check values are written with six significant digits.
  if (!agrees(answer, item.check.answer, { kind: 'relative', share: 5e-6 })) {
    problems.push({ field: 'check.answer', message: `seed ${item.check.seed} gives ${answer}` });
  }
  return problems;
}

/** The variants of the seeds 1 … count. */
export function drawnVariants(item: ItemOf<'param'>, count: number): Variant[] {
  return Array.from({ length: count }, (_, at) => drawVariant(item, at + 1));
}

/** Values that are no numbers, wrong values that nearly always count as right, and pairs that never differ. */
export function checkDrawn(item: ItemOf<'param'>, variants: readonly Variant[]): ItemProblem[] {
  const distinct = item.wrong.map(() => 0);
  const twins = new Set(
    item.wrong.flatMap((_, at) => item.wrong.slice(0, at).map((__, other) => `${other},${at}`)),
  );
  for (const variant of variants) {
    const { answer, wrong, tolerance } = keyOf(item, variant);
    const drawn = JSON.stringify(variant.parameters);
    if (!Number.isFinite(answer)) return [{ field: 'answer', message: `is ${answer} for ${drawn}` }];
    for (const [at, { value }] of wrong.entries()) {
      if (!Number.isFinite(value)) return [{ field: `wrong.${at}`, message: `is ${value} for ${drawn}` }];
      if (!agrees(value, answer, tolerance)) distinct[at]! += 1;
    }
    for (const pair of twins) {
      const [first, second] = pair.split(',').map((at) => wrong[Number(at)]!.value);
      if (!agrees(first!, second!, tolerance)) twins.delete(pair);
    }
  }
  const count = variants.length;
  return [
    ...distinct.flatMap((differing, at) => {
      if (differing >= count * leastShare) return [];
      return [
        { field: `wrong.${at}`, message: `counts as right in ${count - differing} of ${count} variants` },
      ];
    }),
    ...[...twins].map((pair) => {
      const [first, second] = pair.split(',');
      return { field: `wrong.${second}`, message: `equals wrong.${first} in all of ${count} variants` };
    }),
  ];
}

function placeholderProblems(item: ItemOf<'param'>): ItemProblem[] {
  const variant = drawVariant(item, 1);
  const { prompt, ...told } = item;
  const texts = [
    ...textsOf(prompt).map((text) => ({ text, scope: variant.parameters })),
    ...textsOf(told).map((text) => ({ text, scope: scopeOf(item, variant) })),
  ];
  return texts.flatMap(({ text, scope }) => {
    try {
      inlineHtml(text, scope);
      return [];
    } catch (error) {
      return [{ field: `text "${text.slice(0, 24)}"`, message: (error as Error).message }];
    }
  });
}

/** What the texts of a variant may mention: the parameters and, once it is marked, the answer. */
export function scopeOf(item: ItemOf<'param'>, variant: Variant): Variant['parameters'] {
  return { ...variant.parameters, answer: keyOf(item, variant).answer };
}
