import type { Case, CaseDesign, Draw } from '#graders/case.ts';
import type { Property } from '#graders/property.ts';
import { maxPool } from '#graders/reference/max-pool.ts';
import type { Tensor } from '#graders/tensor.ts';
import { designKernel } from '#graders/tiers/kernel/design.ts';

type Pair = [number, number];

interface Pooling {
  input: [N: number, H: number, W: number, C: number];
  pool: Pair;
  stride: Pair;
  /** Where the values lie. */
  range?: Pair;
}

function outputShape({ input, pool, stride }: Pooling): number[] {
  const count = (axis: 0 | 1): number =>
    Math.max(0, Math.floor((input[axis + 1]! - pool[axis]) / stride[axis]) + 1);
  return [input[0], count(0), count(1), input[3]];
}

function named(en: string, zh: string, draw: Draw, pooling: Pooling): Case {
  const { input, pool, stride, range } = pooling;
  const gradient = draw.uniform(outputShape(pooling));
  return { name: { en, zh }, arguments: [draw.uniform(input, range), gradient, pool, stride] };
}

function tensorOf(shape: number[], next: (position: number) => number): Tensor {
  const length = shape.reduce((size, extent) => size * extent, 1);
  return { shape, data: Float32Array.from({ length }, (_, at) => next(at)) };
}

/** Few different values, so that most windows have several maxima. */
function tied(en: string, zh: string, draw: Draw, pooling: Pooling): Case {
  const x = tensorOf([...pooling.input], () => draw.integer(-2, 0));
  const { pool, stride } = pooling;
  return {
    name: { en, zh },
    tiers: ['loops', 'kernel'],
    arguments: [x, draw.uniform(outputShape(pooling)), pool, stride],
  };
}

/** All values differ, so that even among thousands of windows none has a tie; a multiple of 10007 modulo a prime. */
function distinct(en: string, zh: string, draw: Draw, pooling: Pooling): Case {
  const start = draw.integer(0, 16_380);
  const x = tensorOf([...pooling.input], (at) => ((start + 10_007 * at) % 16_381) / 8192 - 1);
  const { pool, stride } = pooling;
  return { name: { en, zh }, arguments: [x, draw.uniform(outputShape(pooling)), pool, stride] };
}

/** One cell is larger than all others and wins in every window that contains it. */
function shared(draw: Draw): Case {
  const x = tensorOf([1, 5, 5, 1], (at) => (at === 12 ? 9 : draw.number(0, 8)));
  return {
    name: { en: 'one cell wins in nine windows', zh: '一格在九个窗口中胜出' },
    tiers: ['loops', 'kernel'],
    arguments: [x, draw.uniform([1, 3, 3, 1], [0.5, 2]), [3, 3], [1, 1]],
  };
}

/** Nothing is lost and nothing added. */
function keepsSum(draw: Draw): Property {
  const pooling: Pooling = { input: [2, 7, 5, 2], pool: [2, 2], stride: [2, 3] };
  const shape = outputShape(pooling);
  const ones = (of: number[]): Tensor => tensorOf(of, () => 1);
  return {
    name: { en: 'Σdx = Σdy', zh: 'Σdx = Σdy' },
    calls: [{ arguments: [draw.uniform(pooling.input), draw.uniform(shape), pooling.pool, pooling.stride] }],
    relation: {
      kind: 'innerProduct',
      pairs: [
        [{ argument: 1, of: 0 }, { value: ones(shape) }],
        [{ output: 0 }, { value: ones([...pooling.input]) }],
      ],
    },
  };
}

/** Small steps change no winner: the output moves along with the winners. */
function slope(draw: Draw): Property {
  const pooling: Pooling = { input: [1, 5, 6, 2], pool: [2, 3], stride: [2, 3] };
  const { input, pool, stride } = pooling;
  // A multiple of 7 modulo 61: different integers, in disorder.
  const start = draw.integer(0, 60);
  const x = tensorOf([...input], (at) => ((start + 7 * at) % 61) - 30);
  const direction = tensorOf([...input], () => draw.integer(-2, 2));
  const step = 1 / 64;
  const pooled = (sign: number): Tensor => {
    const moved = {
      shape: x.shape,
      data: x.data.map((value, at) => value + sign * step * direction.data[at]!),
    };
    const { shape, data } = maxPool(moved, { window: pool, strides: stride }).output;
    return { shape, data: Float32Array.from(data) };
  };
  return {
    name: { en: 'dx is the slope of max pooling', zh: 'dx 是最大池化的斜率' },
    calls: [{ arguments: [x, draw.uniform(outputShape(pooling)), pool, stride] }],
    relation: {
      kind: 'finiteDifference',
      gradient: { output: 0 },
      direction: { value: direction },
      plus: { value: pooled(1) },
      minus: { value: pooled(-1) },
      weights: { argument: 1, of: 0 },
      step,
    },
  };
}

