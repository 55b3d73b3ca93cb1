import { expect, it } from 'vitest';
import type { Answer } from '#graders/quiz.ts';
import { itemSchema, type Item } from '../item-schema.ts';
import { drawVariant, tilesOf, type Variant } from '../variant.ts';
import { markAnswer } from './mark-answer.ts';
import type { Marked } from './marked.ts';

const same = (text: string) => ({ en: text, zh: text });
const wrong = (misconception: string) => ({ misconception, feedback: same(`because ${misconception}`) });

function item(fields: Record<string, unknown>): Item {
  const common = {
    id: 'q-x',
    difficulty: 2,
    bloom: 'apply',
    sources: ['X'],
    prompt: same('p'),
    explanation: same('e'),
  };
  return itemSchema.parse({ ...common, ...fields });
}

const unshuffled = (length: number): Variant => ({
  parameters: {},
  order: Array.from({ length }, (_, at) => at),
});

function told(marked: Marked): { score: number; misconceptions: string[] } {
  if (marked.kind === 'refused') throw new Error(`refused: ${marked.refusal}`);
  return { score: marked.score, misconceptions: marked.feedback.map(({ misconception }) => misconception) };
}

const multiple = item({
  type: 'multiple',
  options: [
    { text: 'a', correct: true },
    { text: 'b', correct: true },
    { text: 'c', correct: true },
    { text: 'd', ...wrong('likes-d') },
    { text: 'e', ...wrong('likes-e') },
  ],
});

it.each([
  [[0, 1, 2], 1, []],
  [[0, 1], 2 / 3, []],
  [[0, 1, 2, 3], 2 / 3, ['likes-d']],
  [[0, 3], 0, ['likes-d']],
  [[3, 4], 0, ['likes-d', 'likes-e']],
  [[0, 1, 2, 3, 4], 1 / 3, ['likes-d', 'likes-e']],
])('multiple: picks %j score %d', (options, score, misconceptions) => {
  expect(told(markAnswer(multiple, unshuffled(5), { kind: 'options', options }))).toEqual({
    score,
    misconceptions,
  });
});

const order = item({
  type: 'order',
  steps: ['one', 'two', 'three', 'four'],
  interchangeable: [[2, 3]],
  wrong: [{ step: 4, before: 1, ...wrong('last-first') }],
});

it.each([
  [[0, 1, 2, 3], 1, []],
  [[0, 2, 1, 3], 1, []],
  [[1, 0, 2, 3], 4 / 5, []],
  [[3, 0, 1, 2], 2 / 5, ['last-first']],
  [[3, 2, 1, 0], 0, ['last-first']],
])('order: sequence %j scores %d of its five ordered pairs', (sequence, score, misconceptions) => {
  expect(told(markAnswer(order, unshuffled(4), { kind: 'sequence', sequence }))).toEqual({
    score,
    misconceptions,
  });
});

const match = item({
  type: 'match',
  pairs: [
    { left: 'l1', right: 'r1' },
    { left: 'l2', right: 'r2' },
    { left: 'l3', right: 'r3' },
  ],
  unused: [{ text: 'spare', ...wrong('takes-spare') }],
});

it.each([
  [[0, 1, 2], 1, []],
  [[0, 2, 1], 1 / 3, []],
  [[0, 1, 3], 2 / 3, ['takes-spare']],
  [[1, 2, 0], 0, []],
])('match: cards %j score %d', (cards, score, misconceptions) => {
  expect(told(markAnswer(match, unshuffled(4), { kind: 'pairs', cards }))).toEqual({ score, misconceptions });
});

const fill = item({
  type: 'fill',
  prompt: same('y = {1} · {2} + {3}'),
  answers: [
    ['w', 'x', 'b'],
    ['x', 'w', 'b'],
  ],
  wrong: [{ tile: 'η', ...wrong('learning-rate') }],
});

it.each([
  [[0, 1, 2], 1, []],
  [[1, 0, 2], 1, []],
  [[0, 2, 1], 0, []],
  [[0, 1, 3], 0, ['learning-rate']],
])('fill: tiles %j score %d, all blanks or nothing', (tiles, score, misconceptions) => {
  expect(tilesOf(fill as Extract<Item, { type: 'fill' }>)).toEqual(['w', 'x', 'b', 'η']);
  expect(told(markAnswer(fill, unshuffled(4), { kind: 'tiles', tiles }))).toEqual({ score, misconceptions });
});

const numeric = item({
  type: 'numeric',
  answer: 0.25,
  tolerance: 0.001,
  wrong: [
    { value: 0.5, ...wrong('half') },
    { value: 1, ...wrong('one') },
  ],
});

