import type { Argument, Case, CaseDesign, Draw } from '#graders/case.ts';
import type { Property } from '#graders/property.ts';
import { tensor, type Tensor, type Value } from '#graders/tensor.ts';
import { designPasses } from '#graders/tiers/kernel/design.ts';
import type { KernelPlan } from '#graders/tiers/kernel/plan.ts';

interface Network {
  N: number;
  T: number;
  D: number;
  U: number;
}

interface Options {
  returnSequences: boolean;
  h0?: Tensor;
  mask?: Tensor;
}

/** A recurrence that is larger is chaotic: right answers in float32 would then differ. */
function weights(draw: Draw, { D, U }: Network): Argument[] {
  const [wide, narrow] = [1 / Math.sqrt(D), 1 / Math.sqrt(U)];
  return [
    draw.uniform([D, U], [-wide, wide]),
    draw.uniform([U, U], [-narrow, narrow]),
    draw.uniform([U], [-0.3, 0.3]),
  ];
}

function named(en: string, zh: string, draw: Draw, network: Network, options: Options): Case {
  const { N, T, D } = network;
  const input = draw.uniform([N, T, D], [-1.5, 1.5]);
  return { name: { en, zh }, arguments: [input, ...weights(draw, network), { ...options }] };
}

function state(draw: Draw, N: number, U: number): Tensor {
  return tensor(Array.from({ length: N }, () => Array.from({ length: U }, () => draw.number(-0.9, 0.9))));
}

const sequences = { returnSequences: true };
const last = { returnSequences: false };

/** The steps that were read do not depend on those that follow. */
function prefix(draw: Draw): Property {
  const x = Array.from({ length: 5 }, () => [draw.number(-1, 1), draw.number(-1, 1)]);
  const rest = weights(draw, { N: 1, T: 5, D: 2, U: 3 });
  return {
    name: {
      en: 'a prefix of the input has the last state of that prefix',
      zh: '输入的前缀得到该前缀的最后状态',
    },
    calls: [
      { arguments: [tensor([x.slice(0, 3)]), ...rest, { returnSequences: false }] },
      // The two steps beyond the prefix are masked: its last state is carried to the end.
      {
        arguments: [tensor([x]), ...rest, { returnSequences: false, mask: tensor([[1, 1, 1, 0, 0]]) }],
      },
    ],
    relation: { kind: 'equal', left: { output: 0 }, right: { output: 1 } },
  };
}

/** One dispatch for each step; where only the last state is asked for, one more takes it from all states. */
function plan(values: Value[]): KernelPlan {
  const [x, kernel, , , options] = values as [Tensor, Tensor, Tensor, Tensor, Options];
  const [[N, T, D], U] = [x.shape as [number, number, number], kernel.shape[1]!];
  const items = N * U;
  const steps = Array.from({ length: Math.max(T, 1) }, (_, t) => ({
    module: 'step',
    reads: ['x', 'Wx', 'Wh', 'b', 'h0', 'mask'],
    writes: ['states'],
    items: T === 0 ? 0 : items,
    scalars: { N, D, U, t, T },
  }));
  const takeLast = { module: 'last', reads: ['h0', 'states'], writes: ['y'], scalars: { N, D, U, t: T, T } };
  const inputs = {
    ...{ x: 0, Wx: 1, Wh: 2, b: 3 },
    h0: options.h0 ? '4.h0' : new Float32Array(items),
    mask: options.mask ? '4.mask' : new Float32Array(N * T).fill(1),
  };
  if (options.returnSequences)
    return designPasses({ inputs, outputs: { states: { shape: [N, T, U] } }, passes: steps });
  return designPasses({
    inputs,
    outputs: { y: { shape: [N, U] } },
    scratch: { states: N * T * U },
    passes: [...steps, takeLast],
  });
}

