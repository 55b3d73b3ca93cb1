import { drawTensor, type Case, type CaseDesign, type Draw } from '#graders/case.ts';
import type { Property } from '#graders/property.ts';
import { windowsAlong } from '#graders/reference/conv-geometry.ts';
import type { Tensor } from '#graders/tensor.ts';
import { designKernel } from '#graders/tiers/kernel/design.ts';

type Pair = [number, number];
type Image = [N: number, H: number, W: number, C: number];

interface Pooling {
  input: Image;
  pool: Pair;
  stride: Pair;
  padding?: 'valid' | 'same';
  /** Where the values lie. */
  range?: Pair;
}

function outputShape({ input, pool, stride, padding = 'valid' }: Pooling): number[] {
  const count = (axis: 0 | 1): number =>
    windowsAlong({ extent: input[axis + 1]!, kernel: pool[axis], stride: stride[axis], padding }).count;
  return [input[0], count(0), count(1), input[3]];
}

function forward(en: string, zh: string, draw: Draw, pooling: Pooling): Case {
  const { input, pool, stride, padding = 'valid', range = [-3, 3] } = pooling;
  return {
    name: { en, zh },
    function: 'avgPool',
    arguments: [draw.uniform(input, range), pool, stride, padding],
  };
}

function backward(en: string, zh: string, draw: Draw, pooling: Pooling): Case {
  const { input, pool, stride, padding = 'valid', range = [-3, 3] } = pooling;
  const gradient = draw.uniform(outputShape(pooling), range);
  return {
    name: { en, zh },
    function: 'avgPoolBackward',
    arguments: [input, gradient, pool, stride, padding],
  };
}

function global(en: string, zh: string, draw: Draw, input: Image, range: Pair = [-3, 3]): Case {
  return { name: { en, zh }, function: 'globalAvgPool', arguments: [draw.uniform(input, range)] };
}

/** Shares add up to what was shared out; padding takes no part of it. */
function keepsSum(draw: Draw): Property {
  const pooling: Pooling = { input: [2, 5, 6, 2], pool: [3, 2], stride: [2, 1], padding: 'same' };
  const shape = outputShape(pooling);
  const ones = (of: number[]): Tensor => {
    const length = of.reduce((size, extent) => size * extent, 1);
    return { shape: of, data: new Float32Array(length).fill(1) };
  };
  return {
    name: { en: 'Σ of the shares = Σdy', zh: '各份额之和 = Σdy' },
    calls: [
      {
        function: 'avgPoolBackward',
        arguments: [pooling.input, draw.uniform(shape), pooling.pool, pooling.stride, 'same'],
      },
    ],
    relation: {
      kind: 'innerProduct',
      pairs: [
        [{ argument: 1, of: 0 }, { value: ones(shape) }],
        [{ output: 0 }, { value: ones([...pooling.input]) }],
      ],
    },
  };
}

/** Forward and backward are adjoint: ⟨dy, avgPool(x)⟩ = ⟨dx, x⟩. */
function adjoint(draw: Draw): Property {
  const pooling: Pooling = { input: [1, 6, 5, 2], pool: [2, 3], stride: [1, 2], padding: 'same' };
  const { input, pool, stride } = pooling;
  const [x, dy] = [draw.uniform(input), draw.uniform(outputShape(pooling))];
  return {
    name: { en: '⟨dy, avgPool(x)⟩ = ⟨dx, x⟩', zh: '⟨dy, avgPool(x)⟩ = ⟨dx, x⟩' },
    calls: [
      { function: 'avgPool', arguments: [x, pool, stride, 'same'] },
      { function: 'avgPoolBackward', arguments: [input, dy, pool, stride, 'same'] },
    ],
    relation: {
      kind: 'innerProduct',
      pairs: [
        [{ argument: 1, of: 1 }, { output: 0 }],
        [{ output: 1 }, { argument: 0, of: 0 }],
      ],
    },
  };
}

