import { drawTensor, type Case, type CaseDesign, type Draw } from '#graders/case.ts';
import type { Property } from '#graders/property.ts';
import type { Tensor } from '#graders/tensor.ts';

interface Net {
  [part: string]: Tensor;
  W1: Tensor;
  b1: Tensor;
  W2: Tensor;
  b2: Tensor;
}

interface Sizes {
  N: number;
  D: number;
  H: number;
  C: number;
}

function net(draw: Draw, { D, H, C }: Sizes): Net {
  const drawn = (shape: number[]): Tensor => drawTensor(draw.uniform(shape)) as Tensor;
  return { W1: drawn([D, H]), b1: drawn([H]), W2: drawn([H, C]), b2: drawn([C]) };
}

function named(
  en: string,
  zh: string,
  draw: Draw,
  sizes: Sizes,
  M: number,
  act: 'linear' | 'relu' = 'relu',
): Case {
  const nets = Array.from({ length: M }, () => net(draw, sizes));
  return { name: { en, zh }, arguments: [draw.uniform([sizes.N, sizes.D], [-2, 2]), nets, act] };
}

/** The same net with its hidden units in reverse order. */
function reversedUnits({ W1, b1, W2, b2 }: Net): Net {
  const H = W1.shape[1]!;
  const C = W2.shape[1]!;
  const take = (t: Tensor, from: (at: number) => number): Tensor => ({
    shape: t.shape,
    data: t.data.map((_, at) => t.data[from(at)]!),
  });
  return {
    W1: take(W1, (at) => Math.floor(at / H) * H + (H - 1 - (at % H))),
    b1: take(b1, (at) => H - 1 - at),
    W2: take(W2, (at) => (H - 1 - Math.floor(at / C)) * C + (at % C)),
    b2: { shape: b2.shape, data: b2.data.slice() },
  };
}

function permuted(draw: Draw): Case {
  const sizes = { N: 3, D: 2, H: 4, C: 2 };
  const one = net(draw, sizes);
  const name = { en: 'one net with permuted hidden units', zh: '隐藏单元被置换的网络' };
  return { name, arguments: [draw.uniform([3, 2], [-2, 2]), [one, reversedUnits(one)], 'relu'] };
}

/** Nets that differ in the output layer alone: both ways agree. */
function outputLayersOnly(draw: Draw): Property {
  const sizes = { N: 4, D: 3, H: 3, C: 2 };
  const first = net(draw, sizes);
  const { W2, b2 } = net(draw, sizes);
  return {
    name: { en: 'nets that differ in the output layer only agree', zh: '只有输出层不同时两者一致' },
    calls: [{ arguments: [draw.uniform([4, 3]), [first, { ...first, W2, b2 }], 'relu'] }],
    relation: {
      kind: 'equal',
      left: { output: 0, path: 'weightAvg' },
      right: { output: 0, path: 'predAvg' },
    },
  };
}

export const cases: CaseDesign = {
  visible: (draw) => [
    named('three nets', '三个网络', draw, { N: 3, D: 2, H: 4, C: 2 }, 3),
    named('two linear nets', '两个线性网络', draw, { N: 2, D: 3, H: 2, C: 3 }, 2, 'linear'),
    named('one net', '一个网络', draw, { N: 4, D: 2, H: 3, C: 1 }, 1),
    permuted(draw),
    named('no examples', '没有样本', draw, { N: 0, D: 2, H: 2, C: 2 }, 2),
    named('large nets', '大的网络', draw, { N: 24, D: 16, H: 32, C: 8 }, 4),
  ],
  hidden: (draw) => [
    named('three nets', '三个网络', draw, { N: 5, D: 4, H: 7, C: 3 }, 3),
    named('extents that are prime', '尺寸均为质数', draw, { N: 7, D: 3, H: 5, C: 2 }, 2),
    named('square weights', '方阵权重', draw, { N: 3, D: 3, H: 3, C: 3 }, 4),
    named('linear nets', '线性网络', draw, { N: 4, D: 2, H: 3, C: 2 }, 3, 'linear'),
    named('one net', '一个网络', draw, { N: 2, D: 4, H: 2, C: 3 }, 1, 'linear'),
    permuted(draw),
    named('13, 11, 17, 5', '13、11、17、5', draw, { N: 13, D: 11, H: 17, C: 5 }, 5),
  ],
  properties: (draw) => [outputLayersOnly(draw)],
  sumLength: ([x, nets]) => {
    const { W1 } = (nets as Net[])[0]!;
    return (x as Tensor).shape[1]! + W1.shape[1]! + (nets as Net[]).length;
  },
  launches: ([, nets]) => 20 * (nets as Net[]).length + 10,
};
