import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readPath } from '../path/read-path.ts';
import { readOrder } from './read-order.ts';

it('the FAQ and the path hold the same topics', () => {
  const { order, problems } = readOrder('exercises/quizzes');
  expect(problems).toEqual([]);
  const inFaq = order.sections.flatMap(({ topics }) => topics);
  const onPath = readPath().stages.flatMap(({ topics }) => topics);
  expect(inFaq).toHaveLength(31);
  expect(inFaq.toSorted()).toEqual(onPath.toSorted());
  expect(Object.keys(order.questions)).toEqual(order.sections.at(-1)!.topics);
});

it('tells what is listed twice and what is asked nowhere', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'order-'));
  const yaml = `
sections:
  - { title: { en: A, zh: 甲 }, topics: [one, two] }
  - { title: { en: B, zh: 乙 }, topics: [two] }
questions:
  three: { en: Which?, zh: 哪个？ }
`;
  writeFileSync(path.join(root, 'topics.yaml'), yaml);
  expect(readOrder(root).problems.map(({ field, message }) => `${field} ${message}`)).toEqual([
    'sections is listed twice: two',
    'questions is in no section: three',
  ]);
});
