import { describe, expect, it } from 'vitest';
import { findChoices, type Choice } from './choices.ts';

const choice = (group: Choice['group'], label: string, also = ''): Choice => ({
  id: label,
  group,
  label,
  also,
  run: () => undefined,
});
const choices = [
  choice('commands', 'Run'),
  choice('commands', 'Show the results'),
  choice('exercises', 'Max pooling', '最大池化 b-max-pool'),
  choice('exercises', 'Recurrent cell', '循环单元 c-rnn-cell'),
  choice('topics', 'Recurrent networks', '循环神经网络'),
];
const labels = (query: string): string[] => findChoices(choices, query).map(({ label }) => label);

describe('findChoices', () => {
  it('offers everything while nothing is typed', () => {
    expect(labels('  ')).toHaveLength(5);
  });

  it('finds by words in any order, in both languages and by id', () => {
    expect(labels('results show')).toEqual(['Show the results']);
    expect(labels('池化')).toEqual(['Max pooling']);
    expect(labels('RNN')).toEqual(['Recurrent cell']);
    expect(labels('nothing like it')).toEqual([]);
  });

  it('puts what begins with the query first, and keeps groups together', () => {
    expect(labels('r')).toEqual(['Run', 'Show the results', 'Recurrent cell', 'Recurrent networks']);
    expect(labels('re')).toEqual(['Recurrent cell', 'Recurrent networks', 'Show the results']);
  });
});
