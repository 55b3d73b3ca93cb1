import { drawTensor, type Case, type CaseDesign, type Draw } from '#graders/case.ts';
import type { Property } from '#graders/property.ts';
import { tensor, type Tensor } from '#graders/tensor.ts';

type Kind = 'standard' | 'minmax';

/** Columns of different size and offset, as features have. */
function features(draw: Draw, N: number, D: number): Tensor {
  const columns = Array.from({ length: D }, (_, d) => [draw.number(-3, 3) * 4 ** d, 4 ** d] as const);
  const row = (): number[] => columns.map(([offset, size]) => offset + size * draw.number(-1, 1));
  return tensor(Array.from({ length: N }, row), [N, D]);
}

function named(en: string, zh: string, kind: Kind, train: Tensor, x: Tensor = train): Case {
  return { name: { en: `${kind}: ${en}`, zh: `${kind}：${zh}` }, arguments: [train, kind, x] };
}

/** The second column is constant in training and not elsewhere. */
function withConstant(draw: Draw, N: number, constant: number | null): Tensor {
  const x = features(draw, N, 3);
  for (let n = 0; n < N; n += 1) x.data[n * 3 + 1] = constant ?? draw.number(5, 9);
  return x;
}

function meanIsZero(draw: Draw): Property {
  const train = features(draw, 8, 1);
  return {
    name: { en: 'a standardised training column has the mean 0', zh: '标准化后的训练列均值为 0' },
    calls: [{ arguments: [train, 'standard', train] }],
    relation: { kind: 'mean', of: { output: 0, path: 'transformed' }, value: 0, within: 1e-4 },
  };
}

export const cases: CaseDesign = {
  visible: (draw) => [
    named('three columns', '三列', 'standard', features(draw, 5, 3)),
    named('three columns', '三列', 'minmax', features(draw, 6, 3)),
    named('test data', '测试数据', 'standard', features(draw, 7, 2), features(draw, 3, 2)),
    named(
      'test data beyond the range',
      '超出范围的测试数据',
      'minmax',
      tensor([[0], [1]]),
      tensor([[-2], [3], [0.5]]),
    ),
    named('a constant column', '常数列', 'standard', withConstant(draw, 4, 7), withConstant(draw, 2, null)),
    named('a constant column', '常数列', 'minmax', withConstant(draw, 4, 7), withConstant(draw, 2, null)),
    named('one training row', '只有一行训练数据', 'standard', features(draw, 1, 2), features(draw, 3, 2)),
    named('many columns', '许多列', 'standard', drawTensor(draw.uniform([5, 12], [-2, 5])) as Tensor),
    named('large table', '大表', 'standard', drawTensor(draw.uniform([400, 12], [-2, 5])) as Tensor),
  ],
  hidden: (draw) => [
    named('extents that are prime', '尺寸均为质数', 'standard', features(draw, 11, 5)),
    named('extents that are prime', '尺寸均为质数', 'minmax', features(draw, 7, 3)),
    named('as many rows as columns', '行数等于列数', 'standard', features(draw, 4, 4), features(draw, 2, 4)),
    named('test data', '测试数据', 'standard', features(draw, 9, 3), features(draw, 4, 3)),
    named('one test row', '只有一行测试数据', 'minmax', features(draw, 6, 2), features(draw, 1, 2)),
    named('no test rows', '没有测试数据', 'standard', features(draw, 3, 2), tensor([], [0, 2])),
    named('a constant column', '常数列', 'standard', withConstant(draw, 5, -2), withConstant(draw, 3, null)),
    named('a constant column', '常数列', 'minmax', withConstant(draw, 5, -2), withConstant(draw, 3, null)),
    named('an offset of 64', '偏移 64', 'standard', drawTensor(draw.uniform([9, 2], [63, 65])) as Tensor),
    named('a tiny unit', '单位极小', 'standard', drawTensor(draw.uniform([7, 2], [-1e-6, 3e-6])) as Tensor),
    named('a tiny unit', '单位极小', 'minmax', drawTensor(draw.uniform([6, 3], [-2e-6, 1e-6])) as Tensor),
    named('many columns', '许多列', 'standard', drawTensor(draw.uniform([6, 17], [-4, 1])) as Tensor),
    named('307 × 13', '307×13', 'minmax', drawTensor(draw.uniform([307, 13], [-1, 9])) as Tensor),
  ],
  properties: (draw) => [meanIsZero(draw)],
  sumLength: ([train]) => (train as Tensor).shape[0]!,
  launches: () => 24,
};
