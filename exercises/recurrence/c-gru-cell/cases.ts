import type { Case, CaseDesign, Draw } from '#graders/case.ts';
import type { Tensor } from '#graders/tensor.ts';
import { designKernel } from '#graders/tiers/kernel/design.ts';

type Pair = [number, number];

interface Cell {
  N: number;
  D: number;
  U: number;
}

function named(en: string, zh: string, draw: Draw, { N, D, U }: Cell): Case {
  const scale = 1.5 / Math.sqrt(U + D);
  const range: [number, number] = [-scale, scale];
  const weights = [draw.uniform([D, 3 * U], range), draw.uniform([U, 3 * U], range)];
  const inputs = [draw.uniform([N, D], [-2, 2]), draw.uniform([N, U])];
  return { name: { en, zh }, arguments: [...inputs, ...weights, draw.uniform([2, 3 * U])] };
}

/** Biases of the input row force a gate; the recurrent bias of the candidate is large, so that r matters. */
function forced(en: string, zh: string, draw: Draw, gate: { update?: number; reset?: number }): Case {
  const one = named(en, zh, draw, { N: 2, D: 3, U: 2 });
  const { update = 0.2, reset = -0.1 } = gate;
  const inputBias = [update, update, reset, reset, 0.1, -0.3];
  const recurrentBias = [0, 0.1, 0, -0.1, draw.number(0.8, 1.2), draw.number(-1.2, -0.8)];
  one.arguments[4] = { shape: [2, 6], data: Float32Array.of(...inputBias, ...recurrentBias) };
  return one;
}

export const cases: CaseDesign = {
  visible: (draw) => [
    named('a batch of three', '三个样本', draw, { N: 3, D: 2, U: 4 }),
    named('more inputs than units', '输入多于单元', draw, { N: 2, D: 5, U: 2 }),
    named('as many inputs as units', '输入数等于单元数', draw, { N: 2, D: 3, U: 3 }),
    forced('update gate open: the state stays', '更新门全开：状态不变', draw, { update: 40 }),
    forced('reset gate shut', '重置门全关', draw, { reset: -40 }),
    named('one unit', '一个单元', draw, { N: 3, D: 1, U: 1 }),
    named('eleven examples, six units', '十一个样本、六个单元', draw, { N: 11, D: 2, U: 6 }),
    named('large cell', '较大的单元', draw, { N: 16, D: 48, U: 64 }),
  ],
  hidden: (draw) => [
    named('N, D, U = 3, 4, 5', 'N、D、U = 3、4、5', draw, { N: 3, D: 4, U: 5 }),
    named('extents that are prime', '尺寸均为质数', draw, { N: 5, D: 3, U: 7 }),
    named('as many inputs as units', '输入数等于单元数', draw, { N: 4, D: 4, U: 4 }),
    forced('update gate open: the state stays', '更新门全开：状态不变', draw, { update: 40 }),
    forced('update gate shut', '更新门全关', draw, { update: -40 }),
    forced('reset gate shut', '重置门全关', draw, { reset: -40 }),
    named('one example', '一个样本', draw, { N: 1, D: 6, U: 3 }),
    {
      ...forced('gates far open and far shut', '门极度打开与极度关闭', draw, { update: 900, reset: -900 }),
      tiers: ['loops', 'tensor'],
    },
    named('thirteen examples, five units', '十三个样本、五个单元', draw, { N: 13, D: 3, U: 5 }),
    named('33 units', '33 个单元', draw, { N: 4, D: 19, U: 33 }),
  ],
  sumLength: ([x, h]) => (x as Tensor).shape[1]! + (h as Tensor).shape[1]! + 2,
  launches: () => 25,
  kernel: ([x, h]) => {
    const [[N, D], [, U]] = [x, h].map((one) => (one as Tensor).shape) as [Pair, Pair];
    return designKernel({
      inputs: { x: 0, h: 1, K: 2, R: 3, b: 4 },
      outputs: { y: { shape: [N, U] } },
      scalars: { N, D, U },
    });
  },
};
