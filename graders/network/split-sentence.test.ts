import { expect, it } from 'vitest';
import { splitSentence } from './split-sentence.ts';

const english = new Set(['the', 'food', 'was', 'not', 'good']);
const chinese = new Set(['这', '饭菜', '是', '不', '从不', '好', '但是']);

it.each([
  { text: 'The food was NOT good.', known: ['the', 'food', 'was', 'not', 'good'], unknown: [] },
  { text: '  the soup, the soup! ', known: ['the', 'the'], unknown: ['soup'] },
  { text: '', known: [], unknown: [] },
  { text: '?! …', known: [], unknown: [] },
  { text: "wasn't good", known: ['good'], unknown: ["wasn't"] },
])('splits “$text” at what is no letter', ({ text, ...words }) => {
  expect(splitSentence(text, { locale: 'en', vocabulary: english })).toEqual(words);
});

it.each([
  { text: '这饭菜从不好', known: ['这', '饭菜', '从不', '好'], unknown: [] },
  { text: '这碗汤是好，但是贵', known: ['这', '是', '好', '但是'], unknown: ['碗汤', '贵'] },
  { text: '这 饭菜 是 不 好', known: ['这', '饭菜', '是', '不', '好'], unknown: [] },
])('splits “$text” into the longest known words', ({ text, ...words }) => {
  expect(splitSentence(text, { locale: 'zh', vocabulary: chinese })).toEqual(words);
});
