import type { Argument, Case, CaseDesign, Draw } from '#graders/case.ts';
import type { Property } from '#graders/property.ts';
import { tensor, type Tensor, type Value } from '#graders/tensor.ts';
import { designPasses } from '#graders/tiers/kernel/design.ts';
import type { KernelPlan } from '#graders/tiers/kernel/plan.ts';

interface Layer {
  N: number;
  T: number;
  D: number;
  U: number;
}

interface Options {
  returnSequences: boolean;
  goBackwards?: boolean;
  mask?: Tensor;
  h0?: Tensor;
  c0?: Tensor;
}

/** Scaled by the width: larger recurrences amplify rounding over many steps. */
function weights(draw: Draw, { D, U }: Layer): Argument[] {
  const [wide, narrow] = [1.2 / Math.sqrt(D), 1 / Math.sqrt(U)];
  return [
    draw.uniform([D, 4 * U], [-wide, wide]),
    draw.uniform([U, 4 * U], [-narrow, narrow]),
    draw.uniform([4 * U], [-0.6, 0.6]),
  ];
}

function named(en: string, zh: string, draw: Draw, layer: Layer, options: Options): Case {
  const { N, T, D } = layer;
  const input = draw.uniform([N, T, D], [-1.5, 1.5]);
  return { name: { en, zh }, arguments: [input, ...weights(draw, layer), { ...options }] };
}

function states(draw: Draw, N: number, U: number): { h0: Tensor; c0: Tensor } {
  const rows = (limit: number): Tensor =>
    tensor(Array.from({ length: N }, () => Array.from({ length: U }, () => draw.number(-limit, limit))));
  return { h0: rows(0.9), c0: rows(1.8) };
}

/** Without sequences, what leaves the layer is the hidden state. */
function outputIsState(draw: Draw, goBackwards: boolean): Property {
  const { arguments: given } = named(
    '',
    '',
    draw,
    { N: 2, T: 3, D: 3, U: 2 },
    { returnSequences: false, goBackwards },
  );
  return {
    name: goBackwards
      ? { en: 'backwards, out is the last state', zh: '反向时，out 就是最后的状态' }
      : { en: 'forwards, out is the last state', zh: '正向时，out 就是最后的状态' },
    calls: [{ arguments: given }],
    relation: { kind: 'equal', left: { output: 0, path: 'out' }, right: { output: 0, path: 'h' } },
  };
}

const sequences = { returnSequences: true };
const last = { returnSequences: false };

/** Two dispatches for each step; the states are renewed in place. */
function plan(values: Value[]): KernelPlan {
  const [x, , recurrent, , options] = values as [Tensor, Tensor, Tensor, Tensor, Options];
  const [[N, T, D], U] = [x.shape as [number, number, number], recurrent.shape[0]!];
  const { returnSequences, goBackwards, mask } = options;
  const slots = returnSequences ? T : 1;
  const [h0, c0] = (['h0', 'c0'] as const).map((name) =>
    options[name] ? `4.${name}` : new Float32Array(N * U),
  );
  const passes = Array.from({ length: Math.max(T, 1) }, (_, step) => {
    const t = goBackwards ? T - 1 - step : step;
    const scalars = { N, D, U, t, T, slot: returnSequences ? step : 0, slots };
    const size = T === 0 ? 0 : N * U;
    return [
      { module: 'gates', reads: ['x', 'K', 'R', 'b', 'h'], writes: ['z'], items: 4 * size, scalars },
      { module: 'state', reads: ['z', 'mask'], writes: ['h', 'c', 'out'], items: size, scalars },
    ];
  }).flat();
  return designPasses({
    inputs: { x: 0, K: 1, R: 2, b: 3, mask: mask ? '4.mask' : new Float32Array(N * T).fill(1) },
    outputs: {
      out: returnSequences ? { path: 'out', shape: [N, T, U] } : { path: 'out', shape: [N, U], initial: h0! },
      h: { path: 'h', shape: [N, U], initial: h0! },
      c: { path: 'c', shape: [N, U], initial: c0! },
    },
    scratch: { z: N * 4 * U },
    passes,
  });
}

