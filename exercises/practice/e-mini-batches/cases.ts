import type { Case, CaseDesign } from '#graders/case.ts';

interface Epoch {
  n: number;
  batchSize: number;
  shuffle?: boolean;
  dropLast?: boolean;
  seed?: number;
}

function named(en: string, zh: string, epoch: Epoch): Case {
  const { n, batchSize, shuffle = false, dropLast = false, seed = 0 } = epoch;
  return { name: { en, zh }, arguments: [n, batchSize, { shuffle, dropLast, seed }] };
}

function refused(n: number, batchSize: number): Case {
  const name = { en: `${n} examples, batch size ${batchSize}`, zh: `${n} 个样本，批大小 ${batchSize}` };
  return { ...named('', '', { n, batchSize }), name, throws: 'RangeError' };
}

export const cases: CaseDesign = {
  visible: (draw) => [
    named('the last batch dropped', '丢弃最后一批', { n: 11, batchSize: 3, dropLast: true }),
    named('the size divides n', '批大小整除 n', { n: 8, batchSize: 4 }),
    named('fewer examples than a batch', '样本少于一批', { n: 3, batchSize: 5 }),
    named('no examples', '没有样本', { n: 0, batchSize: 2, shuffle: true, seed: 5 }),
    named('shuffled', '打乱', { n: 13, batchSize: 5, shuffle: true, seed: draw.seed() }),
    refused(5, 0),
    named('500 examples', '500 个样本', { n: 500, batchSize: 32, shuffle: true, seed: draw.seed() }),
  ],
  hidden: (draw) => [
    named('shuffled', '打乱', { n: 17, batchSize: 4, shuffle: true, seed: draw.seed() }),
    named('shuffled, the last batch dropped', '打乱并丢弃最后一批', {
      n: 14,
      batchSize: 4,
      shuffle: true,
      dropLast: true,
      seed: draw.seed(),
    }),
    named('the size divides n, shuffled', '整除并打乱', {
      n: 12,
      batchSize: 3,
      shuffle: true,
      seed: draw.seed(),
    }),
    named('the size divides n, the last dropped', '整除且丢弃最后一批', {
      n: 8,
      batchSize: 4,
      dropLast: true,
    }),
    named('fewer examples than a batch, dropped', '样本少于一批且丢弃', {
      n: 3,
      batchSize: 4,
      dropLast: true,
    }),
    named('batches of one', '每批一个', { n: 5, batchSize: 1, shuffle: true, seed: draw.seed() }),
    named('one example', '一个样本', { n: 1, batchSize: 3, shuffle: true, seed: draw.seed() }),
    named('no examples', '没有样本', { n: 0, batchSize: 4 }),
    named('a seed of 2³¹ − 1', '种子为 2³¹ − 1', { n: 19, batchSize: 7, shuffle: true, seed: 2147483647 }),
    refused(0, 0),
    refused(4, -2),
    named('1009 examples', '1009 个样本', { n: 1009, batchSize: 64, shuffle: true, seed: draw.seed() }),
  ],
  sumLength: () => 0,
};
