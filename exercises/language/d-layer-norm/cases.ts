import type { Argument, Case, CaseDesign, Draw } from '#graders/case.ts';
import type { Property } from '#graders/property.ts';
import { sizeOf, tensor, type Tensor } from '#graders/tensor.ts';
import { designKernel } from '#graders/tiers/kernel/design.ts';

function named(en: string, zh: string, draw: Draw, [x, D, eps]: [Argument, number, number]): Case {
  const given = [x, draw.uniform([D], [0.3, 2]), draw.uniform([D], [-2, 2]), eps];
  return { name: { en, zh }, arguments: given };
}

/** Numbers that float32 holds exactly: base + step · (0 … count), different in every row. */
function exact(draw: Draw, shape: number[], [base, step, count]: [number, number, number]): Tensor {
  const data = Float32Array.from({ length: sizeOf(shape) }, () => base + step * draw.integer(0, count));
  return { shape, data };
}

/** 1e8 and 1e8 + 8 in one row, never all the same: the variance is 16 at most, the squares are 1e16. */
function nearHundredMillion(draw: Draw, rows: number): Tensor {
  const row = (): number[] => {
    const ones = draw.integer(2, 5);
    return Array.from({ length: 7 }, (_, at) => 1e8 + (at < ones ? 8 : 0));
  };
  return tensor(Array.from({ length: rows }, row));
}

/** Multiples of 1/64 around 1000, eight in a row: mean and deviations are exact, squares are not. */
const nearThousand = (draw: Draw, rows: number): Tensor => exact(draw, [rows, 8], [999, 1 / 64, 127]);

function constantRows(draw: Draw, rows: number, D: number): Tensor {
  return tensor(Array.from({ length: rows }, () => new Array<number>(D).fill(draw.integer(-9, 9) / 4)));
}

const ones = (D: number): Tensor => ({ shape: [D], data: new Float32Array(D).fill(1) });
const zeros = (D: number): Tensor => ({ shape: [D], data: new Float32Array(D) });

function rowsHaveMeanZero(draw: Draw): Property {
  return {
    name: { en: 'without γ and β every row sums to 0', zh: '没有 γ 与 β 时，每一行之和为 0' },
    calls: [{ arguments: [draw.uniform([4, 6], [-3, 5]), ones(6), zeros(6), 1e-5] }],
    relation: { kind: 'sumsTo', of: { output: 0 }, axis: 1, value: 0 },
  };
}

function rowsHaveVarianceOne(draw: Draw): Property {
  const [N, D] = [3, 8];
  return {
    name: { en: 'with a tiny ε the variance is 1', zh: 'ε 极小时方差为 1' },
    calls: [{ arguments: [draw.uniform([N, D], [-3, 5]), ones(D), zeros(D), 1e-9] }],
    relation: {
      kind: 'innerProduct',
      pairs: [
        [{ value: ones(N * D) }, { value: ones(N * D) }],
        [{ output: 0 }, { output: 0 }],
      ],
    },
  };
}

function shiftInvariance(draw: Draw): Property {
  const x = exact(draw, [3, 4], [0, 1 / 8, 40]);
  const shifted = { shape: x.shape, data: x.data.map((value) => value + 32) };
  const [gamma, beta] = [draw.uniform([4], [0.5, 2]), draw.uniform([4])];
  return {
    name: { en: 'adding a constant to a row changes nothing', zh: '一行加上同一常数，结果不变' },
    calls: [x, shifted].map((one) => ({ arguments: [one, gamma, beta, 0.01] })),
    relation: { kind: 'equal', left: { output: 0 }, right: { output: 1 } },
  };
}

