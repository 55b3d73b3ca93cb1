import { expect, it } from 'vitest';
import { mixTopics } from './mix-topics.ts';

const mix = (topics: string): string => mixTopics([...topics], (topic) => topic).join('');

it('keeps cards of one topic apart as long as there are others', () => {
  expect(mix('aaabbc')).toBe('ababac');
  expect(mix('aaaab')).toBe('abaaa');
  expect(mix('')).toBe('');
});

it('changes nothing where topics differ already', () => {
  expect(mix('abcabc')).toBe('abcabc');
});
