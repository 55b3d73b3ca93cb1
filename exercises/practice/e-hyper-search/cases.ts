import type { Case, CaseDesign, Draw } from '#graders/case.ts';
import type { Value, ValueRecord } from '#graders/tensor.ts';

function grid(en: string, zh: string, space: Record<string, number[]>): Case {
  const dimensions = Object.entries(space).map(([name, values]) => ({ name, values }));
  return { name: { en: `grid: ${en}`, zh: `网格：${zh}` }, arguments: [dimensions] };
}

function random(en: string, zh: string, draw: Draw, space: ValueRecord[], n: number): Case {
  const given: Value[] = [space, n, draw.seed()];
  return { name: { en: `random: ${en}`, zh: `随机：${zh}` }, function: 'randomPoints', arguments: given };
}

function best(en: string, zh: string, scores: number[], mode: 'min' | 'max'): Case {
  return { name: { en: `best: ${en}`, zh: `最佳：${zh}` }, function: 'pickBest', arguments: [scores, mode] };
}

const rate: ValueRecord = { name: 'rate', kind: 'logUniform', lo: 1e-4, hi: 0.1 };
const dropout: ValueRecord = { name: 'dropout', kind: 'uniform', lo: 0.1, hi: 0.6 };
const width: ValueRecord = { name: 'width', kind: 'choice', values: [16, 32, 64, 128, 256] };

export const cases: CaseDesign = {
  visible: (draw) => [
    grid('three dimensions', '三维', { a: [1, 2], b: [0.5, 0.25, 0.125], c: [7, 8] }),
    grid('a dimension without values', '某一维没有值', { a: [1, 2], b: [] }),
    grid('no dimensions', '没有维度', {}),
    random('three kinds', '三种抽样', draw, [dropout, rate, width], 4),
    random('no points', '零个点', draw, [dropout], 0),
    best('a loss', '损失', [0.5, 0.25, 0.75], 'min'),
    best('a NaN', '含 NaN', [Number.NaN, 0.5, Number.NaN, 0.25], 'max'),
    best('nothing but NaN', '全是 NaN', [Number.NaN], 'min'),
    random('100 points', '100 个点', draw, [rate, width], 100),
  ],
  hidden: (draw) => [
    grid('three dimensions', '三维', { x: [3, 1, 2], y: [5, 4], z: [0, -1, -2, -3] }),
    grid('one dimension', '一维', { only: [2, 4, 8] }),
    grid('equally many values', '各维值数相等', { a: [1, 2, 3], b: [4, 5, 6] }),
    grid('an empty first dimension', '第一维为空', { a: [], b: [1] }),
    grid('no dimensions', '没有维度', {}),
    random('three kinds in another order', '三种抽样，顺序不同', draw, [width, rate, dropout], 6),
    random('two rates', '两个学习率', draw, [rate, { ...rate, name: 'other', lo: 1e-6, hi: 1 }], 5),
    random('one choice', '只有一个选项', draw, [{ name: 'c', kind: 'choice', values: [9] }, dropout], 4),
    random('no dimensions', '没有维度', draw, [], 3),
    best('ties', '并列', [2, 1, 3, 1], 'min'),
    best('ties of the largest', '最大值并列', [2, 3, 1, 3], 'max'),
    best('infinite scores', '无穷大的得分', [Infinity, 5, -Infinity], 'min'),
    best('an infinite score alone', '只有无穷大', [Number.NaN, -Infinity], 'max'),
    best('a NaN first', '首个为 NaN', [Number.NaN, 4, 2], 'min'),
    best('no scores', '没有得分', [], 'max'),
    random('500 points', '500 个点', draw, [dropout, rate, width], 500),
  ],
  sumLength: () => 0,
};
