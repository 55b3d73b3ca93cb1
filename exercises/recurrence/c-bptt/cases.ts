import { drawTensor, type Argument, type Case, type CaseDesign, type Draw } from '#graders/case.ts';
import type { Property } from '#graders/property.ts';
import type { Tensor } from '#graders/tensor.ts';

interface Network {
  T: number;
  D: number;
  U: number;
  /** Size of the recurrent weights, in units of 1 / √U. */
  recurrence?: number;
}

function weights(draw: Draw, { D, U, recurrence = 1.2 }: Network): Argument[] {
  const [wide, narrow] = [1 / Math.sqrt(D || 1), recurrence / Math.sqrt(U)];
  return [
    draw.uniform([D, U], [-wide, wide]),
    draw.uniform([U, U], [-narrow, narrow]),
    draw.uniform([U], [-0.3, 0.3]),
  ];
}

function named(en: string, zh: string, draw: Draw, network: Network): Case {
  const { T, D, U } = network;
  const input = draw.uniform([T, D], [-1.5, 1.5]);
  return { name: { en, zh }, arguments: [input, ...weights(draw, network), draw.uniform([T, U])] };
}

/** Only the last step has a loss, as in a classifier: everything else comes back through time. */
function lastStepOnly(draw: Draw, network: Network): Case {
  const one = named('a loss at the last step alone', '只有最后一步有损失', draw, network);
  const { T, U } = network;
  const dh = { shape: [T, U], data: new Float32Array(T * U) };
  for (let u = 0; u < U; u += 1) dh.data[(T - 1) * U + u] = draw.number(-1, 1);
  one.arguments[4] = dh;
  return one;
}

/** The gradient is linear in dh. */
function additive(draw: Draw): Property {
  const network = { T: 4, D: 2, U: 3 };
  const [x, ...rest] = [draw.uniform([4, 2]), ...weights(draw, network)];
  const [first, second] = [drawTensor(draw.uniform([4, 3])), drawTensor(draw.uniform([4, 3]))] as [
    Tensor,
    Tensor,
  ];
  const sum = { shape: [4, 3], data: first.data.map((value, at) => value + second.data[at]!) };
  return {
    name: { en: 'dWh of a sum of losses is the sum of both', zh: '损失相加，dWh 也相加' },
    calls: [sum, first, second].map((dh) => ({ arguments: [x, ...rest, dh] })),
    relation: {
      kind: 'linear',
      terms: [
        { factor: 1, of: { output: 0, path: 'dWh' } },
        { factor: -1, of: { output: 1, path: 'dWh' } },
        { factor: -1, of: { output: 2, path: 'dWh' } },
      ],
    },
  };
}

export const cases: CaseDesign = {
  visible: (draw) => [
    named('a loss at every step', '每一步都有损失', draw, { T: 4, D: 2, U: 3 }),
    lastStepOnly(draw, { T: 5, D: 3, U: 2 }),
    named('as many inputs as units', '输入数等于单元数', draw, { T: 3, D: 3, U: 3 }),
    named('one step', '一步', draw, { T: 1, D: 2, U: 4 }),
    named('no steps', '没有时间步', draw, { T: 0, D: 2, U: 3 }),
    named('long sequence', '长序列', draw, { T: 48, D: 24, U: 32 }),
  ],
  hidden: (draw) => [
    named('T, D, U = 4, 2, 3', 'T、D、U = 4、2、3', draw, { T: 4, D: 2, U: 3 }),
    named('extents that are prime', '尺寸均为质数', draw, { T: 7, D: 5, U: 3 }),
    lastStepOnly(draw, { T: 4, D: 2, U: 5 }),
    named('square weights', '方阵权重', draw, { T: 5, D: 4, U: 4 }),
    named('one step', '一步', draw, { T: 1, D: 3, U: 2 }),
    named('one unit', '一个单元', draw, { T: 6, D: 1, U: 1 }),
    named('no steps', '没有时间步', draw, { T: 0, D: 3, U: 2 }),
    {
      ...lastStepOnly(draw, { T: 60, D: 2, U: 4, recurrence: 0.4 }),
      name: { en: '60 steps with a weak recurrence', zh: '60 步、循环权重较小' },
    },
    named('T, D, U = 37, 11, 13', 'T、D、U = 37、11、13', draw, { T: 37, D: 11, U: 13 }),
  ],
  properties: (draw) => [additive(draw)],
  sumLength: ([x, kernel]) => Math.max(...(x as Tensor).shape, ...(kernel as Tensor).shape),
  launches: ([x]) => 30 * (x as Tensor).shape[0]! + 20,
};