it.each([
  ['0.25', 1, []],
  ['0.251', 1, []],
  ['0.249', 1, []],
  ['0.2511', 0, []],
  ['0.5', 0, ['half']],
  ['0.5009', 0, ['half']],
  ['1', 0, ['one']],
])('numeric: %s scores %d', (text, score, misconceptions) => {
  expect(told(markAnswer(numeric, unshuffled(0), { kind: 'text', text }))).toEqual({ score, misconceptions });
});

const param = item({
  type: 'param',
  parameters: { p: [0.2, 0.5] },
  answer: '-Math.log(p)',
  tolerance: '1%',
  wrong: [{ value: '-Math.log(1-p)', ...wrong('other-class') }],
  check: { seed: 1, parameters: { p: 0.5 }, answer: 0.693147 },
});

it('param: a wrong value that coincides with the right answer is ignored', () => {
  const answer: Answer = { kind: 'text', text: '0.69' };
  expect(told(markAnswer(param, { parameters: { p: 0.5 }, order: [] }, answer))).toEqual({
    score: 1,
    misconceptions: [],
  });
});

it('param: a relative tolerance scales with the answer', () => {
  const variant = { parameters: { p: 0.2 }, order: [] };
  expect(told(markAnswer(param, variant, { kind: 'text', text: '1.62' })).score).toBe(1);
  expect(told(markAnswer(param, variant, { kind: 'text', text: '1.63' })).score).toBe(0);
  expect(told(markAnswer(param, variant, { kind: 'text', text: '0.2231' })).misconceptions).toEqual([
    'other-class',
  ]);
});

const short = item({
  type: 'short',
  accepted: { en: ['look-ahead', '0,0,5,8,2'], zh: ['互相关', 'shapley值'] },
  wrong: [{ forms: ['padding'], ...wrong('padding') }],
});

it.each([
  ['look-ahead', 1],
  ['Look Ahead', 1],
  ['ＬＯＯＫ－ａｈｅａｄ', 1],
  ['look\u2010ahead.', 1],
  ['lookahead', 1],
  ['0, 0, 5, 8, 2', 1],
  ['0，0，5，8，2', 1],
  ['互相关。', 1],
  ['Shapley 值', 1],
  ['look', 0],
])('short: %s scores %d in either interface language', (text, score) => {
  expect(told(markAnswer(short, unshuffled(0), { kind: 'text', text })).score).toBe(score);
});

it('single: the position is read through the displayed order', () => {
  const single = item({
    type: 'single',
    options: [
      { text: 'a', correct: true },
      { text: 'b', ...wrong('takes-b') },
    ],
  });
  const swapped = { parameters: {}, order: [1, 0] };
  expect(told(markAnswer(single, swapped, { kind: 'option', option: 1 }))).toEqual({
    score: 1,
    misconceptions: [],
  });
  expect(told(markAnswer(single, swapped, { kind: 'option', option: 0 }))).toEqual({
    score: 0,
    misconceptions: ['takes-b'],
  });
});

it.each<[string, Item, Answer, string]>([
  ['an option that is not shown', multiple, { kind: 'options', options: [5] }, 'answerMalformed'],
  ['an option twice', multiple, { kind: 'options', options: [0, 0] }, 'answerMalformed'],
  ['no option', multiple, { kind: 'options', options: [] }, 'answerIncomplete'],
  ['an answer of another type', multiple, { kind: 'text', text: 'a' }, 'answerMalformed'],
  ['a sequence that is too short', order, { kind: 'sequence', sequence: [0, 1] }, 'answerMalformed'],
  ['a step twice', order, { kind: 'sequence', sequence: [0, 1, 1, 2] }, 'answerMalformed'],
  ['an empty row', match, { kind: 'pairs', cards: [0, 1] }, 'answerIncomplete'],
  ['a card twice', match, { kind: 'pairs', cards: [0, 1, 1] }, 'answerMalformed'],
  ['an empty blank', fill, { kind: 'tiles', tiles: [0] }, 'answerIncomplete'],
  ['no text', short, { kind: 'text', text: ' - ' }, 'answerIncomplete'],
  ['no number', numeric, { kind: 'text', text: ' ' }, 'numberEmpty'],
  ['an ambiguous comma', numeric, { kind: 'text', text: '0,25' }, 'numberComma'],
  ['a unit', numeric, { kind: 'text', text: '0.25 m' }, 'numberUnit'],
])('refuses %s without a mark', (_, refusing, answer, refusal) => {
  const variant = drawVariant(refusing, 1);
  expect(markAnswer(refusing, variant, answer)).toEqual({ kind: 'refused', refusal });
});
