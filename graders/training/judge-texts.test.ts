import { expect, it } from 'vitest';
import { taskOn } from './data-set.ts';
import { judgeHeldOut, type Predict } from './judge.ts';
import { capstoneTasks, type Examples } from './task.ts';

const task = capstoneTasks['f-lstm-text'];

const examples: Examples = {
  inputs: {
    kind: 'texts',
    texts: ['free money click your offer', 'i think you like my list'].flatMap((text) =>
      Array.from({ length: 10 }, (_, at) => `${text}${' number'.repeat(at)}`),
    ),
  },
  labels: Int32Array.from({ length: 20 }, (_, at) => (at < 10 ? 1 : 0)),
};

/** Says 1 where a text has "money"; its ids are the lengths of words. */
function counting(cut: (ids: number[]) => number[]): Predict {
  return (inputs) => {
    const texts = inputs.kind === 'texts' ? inputs.texts : [];
    const rows = texts.map((text) =>
      cut([...Array<number>(20).fill(0), ...text.split(' ').map((w) => w.length)]),
    );
    return Promise.resolve({
      prepared: { shape: [texts.length, 20], values: Float32Array.from(rows.flat()) },
      output: {
        shape: [texts.length, 1],
        values: Float32Array.from(texts, (text) => (text.includes('money') ? 0.9 : 0.1)),
      },
      grown: 0,
      isSteady: true,
    });
  };
}

const end = (ids: number[]): number[] => ids.slice(-20);
const about = { seed: 1, locale: 'en' } as const;

it('a model that counts words is held to pairs of drawn reviews, and of real texts to the words alone', async () => {
  const drawn = await judgeHeldOut(task, counting(end), examples, about);
  expect(drawn.problems).toEqual([{ kind: 'pairs', share: 0 }]);
  const real = await judgeHeldOut(taskOn(task, 'spam'), counting(end), examples, about);
  expect(real).toMatchObject({ accuracy: 1, problems: [] });
});

it('texts that lose their end are told of real texts too', async () => {
  const start = (ids: number[]): number[] => ids.slice(20, 40).concat(Array<number>(20).fill(0)).slice(0, 20);
  const { problems } = await judgeHeldOut(taskOn(task, 'spam'), counting(start), examples, about);
  expect(problems).toEqual([{ kind: 'keepsStart' }]);
});
