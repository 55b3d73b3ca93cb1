import { drawTensor, type Case, type CaseDesign, type Draw } from '#graders/case.ts';
import type { Property } from '#graders/property.ts';
import { tensor, type Tensor } from '#graders/tensor.ts';
import { designKernel } from '#graders/tiers/kernel/design.ts';

const activations = ['linear', 'relu', 'sigmoid', 'tanh'] as const;
type Activation = (typeof activations)[number];

interface Layer {
  N: number;
  D: number;
  U: number;
  act: Activation;
}

function named(en: string, zh: string, draw: Draw, { N, D, U, act }: Layer): Case {
  return {
    name: { en, zh },
    arguments: [draw.uniform([N, D], [-2, 2]), draw.uniform([D, U]), draw.uniform([U], [-1.5, 1.5]), act],
  };
}

/** Sums of about ±1000: their exponentials overflow in double precision too, and WGSL's tanh may overflow far earlier. */
function farOut(draw: Draw, act: Activation): Case {
  const rows = Array.from({ length: 3 }, () => [draw.number(1, 3), draw.number(-3, -1)]);
  const name = { en: `${act} of sums of a thousand`, zh: `和约为一千时的 ${act}` };
  const given = [draw.uniform([4, 3], [200, 300]), tensor(rows), draw.uniform([2]), act];
  return { name, tiers: ['loops', 'tensor'], arguments: given };
}

/** A layer without bias is additive: f(x + x′) − f(x′) = f(x). */
function additivity(draw: Draw): Property {
  const [x, other] = [drawTensor(draw.uniform([3, 5])), drawTensor(draw.uniform([3, 5]))] as [Tensor, Tensor];
  const sum = { shape: [3, 5], data: x.data.map((value, at) => value + other.data[at]!) };
  const [W, b] = [draw.uniform([5, 4]), draw.uniform([4])];
  const zero = { shape: [4], data: new Float32Array(4) };
  return {
    name: { en: 'dense(x + x′) − dense(x′) = xW', zh: 'dense(x + x′) − dense(x′) = xW' },
    calls: [
      { arguments: [sum, W, b, 'linear'] },
      { arguments: [other, W, b, 'linear'] },
      { arguments: [x, W, zero, 'linear'] },
    ],
    relation: {
      kind: 'linear',
      terms: [
        { factor: 1, of: { output: 0 } },
        { factor: -1, of: { output: 1 } },
        { factor: -1, of: { output: 2 } },
      ],
    },
  };
}

export const cases: CaseDesign = {
  visible: (draw) => [
    named('sigmoid', 'sigmoid', draw, { N: 3, D: 4, U: 2, act: 'sigmoid' }),
    named('tanh', 'tanh', draw, { N: 2, D: 3, U: 5, act: 'tanh' }),
    named('relu on a batch', 'relu，一个批次', draw, { N: 6, D: 2, U: 3, act: 'relu' }),
    named('one input, one unit', '一个输入，一个单元', draw, { N: 4, D: 1, U: 1, act: 'linear' }),
    named('as many inputs as units', '输入数等于单元数', draw, { N: 2, D: 4, U: 4, act: 'linear' }),
    named('more units than inputs', '单元多于输入', draw, { N: 7, D: 4, U: 11, act: 'linear' }),
    named('no examples', '没有样本', draw, { N: 0, D: 3, U: 2, act: 'relu' }),
    named('no inputs: the bias alone', '没有输入，只有偏置', draw, { N: 2, D: 0, U: 3, act: 'tanh' }),
    named('large layer', '较大的层', draw, { N: 96, D: 128, U: 64, act: 'relu' }),
  ],
  hidden: (draw) => [
    named('linear', 'linear', draw, { N: 5, D: 7, U: 3, act: 'linear' }),
    named('relu', 'relu', draw, { N: 5, D: 7, U: 3, act: 'relu' }),
    named('sigmoid', 'sigmoid', draw, { N: 5, D: 7, U: 3, act: 'sigmoid' }),
    named('tanh', 'tanh', draw, { N: 5, D: 7, U: 3, act: 'tanh' }),
    named('extents that are prime', '尺寸均为质数', draw, { N: 11, D: 5, U: 13, act: 'linear' }),
    named('square weights', '方形权重', draw, { N: 3, D: 6, U: 6, act: 'sigmoid' }),
    named('one example', '一个样本', draw, { N: 1, D: 9, U: 4, act: 'relu' }),
    named('no examples', '没有样本', draw, { N: 0, D: 5, U: 3, act: 'tanh' }),
    named('no inputs', '没有输入', draw, { N: 3, D: 0, U: 2, act: 'sigmoid' }),
    {
      name: { en: 'large sums saturate', zh: '较大的和使激活饱和' },
      arguments: [
        draw.uniform([4, 3], [20, 60]),
        draw.uniform([3, 5], [-4, 4]),
        draw.uniform([5]),
        'sigmoid',
      ],
    },
    farOut(draw, 'sigmoid'),
    farOut(draw, 'tanh'),
    named('130 × 64 × 33', '130×64×33', draw, { N: 130, D: 64, U: 33, act: 'tanh' }),
  ],
  properties: (draw) => [additivity(draw)],
  sumLength: ([x]) => (x as Tensor).shape[1]! + 1,
  launches: () => 6,
  kernel: (values) => {
    const [x, W, , act] = values as [Tensor, Tensor, Tensor, Activation];
    const [[N, D], U] = [x.shape as [number, number], W.shape[1]!];
    return designKernel({
      inputs: { x: 0, W: 1, b: 2 },
      outputs: { y: { shape: [N, U] } },
      scalars: { N, D, U, act: activations.indexOf(act) },
    });
  },
};
