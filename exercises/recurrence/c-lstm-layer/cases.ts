import type { Argument, Case, CaseDesign, Draw } from '#graders/case.ts';
import type { Property } from '#graders/property.ts';
import { tensor, type Tensor } from '#graders/tensor.ts';

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
      '带填充的反向',
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
    named('long sequence', '长序列', draw, { N: 4, T: 24, D: 16, U: 24 }, last),
  ],
  hidden: (draw) => [
    named('2, 7, 3, 4', '2、7、3、4', draw, { N: 2, T: 7, D: 3, U: 4 }, sequences),
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
      '带填充的反向',
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
      '100 steps of one number, 50 units',
      '100 步、每步一个数、50 个单元',
      draw,
      { N: 1, T: 100, D: 1, U: 50 },
      last,
    ),
  ],
  properties: (draw) => [outputIsState(draw, false), outputIsState(draw, true)],
  sumLength: ([, kernel, recurrent]) => (kernel as Tensor).shape[0]! + (recurrent as Tensor).shape[0]! + 1,
  launches: ([x]) => 30 * (x as Tensor).shape[1]! + 10,
};