/** One window as large as the image is global pooling. */
function windowOfEverything(draw: Draw): Property {
  const x = drawTensor(draw.uniform([2, 3, 5, 4]));
  const ones = { shape: [2, 4], data: new Float32Array(8).fill(1) };
  return {
    name: { en: 'one window over the whole image is global pooling', zh: '一个窗口盖住整张图就是全局池化' },
    calls: [
      { function: 'avgPool', arguments: [x, [3, 5], [1, 1], 'valid'] },
      { function: 'globalAvgPool', arguments: [x] },
    ],
    relation: {
      kind: 'innerProduct',
      pairs: [
        [{ output: 0 }, { value: ones }],
        [{ output: 1 }, { value: ones }],
      ],
    },
  };
}

export const cases: CaseDesign = {
  visible: (draw) => [
    forward('two channels', '两个通道', draw, { input: [1, 4, 6, 2], pool: [2, 2], stride: [2, 2] }),
    forward("'same' with overlaps", "'same'，窗口重叠", draw, {
      input: [2, 4, 5, 1],
      pool: [3, 3],
      stride: [2, 2],
      padding: 'same',
    }),
    forward("'same' with a window of [2, 4]", "'same'，窗口 [2, 4]", draw, {
      input: [1, 5, 4, 2],
      pool: [2, 4],
      stride: [2, 1],
      padding: 'same',
    }),
    forward('a last row that does not fit', '放不下的最后一行', draw, {
      input: [1, 5, 4, 1],
      pool: [2, 2],
      stride: [2, 2],
    }),
    forward('stride larger than the window', '步幅大于窗口', draw, {
      input: [1, 7, 5, 1],
      pool: [2, 1],
      stride: [3, 2],
    }),
    forward('many narrow windows', '许多窄窗口', draw, {
      input: [1, 9, 10, 1],
      pool: [1, 2],
      stride: [1, 1],
    }),
    forward('no images', '没有图像', draw, { input: [0, 4, 4, 2], pool: [2, 2], stride: [2, 2] }),
    backward('two channels', '两个通道', draw, { input: [1, 4, 4, 2], pool: [2, 2], stride: [2, 2] }),
    backward('overlapping windows', '重叠窗口', draw, { input: [1, 5, 4, 1], pool: [3, 2], stride: [1, 1] }),
    backward("'same' with overlaps", "'same'，窗口重叠", draw, {
      input: [2, 4, 3, 1],
      pool: [3, 3],
      stride: [2, 2],
      padding: 'same',
    }),
    backward('window larger than the image', '窗口大于图像', draw, {
      input: [1, 2, 4, 2],
      pool: [3, 2],
      stride: [1, 2],
    }),
    global('a batch', '一个批次', draw, [3, 2, 4, 2]),
    global('no pixels', '没有像素', draw, [2, 0, 3, 2]),
    forward('a feature map of 26 × 22 × 8', '26×22×8 的特征图', draw, {
      input: [1, 26, 22, 8],
      pool: [3, 3],
      stride: [2, 2],
      padding: 'same',
    }),
  ],
  hidden: (draw) => [
    forward("5 × 4, 'same', two channels", "5×4，'same'，两个通道", draw, {
      input: [1, 5, 4, 2],
      pool: [3, 3],
      stride: [2, 2],
      padding: 'same',
    }),
    forward('overlapping windows', '重叠窗口', draw, { input: [2, 5, 6, 1], pool: [3, 2], stride: [1, 2] }),
    forward("'same' with a stride larger than the window", "'same'，步幅大于窗口", draw, {
      input: [2, 6, 7, 2],
      pool: [1, 2],
      stride: [3, 4],
      padding: 'same',
    }),
    forward("large values, 'same'", "较大的数，'same'", draw, {
      input: [1, 4, 5, 1],
      pool: [2, 3],
      stride: [1, 1],
      padding: 'same',
      range: [90, 110],
    }),
    forward("'same' with stride [1, 3]", "'same'，步幅 [1, 3]", draw, {
      input: [1, 4, 8, 2],
      pool: [2, 4],
      stride: [1, 3],
      padding: 'same',
    }),
    forward('a last row that does not fit', '放不下的最后一行', draw, {
      input: [2, 7, 4, 1],
      pool: [2, 2],
      stride: [2, 2],
    }),
    forward('extents that are prime', '尺寸均为质数', draw, {
      input: [2, 7, 5, 3],
      pool: [3, 2],
      stride: [2, 3],
    }),
    forward('many low windows', '许多矮窗口', draw, { input: [1, 8, 11, 2], pool: [2, 1], stride: [1, 1] }),
    forward('window wider than the image', '窗口宽于图像', draw, {
      input: [1, 4, 2, 2],
      pool: [2, draw.integer(4, 6)],
      stride: [1, 2],
    }),
    forward('no rows', '没有行', draw, {
      input: [1, 0, 4, 2],
      pool: [2, 2],
      stride: [1, 1],
      padding: 'same',
    }),
    backward('overlapping windows', '重叠窗口', draw, { input: [1, 6, 5, 2], pool: [3, 3], stride: [1, 2] }),
    backward("5 × 4, 'same', two channels", "5×4，'same'，两个通道", draw, {
      input: [1, 5, 4, 2],
      pool: [3, 3],
      stride: [2, 2],
      padding: 'same',
    }),
    backward("'same' with an even window", "'same'，偶数窗口", draw, {
      input: [2, 4, 5, 1],
      pool: [4, 2],
      stride: [2, 1],
      padding: 'same',
    }),
    backward('cells outside every window', '不在任何窗口内的格子', draw, {
      input: [1, 8, 7, 1],
      pool: [2, 1],
      stride: [3, 2],
    }),
    backward('extents that are prime', '尺寸均为质数', draw, {
      input: [3, 5, 7, 2],
      pool: [2, 3],
      stride: [2, 3],
    }),
    backward('no images', '没有图像', draw, {
      input: [0, 4, 4, 3],
      pool: [2, 2],
      stride: [2, 2],
      padding: 'same',
    }),
    global('2 × 3 × 5 × 4', '2×3×5×4', draw, [2, 3, 5, 4]),
    global('positive values', '正数', draw, [3, 4, 3, 2], [90, 110]),
    global('one channel', '一个通道', draw, [4, 3, 2, 1]),
    global('one pixel', '一个像素', draw, [2, 1, 1, 5]),
    global('no pixels', '没有像素', draw, [3, 4, 0, 2]),
    global('7 × 7 × 64', '7×7×64', draw, [1, 7, 7, 64]),
    backward('a feature map of 21 × 23 × 6', '21×23×6 的特征图', draw, {
      input: [1, 21, 23, 6],
      pool: [3, 3],
      stride: [2, 2],
      padding: 'same',
    }),
  ],
  properties: (draw) => [keepsSum(draw), adjoint(draw), windowOfEverything(draw)],
  sumLength: (values, name) => {
    if (name === 'globalAvgPool') return (values[0] as Tensor).data.length;
    const pool = values[name === 'avgPool' ? 1 : 2] as Pair;
    return pool[0] * pool[1];
  },
  launches: ([, pool], name) =>
    name === 'globalAvgPool' ? 15 : 10 * (pool as Pair)[0] * (pool as Pair)[1] + 15,
  kernel: (values) => {
    const [x, [ph, pw], [sh, sw], padding] = values as [Tensor, Pair, Pair, 'valid' | 'same'];
    const [N, H, W, C] = x.shape as [number, number, number, number];
    const rows = windowsAlong({ extent: H, kernel: ph, stride: sh, padding });
    const columns = windowsAlong({ extent: W, kernel: pw, stride: sw, padding });
    const [top, left, Ho, Wo] = [rows.padBefore, columns.padBefore, rows.count, columns.count];
    return designKernel({
      inputs: { x: 0 },
      outputs: { y: { shape: [N, Ho, Wo, C] } },
      scalars: { N, H, W, C, ph, pw, sh, sw, top, left, Ho, Wo },
    });
  },
};