export const cases: CaseDesign = {
  visible: (draw) => [
    named('three rows', '三行', draw, [draw.uniform([3, 5], [-2, 4]), 5, 0.1]),
    named('a batch of sequences', '一批序列', draw, [draw.uniform([2, 3, 4], [-3, 3]), 4, 0.5]),
    named('a single row', '单独一行', draw, [draw.uniform([6], [-2, 2]), 6, 0.25]),
    named('constant rows', '常数行', draw, [constantRows(draw, 2, 3), 3, 1e-3]),
    named('one feature', '只有一个特征', draw, [draw.uniform([3, 1], [-5, 5]), 1, 0.01]),
    named('values near 1000', '数值在 1000 附近', draw, [nearThousand(draw, 3), 8, 1e-5]),
    {
      ...named('values near 100 million', '数值在一亿附近', draw, [nearHundredMillion(draw, 2), 7, 1e-3]),
      tiers: ['loops'],
    },
    named('eighteen rows', '十八行', draw, [draw.uniform([18, 2], [-1, 3]), 2, 0.3]),
    named('71 rows', '71 行', draw, [draw.uniform([71, 3], [-2, 2]), 3, 0.2]),
    named('no rows', '没有行', draw, [tensor([], [0, 3]), 3, 0.1]),
    named('large batch', '大批量', draw, [draw.uniform([64, 48], [-2, 3]), 48, 1e-5]),
  ],
  hidden: (draw) => [
    named('3 × 5 × 8', '3×5×8', draw, [draw.uniform([3, 5, 8], [-2, 3]), 8, 1e-5]),
    named('extents that are prime', '尺寸均为质数', draw, [draw.uniform([7, 3, 11], [-4, 1]), 11, 0.2]),
    named('four axes', '四维输入', draw, [draw.uniform([2, 3, 2, 5], [-1, 2]), 5, 0.4]),
    named('a large ε', '较大的 ε', draw, [draw.uniform([4, 3], [-1, 1]), 3, draw.number(1, 3)]),
    named('small numbers', '很小的数', draw, [draw.uniform([3, 6], [-0.02, 0.03]), 6, 1e-3]),
    named('two features', '两个特征', draw, [draw.uniform([5, 2], [-3, 3]), 2, 0.1]),
    named('one feature', '只有一个特征', draw, [draw.uniform([2, 4, 1], [-3, 3]), 1, 0.5]),
    named('constant rows', '常数行', draw, [constantRows(draw, 4, 5), 5, 1e-5]),
    named('a single row', '单独一行', draw, [draw.uniform([9], [0, 3]), 9, 0.05]),
    named('one row of a batch', '批次中只有一行', draw, [draw.uniform([1, 7], [-2, 2]), 7, 0.3]),
    named('values near 1000', '数值在 1000 附近', draw, [nearThousand(draw, 6), 8, 1e-5]),
    {
      ...named('values near 100 million', '数值在一亿附近', draw, [nearHundredMillion(draw, 4), 7, 1e-3]),
      tiers: ['loops'],
    },
    named('seventeen rows', '十七行', draw, [draw.uniform([17, 3], [-2, 1]), 3, 0.2]),
    named('67 rows', '67 行', draw, [draw.uniform([67, 4], [-1, 2]), 4, 0.15]),
    named('no rows', '没有行', draw, [tensor([], [2, 0, 4]), 4, 0.1]),
    named('101 × 67', '101×67', draw, [draw.uniform([101, 67], [-3, 4]), 67, 1e-3]),
  ],
  properties: (draw) => [rowsHaveMeanZero(draw), rowsHaveVarianceOne(draw), shiftInvariance(draw)],
  sumLength: ([x]) => (x as Tensor).shape.at(-1)!,
  launches: () => 14,
  kernel: (values) => {
    const [x, , , eps] = values as [Tensor, Tensor, Tensor, number];
    const D = x.shape.at(-1)!;
    return designKernel({
      inputs: { x: 0, gamma: 1, beta: 2 },
      outputs: { y: { shape: x.shape } },
      items: x.data.length / D,
      scalars: { D, eps: { f32: eps } },
    });
  },
};
