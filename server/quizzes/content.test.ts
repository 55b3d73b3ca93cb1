import { describe, expect, it } from 'vitest';
import published from '../../tests/fixtures/published-items.json' with { type: 'json' };
import { checkDrawn, drawnVariants } from './check-generator.ts';
import { evaluateCondition } from './expression/evaluate-expression.ts';
import type { Item, ItemOf } from './item-schema.ts';
import { isMarkedInShares, knownAnswers } from './known-answers.ts';
import { readQuizzes } from './load-topics.ts';
import { markAnswer } from './marking/mark-answer.ts';
import { keyOf } from './marking/mark-number.ts';
import { drawVariant } from './variant.ts';

interface PublishedItem {
  id: string;
  type: string;
  difficulty: number;
  /** Whether the item corrects a statement that is commonly made wrongly. */
  erratum: boolean;
  /** For parametrised items what seed 1 draws and gives, computed independently of this code. */
  seedOne?: { parameters: Record<string, number | string>; answer: number };
}

const { topics, problems } = readQuizzes();
const items = topics.flatMap((topic) => topic.items.map(({ item }) => item));
const publishedTopics = published as Record<string, PublishedItem[]>;
const seeds = 200;

it('all content is free of mistakes', () => {
  expect(problems).toEqual([]);
});

it.each(topics.map((topic) => [topic.id, topic] as const))(
  '%s: has the published items with their types and difficulties',
  (_, { code, items: written }) => {
    const expected = publishedTopics[code]!;
    expect(written.map(({ item: { id, type, difficulty } }) => ({ id, type, difficulty }))).toEqual(
      expected.map(({ id, type, difficulty }) => ({ id, type, difficulty })),
    );
    const correcting = new Set(written.flatMap(({ item }) => (item.erratum === undefined ? [] : [item.id])));
    expect(expected.filter(({ id, erratum }) => erratum && !correcting.has(id))).toEqual([]);
  },
);

describe.each(items.map((item) => [item.id, item] as const))('%s', (_, item) => {
  it('right answers earn everything, wrong ones do not and are told apart', () => {
    const unnamed = new Set(knownAnswers(item, drawVariant(item, 3)).wrong.map((each) => each.misconception));
    for (let seed = 1; seed <= 20; seed += 1) {
      const variant = drawVariant(item, seed);
      const { right, wrong } = knownAnswers(item, variant);
      for (const answer of right)
        expect(markAnswer(item, variant, answer)).toEqual({ kind: 'marked', score: 1, feedback: [] });
      for (const { answer, misconception } of wrong) {
        const marked = markAnswer(item, variant, answer);
        if (marked.kind === 'refused') throw new Error(marked.refusal);
        if (isMarkedInShares(item)) expect(marked.score).toBeLessThan(1);
        else expect(marked.score).toBe(0);
        const told = marked.feedback.map((each) => each.misconception);
        expect(told).toContain(misconception);
        if (told.length === 1) unnamed.delete(misconception);
      }
    }
    // Each misconception is told by itself in some variant.
    expect([...unnamed]).toEqual([]);
  });
});

const parametrised = items.filter((item): item is ItemOf<'param'> => item.type === 'param');

describe.each(parametrised.map((item) => [item.id, item] as const))('%s', (id, item) => {
  it(`${seeds} seeds give finite answers, stay in the domains, hold the constraint and repeat`, () => {
    expect(checkDrawn(item, drawnVariants(item, seeds))).toEqual([]);
    for (const [at, variant] of drawnVariants(item, seeds).entries()) {
      expect(drawVariant(item, at + 1)).toEqual(variant);
      if (item.constraint) expect(evaluateCondition(item.constraint.parsed, variant.parameters)).toBe(true);
      for (const [name, domain] of Object.entries(item.parameters)) {
        const value = variant.parameters[name]!;
        const fits =
          domain.kind === 'list'
            ? domain.values.includes(value)
            : Number.isInteger(value) && Number(value) >= domain.from && Number(value) <= domain.to;
        expect(fits, `${name} = ${value}`).toBe(true);
      }
    }
  });

  it('seed 1 draws the published variant and gives its answer', () => {
    const { seedOne } = publishedOf(id);
    const variant = drawVariant(item, 1);
    expect(variant.parameters).toEqual(seedOne!.parameters);
    const { answer } = keyOf(item, variant);
    // Published with six significant digits.
    expect(Number(answer.toPrecision(6))).toBeCloseTo(seedOne!.answer, 12);
  });
});

function publishedOf(id: Item['id']): PublishedItem {
  return Object.values(publishedTopics)
    .flat()
    .find((item) => item.id === id)!;
}
