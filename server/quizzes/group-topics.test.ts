import { expect, it } from 'vitest';
import { groupTopics } from './group-topics.ts';
import type { Topic } from './topic.ts';

const same = (text: string) => ({ en: text, zh: text });
const topic = (id: string) => ({ id }) as Topic;

const material = {
  topics: [topic('pooling'), topic('background')],
  sections: [
    { title: same('Background'), topics: ['background'] },
    { title: same('Models'), topics: ['planned', 'pooling'] },
    { title: same('Later'), topics: ['planned-too'] },
  ],
  stages: [
    { id: 'S1', title: same('First'), needs: [], topics: ['background'], exercises: [] },
    { id: 'S2', title: same('Second'), needs: ['S1'], topics: ['planned'], exercises: [] },
    { id: 'S3', title: same('Third'), needs: ['S1', 'S2'], topics: ['pooling'], exercises: [] },
  ],
};

it('groups by the FAQ and leaves out what is not written', () => {
  const groups = groupTopics('faq', material);
  expect(groups.map(({ title, topics }) => [title.en, topics.map(({ id }) => id)])).toEqual([
    ['Background', ['background']],
    ['Models', ['pooling']],
  ]);
});

it('groups by stage, with its number and what it builds on', () => {
  const groups = groupTopics('concepts', material);
  expect(groups.map(({ stage, needs }) => [stage, needs.map(({ en }) => en)])).toEqual([
    [1, []],
    [3, ['First', 'Second']],
  ]);
});
