import type { Case, CaseDesign } from '#graders/case.ts';

function named(en: string, zh: string, [n, k]: [n: number, k: number], seed?: number): Case {
  return { name: { en, zh }, arguments: [n, k, { shuffle: seed !== undefined, seed: seed ?? 0 }] };
}

function refused(n: number, k: number): Case {
  return { ...named(`${k} folds of ${n}`, `${n} 个样本分 ${k} 折`, [n, k]), throws: 'RangeError' };
}

export const cases: CaseDesign = {
  visible: (draw) => [
    named('shuffled', '打乱', [10, 5], draw.seed()),
    named('sizes that differ', '大小不等', [11, 4]),
    named('leave one out', '留一法', [4, 4]),
    named('two folds', '两折', [5, 2], draw.seed()),
    refused(3, 4),
    named('60 examples', '60 个样本', [60, 7], draw.seed()),
  ],
  hidden: (draw) => [
    named('shuffled', '打乱', [13, 5], draw.seed()),
    named('sizes that differ, shuffled', '大小不等并打乱', [17, 6], draw.seed()),
    named('sizes that differ', '大小不等', [14, 4]),
    named('leave one out, shuffled', '打乱的留一法', [6, 6], draw.seed()),
    named('two folds', '两折', [7, 2]),
    named('two examples', '两个样本', [2, 2], draw.seed()),
    refused(5, 1),
    refused(4, 5),
    refused(0, 2),
    named('1000 in seven folds', '1000 个样本分七折', [1000, 7], draw.seed()),
  ],
  sumLength: () => 0,
};