export const cases: CaseDesign = {
  visible: (draw) => [
    named('all states of a batch', '一个批次的全部状态', draw, { N: 2, T: 4, D: 2, U: 3 }, sequences),
    named('the last state', '最后的状态', draw, { N: 3, T: 3, D: 3, U: 2 }, last),
    named('backwards', '反向', draw, { N: 2, T: 4, D: 2, U: 2 }, { ...sequences, goBackwards: true }),
    named(
      'states to begin with',
      '给定初始状态',
      draw,
      { N: 2, T: 2, D: 2, U: 3 },
      { ...last, ...states(draw, 2, 3) },
    ),
    named(
      'padding in front',
      '前填充',
      draw,
      { N: 2, T: 4, D: 1, U: 2 },
      {
        ...sequences,
        mask: tensor([
          [0, 0, 1, 1],
          [0, 1, 1, 1],
        ]),
      },
    ),
    named(
      'padding, backwards',
      '反向，带填充',
      draw,
      { N: 2, T: 3, D: 2, U: 2 },
      {
        ...sequences,
        goBackwards: true,
        mask: tensor([
          [0, 1, 1],
          [1, 0, 0],
        ]),
        ...states(draw, 2, 2),
      },
    ),
    named('no steps', '没有时间步', draw, { N: 2, T: 0, D: 2, U: 3 }, { ...last, ...states(draw, 2, 3) }),
    named('eleven examples, six units', '十一个样本、六个单元', draw, { N: 11, T: 2, D: 1, U: 6 }, last),
    // Each step costs a plan two dispatches, and a pack is to stay small.
    {
      ...named('long sequence', '长序列', draw, { N: 4, T: 24, D: 16, U: 24 }, last),
      tiers: ['loops', 'tensor'],
    },
    {
      ...named('wide layer', '较宽的层', draw, { N: 16, T: 5, D: 16, U: 24 }, sequences),
      tiers: ['kernel'],
    },
  ],
  hidden: (draw) => [
    named('N, T, D, U = 2, 7, 3, 4', 'N、T、D、U = 2、7、3、4', draw, { N: 2, T: 7, D: 3, U: 4 }, sequences),
    named('extents that are prime', '尺寸均为质数', draw, { N: 3, T: 5, D: 2, U: 7 }, sequences),
    named('the last state', '最后的状态', draw, { N: 4, T: 3, D: 4, U: 4 }, last),
    named('backwards', '反向', draw, { N: 3, T: 4, D: 2, U: 3 }, { ...sequences, goBackwards: true }),
    named(
      'backwards, the last state',
      '反向，最后的状态',
      draw,
      { N: 2, T: 5, D: 3, U: 2 },
      { ...last, goBackwards: true },
    ),
    named(
      'padding in front',
      '前填充',
      draw,
      { N: 2, T: 4, D: 2, U: 2 },
      {
        ...sequences,
        mask: tensor([
          [0, 0, 1, 1],
          [0, 0, 0, 1],
        ]),
      },
    ),
    named(
      'mask 0 after real steps',
      '真实步之后掩码为 0',
      draw,
      { N: 2, T: 5, D: 2, U: 3 },
      {
        ...sequences,
        mask: tensor([
          [1, 0, 1, 0, 0],
          [0, 1, 1, 1, 0],
        ]),
        ...states(draw, 2, 3),
      },
    ),
    named(
      'padding, backwards',
      '反向，带填充',
      draw,
      { N: 2, T: 4, D: 2, U: 3 },
      {
        ...last,
        goBackwards: true,
        mask: tensor([
          [0, 0, 1, 1],
          [1, 1, 1, 0],
        ]),
      },
    ),
    named(
      'states to begin with',
      '给定初始状态',
      draw,
      { N: 3, T: 2, D: 3, U: 4 },
      { ...sequences, ...states(draw, 3, 4) },
    ),
    named('no steps, all states', '没有时间步，返回序列', draw, { N: 2, T: 0, D: 3, U: 2 }, sequences),
    named(
      'no steps, the last state',
      '没有时间步，返回最后状态',
      draw,
      { N: 2, T: 0, D: 2, U: 2 },
      { ...last, ...states(draw, 2, 2) },
    ),
    named(
      'thirteen examples, five units',
      '十三个样本、五个单元',
      draw,
      { N: 13, T: 3, D: 2, U: 5 },
      sequences,
    ),
    {
      ...named(
        '100 steps of one number, 50 units',
        '100 步、每步一个数、50 个单元',
        draw,
        { N: 1, T: 100, D: 1, U: 50 },
        last,
      ),
      tiers: ['loops', 'tensor'],
    },
    {
      ...named('23 steps, 53 units', '23 步、53 个单元', draw, { N: 3, T: 23, D: 1, U: 53 }, sequences),
      tiers: ['kernel'],
    },
  ],
  properties: (draw) => [outputIsState(draw, false), outputIsState(draw, true)],
  sumLength: ([, kernel, recurrent]) => (kernel as Tensor).shape[0]! + (recurrent as Tensor).shape[0]! + 1,
  launches: ([x]) => 30 * (x as Tensor).shape[1]! + 10,
  kernel: plan,
};