export const cases: CaseDesign = {
  visible: (draw) => [
    named('all states of a batch', '一个批次的全部状态', draw, { N: 3, T: 4, D: 2, U: 3 }, sequences),
    named('the last state', '最后的状态', draw, { N: 2, T: 5, D: 3, U: 2 }, last),
    named(
      'a state to begin with',
      '给定初始状态',
      draw,
      { N: 2, T: 3, D: 2, U: 3 },
      { ...sequences, h0: state(draw, 2, 3) },
    ),
    named(
      'padding in front',
      '前填充',
      draw,
      { N: 2, T: 4, D: 2, U: 3 },
      {
        ...sequences,
        mask: tensor([
          [0, 0, 1, 1],
          [0, 1, 1, 1],
        ]),
      },
    ),
    named(
      'padding behind',
      '后填充',
      draw,
      { N: 2, T: 4, D: 1, U: 2 },
      {
        ...last,
        mask: tensor([
          [1, 1, 0, 0],
          [1, 1, 1, 0],
        ]),
        h0: state(draw, 2, 2),
      },
    ),
    named('no steps', '没有时间步', draw, { N: 2, T: 0, D: 2, U: 3 }, { ...last, h0: state(draw, 2, 3) }),
    named('eleven examples, seven units', '十一个样本、七个单元', draw, { N: 11, T: 2, D: 1, U: 7 }, last),
    named('long sequence', '长序列', draw, { N: 8, T: 40, D: 16, U: 24 }, last),
  ],
  hidden: (draw) => [
    named('N, T, D, U = 3, 6, 2, 4', 'N、T、D、U = 3、6、2、4', draw, { N: 3, T: 6, D: 2, U: 4 }, sequences),
    named('extents that are prime', '尺寸均为质数', draw, { N: 5, T: 7, D: 3, U: 2 }, sequences),
    named('the last state', '最后的状态', draw, { N: 4, T: 3, D: 5, U: 3 }, last),
    named('one step', '一步', draw, { N: 2, T: 1, D: 3, U: 3 }, last),
    named(
      'padding in front',
      '前填充',
      draw,
      { N: 2, T: 4, D: 3, U: 2 },
      {
        ...last,
        mask: tensor([
          [0, 0, 1, 1],
          [0, 0, 0, 1],
        ]),
      },
    ),
    named(
      'mask 0 after real steps, with a state to begin with',
      '真实步之后掩码为 0，并给定初始状态',
      draw,
      { N: 2, T: 5, D: 2, U: 3 },
      {
        ...sequences,
        mask: tensor([
          [1, 0, 1, 0, 0],
          [0, 1, 1, 1, 0],
        ]),
        h0: state(draw, 2, 3),
      },
    ),
    named(
      'every step is padding',
      '每一步都是填充',
      draw,
      { N: 2, T: 3, D: 2, U: 2 },
      {
        ...last,
        mask: tensor([
          [0, 0, 0],
          [0, 0, 0],
        ]),
        h0: state(draw, 2, 2),
      },
    ),
    named('no steps, all states', '没有时间步，返回序列', draw, { N: 3, T: 0, D: 2, U: 4 }, sequences),
    named(
      'no steps, the last state',
      '没有时间步，返回最后状态',
      draw,
      { N: 2, T: 0, D: 1, U: 3 },
      { ...last, h0: state(draw, 2, 3) },
    ),
    named(
      'thirteen examples, five units',
      '十三个样本、五个单元',
      draw,
      { N: 13, T: 3, D: 2, U: 5 },
      sequences,
    ),
    named(
      'thirteen examples, five units, the last state',
      '十三个样本、五个单元，最后的状态',
      draw,
      { N: 13, T: 2, D: 1, U: 5 },
      last,
    ),
    {
      ...named('200 steps', '200 步', draw, { N: 2, T: 200, D: 3, U: 8 }, last),
      tiers: ['loops', 'tensor'],
    },
    // Every step is a dispatch of its own.
    { ...named('47 steps', '47 步', draw, { N: 17, T: 47, D: 3, U: 8 }, last), tiers: ['kernel'] },
  ],
  properties: (draw) => [prefix(draw)],
  sumLength: ([, kernel]) => (kernel as Tensor).shape[0]! + (kernel as Tensor).shape[1]! + 1,
  launches: ([x]) => 10 * (x as Tensor).shape[1]! + 10,
  kernel: plan,
};
