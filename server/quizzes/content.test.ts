import { expect, it } from 'vitest';
import { inlineHtml } from './inline-html.ts';
import { scopeOf } from './check-generator.ts';
import type { Item } from './item-schema.ts';
import { knownAnswers } from './known-answers.ts';
import { loadTopics, readQuizzes } from './load-topics.ts';
import { markAnswer } from './marking/mark-answer.ts';
import { keyOf } from './marking/mark-number.ts';
import { drawVariant } from './variant.ts';

const items = loadTopics().flatMap((topic) => topic.items.map(({ item }) => item));

it('all content is free of mistakes', () => {
  expect(readQuizzes().problems).toEqual([]);
});

it('the convolution layer has the twelve items of its topic', () => {
  const topic = loadTopics().find(({ id }) => id === 'convolution-layer')!;
  const types = topic.items.map(({ item }) => item.type);
  const count = (type: string): number => types.filter((each) => each === type).length;
  expect({
    single: count('single'),
    param: count('param'),
    numeric: count('numeric'),
    fill: count('fill'),
    short: count('short'),
  }).toEqual({ single: 3, param: 6, numeric: 1, fill: 1, short: 1 });
  expect(topic.items.filter(({ item }) => item.erratum !== undefined).map(({ item }) => item.id)).toEqual([
    'q-conv-flip-identify',
    'q-conv-first-valid-index',
    'q-conv-kernel-shape',
    'q-conv-true-name',
  ]);
});

it.each(items.map((item) => [item.id, item] as const))(
  '%s: right answers earn everything, wrong ones nothing',
  (_, item) => {
    const unnamed = new Set(knownMisconceptions(item));
    for (let seed = 1; seed <= 50; seed += 1) {
      const variant = drawVariant(item, seed);
      const { right, wrong } = knownAnswers(item, variant);
      for (const answer of right)
        expect(markAnswer(item, variant, answer)).toEqual({ kind: 'marked', score: 1, feedback: [] });
      for (const { answer, misconception } of wrong) {
        const marked = markAnswer(item, variant, answer);
        if (marked.kind === 'refused') throw new Error(marked.refusal);
        expect(marked.score).toBe(0);
        expect(marked.feedback.map((each) => each.misconception)).toContain(misconception);
        if (marked.feedback.length === 1) unnamed.delete(misconception);
      }
    }
    // Each misconception is told by itself in some variant, with a text of its own in both languages.
    expect([...unnamed]).toEqual([]);
  },
);

it.each(items.flatMap((item) => (item.type === 'param' ? [[item.id, item] as const] : [])))(
  '%s: 200 seeds give finite answers, hold the constraint and repeat',
  (_, item) => {
    for (let seed = 0; seed < 200; seed += 1) {
      const variant = drawVariant(item, seed);
      expect(drawVariant(item, seed)).toEqual(variant);
      expect(Number.isFinite(keyOf(item, variant).answer)).toBe(true);
      for (const [name, domain] of Object.entries(item.parameters)) {
        const value = variant.parameters[name]!;
        if (domain.kind === 'list') expect(domain.values).toContain(value);
        else
          expect(Number.isInteger(value) && Number(value) >= domain.from && Number(value) <= domain.to).toBe(
            true,
          );
      }
      for (const locale of ['en', 'zh'] as const)
        inlineHtml(item.explanation[locale], scopeOf(item, variant));
    }
  },
);

// From the curriculum, "seed 1: …": computed there independently of this code.
it.each([
  ['q-conv-one-value', { a: 3, b: 0, c: 3, d: 5 }, 23],
  ['q-conv-out-size', { n: 63, k: 3, s: 2, p: 2 }, 33],
  ['q-conv-params', { ci: 16, co: 8, k: 3 }, 1160],
  ['q-conv-macs', { h: 23, ci: 1, co: 16, k: 5 }, 144400],
  ['q-conv-same-total-pad', { n: 22, k: 2, s: 2 }, 0],
  ['q-conv-receptive-field', { k1: 5, s1: 1, k2: 3, s2: 2, k3: 5 }, 15],
])('%s: seed 1 draws the published variant', (id, parameters, answer) => {
  const item = items.find((each) => each.id === id);
  if (item?.type !== 'param') throw new Error(`${id} must be parametrised`);
  const variant = drawVariant(item, 1);
  expect(variant.parameters).toEqual(parameters);
  expect(keyOf(item, variant).answer).toBe(answer);
});

function knownMisconceptions(item: Item): string[] {
  return knownAnswers(item, drawVariant(item, 3)).wrong.map(({ misconception }) => misconception);
}