export const cases: CaseDesign = {
  visible: (draw) => [
    named('two channels', '两个通道', draw, { input: [1, 4, 6, 2], pool: [2, 2], stride: [2, 2] }),
    named('a batch of tall windows', '一个批次，高窗口', draw, {
      input: [3, 6, 4, 1],
      pool: [3, 2],
      stride: [3, 2],
    }),
    {
      ...named('overlapping windows', '重叠窗口', draw, {
        input: [1, 5, 6, 2],
        pool: [3, 2],
        stride: [2, 1],
      }),
      tiers: ['loops', 'kernel'],
    },
    shared(draw),
    tied('several maxima in a window', '一个窗口内有多个最大值', draw, {
      input: [1, 4, 6, 1],
      pool: [2, 3],
      stride: [2, 3],
    }),
    named('negative values', '负值', draw, {
      input: [1, 4, 4, 2],
      pool: [2, 2],
      stride: [2, 2],
      range: [-5, -1],
    }),
    named('cells outside every window', '不在任何窗口内的格子', draw, {
      input: [1, 7, 8, 1],
      pool: [2, 2],
      stride: [3, 3],
    }),
    named('many narrow windows', '许多窄窗口', draw, { input: [1, 9, 8, 1], pool: [1, 2], stride: [1, 2] }),
    named('window larger than the image', '窗口大于图像', draw, {
      input: [1, 2, 4, 2],
      pool: [3, 2],
      stride: [1, 2],
    }),
    named('no images', '没有图像', draw, { input: [0, 4, 4, 2], pool: [2, 2], stride: [2, 2] }),
    distinct('a feature map of 26 × 22 × 8', '26×22×8 的特征图', draw, {
      input: [1, 26, 22, 8],
      pool: [2, 2],
      stride: [2, 2],
    }),
  ],
  hidden: (draw) => [
    named('three channels', '三个通道', draw, { input: [2, 4, 6, 3], pool: [2, 3], stride: [2, 3] }),
    {
      ...named('overlapping windows', '重叠窗口', draw, {
        input: [1, 7, 6, 2],
        pool: [3, 3],
        stride: [2, 1],
      }),
      tiers: ['loops', 'kernel'],
    },
    shared(draw),
    {
      ...named('values below −10¹²', '小于 −10¹² 的值', draw, {
        input: [1, 4, 6, 2],
        pool: [2, 3],
        stride: [2, 3],
        range: [-8e12, -1e12],
      }),
      tiers: ['loops', 'kernel'],
    },
    {
      name: { en: 'a constant image', zh: '所有值都相等的图像' },
      tiers: ['loops', 'kernel'],
      arguments: [tensorOf([1, 5, 6, 2], () => 0.75), draw.uniform([1, 2, 3, 2]), [2, 2], [2, 2]],
    },
    tied('several maxima in overlapping windows', '重叠窗口内有多个最大值', draw, {
      input: [2, 5, 4, 1],
      pool: [3, 2],
      stride: [1, 1],
    }),
    named('negative values', '负值', draw, {
      input: [1, 6, 4, 2],
      pool: [3, 2],
      stride: [3, 2],
      range: [-9, -1],
    }),
    named('cells outside every window', '不在任何窗口内的格子', draw, {
      input: [1, 8, 7, 2],
      pool: [2, 1],
      stride: [3, 2],
    }),
    named('a last row and column that do not fit', '放不下的最后一行与一列', draw, {
      input: [2, 5, 5, 1],
      pool: [2, 2],
      stride: [2, 2],
    }),
    named('extents that are prime', '尺寸均为质数', draw, {
      input: [2, 7, 11, 2],
      pool: [2, 3],
      stride: [2, 3],
    }),
    named('windows of one cell', '单格窗口', draw, { input: [2, 3, 4, 2], pool: [1, 1], stride: [1, 1] }),
    named('many low windows', '许多矮窗口', draw, { input: [1, 8, 11, 2], pool: [2, 1], stride: [2, 1] }),
    {
      ...named('one window', '一个窗口', draw, { input: [2, 3, 4, 3], pool: [3, 4], stride: [1, 1] }),
      tiers: ['loops', 'kernel'],
    },
    named('window wider than the image', '窗口宽于图像', draw, {
      input: [1, 4, 2, 2],
      pool: [2, draw.integer(4, 6)],
      stride: [2, 2],
    }),
    named('no channels', '没有通道', draw, { input: [1, 4, 4, 0], pool: [2, 2], stride: [2, 2] }),
    distinct('a feature map of 26 × 26 × 16', '26×26×16 的特征图', draw, {
      input: [1, 26, 26, 16],
      pool: [2, 2],
      stride: [2, 2],
    }),
  ],
  properties: (draw) => [keepsSum(draw), slope(draw)],
  // At most as many gradients meet in a cell as windows contain it.
  sumLength: ([, , pool]) => (pool as Pair)[0] * (pool as Pair)[1],
  launches: ([, , pool]) => 10 * (pool as Pair)[0] * (pool as Pair)[1] + 15,
  kernel: (values) => {
    const [x, dy, [ph, pw], [sh, sw]] = values as [Tensor, Tensor, Pair, Pair];
    const [N, H, W, C] = x.shape as [number, number, number, number];
    const [, Ho, Wo] = dy.shape as [number, number, number];
    return designKernel({
      inputs: { x: 0, dy: 1 },
      outputs: { dx: { shape: x.shape } },
      scalars: { N, H, W, C, ph, pw, sh, sw, Ho, Wo },
    });
  },
};
