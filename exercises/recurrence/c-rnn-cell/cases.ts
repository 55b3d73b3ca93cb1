import type { Case, CaseDesign, Draw } from '#graders/case.ts';
import { tensor, type Tensor } from '#graders/tensor.ts';
import { designKernel } from '#graders/tiers/kernel/design.ts';

type Pair = [number, number];

interface Cell {
  N: number;
  D: number;
  U: number;
}

function named(en: string, zh: string, draw: Draw, { N, D, U }: Cell): Case {
  // Sums of many terms saturate tanh, and then everything looks right: weights shrink with the number of terms.
  const scale = 1.5 / Math.sqrt(U + D);
  const weights = draw.uniform([U + D, U], [-scale, scale]);
  const inputs = [draw.uniform([N, D], [-2, 2]), draw.uniform([N, U])];
  return { name: { en, zh }, arguments: [...inputs, weights, draw.uniform([U], [-0.5, 0.5])] };
}

function withoutState(draw: Draw): Case {
  const one = named('a state of zeros', '零状态', draw, { N: 2, D: 3, U: 4 });
  one.arguments[1] = { shape: [2, 4], data: new Float32Array(8) };
  return one;
}

export const cases: CaseDesign = {
  visible: (draw) => [
    named('a batch of three', '三个样本', draw, { N: 3, D: 2, U: 4 }),
    named('more inputs than units', '输入多于单元', draw, { N: 2, D: 6, U: 3 }),
    named('as many inputs as units', '输入数等于单元数', draw, { N: 2, D: 3, U: 3 }),
    named('one unit', '一个单元', draw, { N: 4, D: 1, U: 1 }),
    withoutState(draw),
    named('no inputs', '没有输入', draw, { N: 2, D: 0, U: 3 }),
    named('nine examples, eight units', '九个样本、八个单元', draw, { N: 9, D: 3, U: 8 }),
    named('large cell', '较大的单元', draw, { N: 32, D: 64, U: 96 }),
  ],
  hidden: (draw) => [
    named('N, D, U = 3, 5, 4', 'N、D、U = 3、5、4', draw, { N: 3, D: 5, U: 4 }),
    named('extents that are prime', '尺寸均为质数', draw, { N: 7, D: 3, U: 11 }),
    named('as many inputs as units', '输入数等于单元数', draw, { N: 4, D: 4, U: 4 }),
    named('one example', '一个样本', draw, { N: 1, D: 7, U: 2 }),
    withoutState(draw),
    named('no inputs', '没有输入', draw, { N: 3, D: 0, U: 4 }),
    {
      name: { en: 'saturated units', zh: '饱和的单元' },
      // A GPU may compute tanh as sinh / cosh, which are infinite here.
      tiers: ['loops', 'tensor'],
      arguments: [
        draw.uniform([2, 3], [20, 30]),
        draw.uniform([2, 2]),
        draw.uniform([5, 2], [-3, 3]),
        tensor([0, 1]),
      ],
    },
    {
      name: { en: 'sums of a thousand', zh: '和约为一千' },
      tiers: ['loops', 'tensor'],
      arguments: [
        draw.uniform([3, 3], [200, 300]),
        draw.uniform([3, 2]),
        tensor(Array.from({ length: 5 }, () => [draw.number(1, 3), draw.number(-3, -1)])),
        tensor([0, 1]),
      ],
    },
    named('eleven examples, seven units', '十一个样本、七个单元', draw, { N: 11, D: 2, U: 7 }),
    named('70 units', '70 个单元', draw, { N: 5, D: 13, U: 70 }),
  ],
  sumLength: ([, , weights]) => (weights as Tensor).shape[0]! + 1,
  launches: () => 6,
  kernel: ([x, h]) => {
    const [[N, D], [, U]] = [x, h].map((one) => (one as Tensor).shape) as [Pair, Pair];
    return designKernel({
      inputs: { x: 0, h: 1, W: 2, b: 3 },
      outputs: { y: { shape: [N, U] } },
      scalars: { N, D, U },
    });
  },
};
