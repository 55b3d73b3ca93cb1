import { type Argument, type Case, type CaseDesign, type Draw } from '#graders/case.ts';
import type { Property } from '#graders/property.ts';
import { windowsAlong } from '#graders/reference/conv-geometry.ts';
import { tensor, type Tensor } from '#graders/tensor.ts';
import { designKernel } from '#graders/tiers/kernel/design.ts';

type Pair = [number, number];

interface Pooling {
  input: [N: number, H: number, W: number, C: number];
  pool: Pair;
  stride: Pair;
  padding?: 'valid' | 'same';
  /** Where the values lie. */
  range?: Pair;
}

function named(
  en: string,
  zh: string,
  draw: Draw,
  { input, pool, stride, padding = 'valid', range }: Pooling,
): Case {
  return { name: { en, zh }, arguments: [draw.uniform(input, range), pool, stride, padding] };
}

/** Few different values, so that most windows have several maxima. */
function tied(en: string, zh: string, draw: Draw, { input, pool, stride, padding = 'valid' }: Pooling): Case {
  const length = input.reduce((size, extent) => size * extent, 1);
  const x: Tensor = { shape: [...input], data: Float32Array.from({ length }, () => draw.integer(-2, 0) / 2) };
  return { name: { en, zh }, arguments: [x, pool, stride, padding] };
}

/** Adding the same number everywhere adds it to every maximum and moves none. */
function shifts(draw: Draw): Property {
  // Multiples of 1/8: x + 5 and the differences are exact in float32.
  const rows = Array.from({ length: 4 }, () => Array.from({ length: 5 }, () => [draw.integer(-40, 40) / 8]));
  const x = tensor([rows]);
  const shifted = { shape: x.shape, data: x.data.map((value) => value + 5) };
  const rest: Argument[] = [[2, 3], [2, 1], 'same'];
  const fives = { shape: [1, 2, 5, 1], data: new Float32Array(10).fill(5) };
  return {
    name: { en: 'y(x + 5) = y(x) + 5', zh: 'y(x + 5) = y(x) + 5' },
    calls: [{ arguments: [x, ...rest] }, { arguments: [shifted, ...rest] }],
    relation: {
      kind: 'linear',
      terms: [
        { factor: 1, of: { output: 1, path: 'y' } },
        { factor: -1, of: { output: 0, path: 'y' } },
        { factor: -1, of: { value: fives } },
      ],
    },
  };
}

export const cases: CaseDesign = {
  visible: (draw) => [
    named('overlapping windows, two channels', '重叠窗口，两个通道', draw, {
      input: [1, 5, 5, 2],
      pool: [3, 3],
      stride: [2, 2],
    }),
    named('a batch', '一个批次', draw, { input: [2, 4, 6, 1], pool: [2, 3], stride: [2, 3] }),
    named("negative values with 'same'", "负值，'same'", draw, {
      input: [1, 4, 5, 2],
      pool: [3, 2],
      stride: [2, 2],
      padding: 'same',
      range: [-5, -1],
    }),
    named('a last row and column that do not fit', '放不下的最后一行与一列', draw, {
      input: [1, 5, 5, 1],
      pool: [2, 2],
      stride: [2, 2],
    }),
    named('stride [1, 2]', '步幅 [1, 2]', draw, { input: [1, 4, 6, 1], pool: [2, 2], stride: [1, 2] }),
    named('stride larger than the window', '步幅大于窗口', draw, {
      input: [1, 7, 5, 1],
      pool: [2, 1],
      stride: [3, 3],
    }),
    tied('several maxima in a window', '一个窗口内有多个最大值', draw, {
      input: [2, 4, 4, 1],
      pool: [2, 2],
      stride: [2, 2],
    }),
    named('windows of one cell', '单格窗口', draw, {
      input: [1, 2, 3, 2],
      pool: [1, 1],
      stride: [1, 1],
      range: [-3, 3],
    }),
    named('many narrow windows', '许多窄窗口', draw, { input: [1, 9, 10, 1], pool: [1, 2], stride: [1, 1] }),
    named('window larger than the image', '窗口大于图像', draw, {
      input: [1, 2, 5, 2],
      pool: [3, 2],
      stride: [2, 1],
    }),
    named('no images', '没有图像', draw, {
      input: [0, 4, 4, 2],
      pool: [2, 2],
      stride: [2, 2],
      padding: 'same',
    }),
    named('a feature map of 26 × 26 × 8', '26×26×8 的特征图', draw, {
      input: [1, 26, 26, 8],
      pool: [2, 2],
      stride: [2, 2],
    }),
  ],
  hidden: (draw) => [
    named('overlapping windows, two channels', '重叠窗口，两个通道', draw, {
      input: [1, 5, 5, 2],
      pool: [3, 3],
      stride: [2, 2],
    }),
    named("negative values with 'same'", "负值，'same'", draw, {
      input: [1, 5, 4, 2],
      pool: [2, 3],
      stride: [2, 2],
      padding: 'same',
      range: [-9, -1],
    }),
    named("values below −10¹², 'same'", "小于 −10¹² 的值，'same'", draw, {
      input: [1, 5, 4, 2],
      pool: [3, 2],
      stride: [2, 2],
      padding: 'same',
      range: [-8e12, -1e12],
    }),
    named("'same' with a stride larger than the window", "'same'，步幅大于窗口", draw, {
      input: [2, 6, 7, 2],
      pool: [1, 2],
      stride: [3, 4],
      padding: 'same',
    }),
    named("'same' with stride 1", "'same'，步幅 1", draw, {
      input: [1, 4, 5, 1],
      pool: [4, 2],
      stride: [1, 1],
      padding: 'same',
      range: [-4, -1],
    }),
    named(
      "'same' that pads one row above and two columns on the left",
      "'same'，上方补一行、左侧补两列",
      draw,
      {
        input: [1, 7, 9, 2],
        pool: [3, 5],
        stride: [2, 1],
        padding: 'same',
        range: [-6, 2],
      },
    ),
    named('negative values', '负值', draw, {
      input: [1, 6, 4, 1],
      pool: [3, 2],
      stride: [3, 2],
      range: [-2, -1],
    }),
    tied('several maxima in a window', '一个窗口内有多个最大值', draw, {
      input: [1, 6, 4, 1],
      pool: [3, 2],
      stride: [3, 2],
    }),
    tied("several maxima with 'same'", "多个最大值，'same'", draw, {
      input: [2, 4, 5, 1],
      pool: [3, 3],
      stride: [2, 3],
      padding: 'same',
    }),
    named('5 × 5, windows of 2 × 2', '5×5，2×2 窗口', draw, {
      input: [1, 5, 5, 2],
      pool: [2, 2],
      stride: [2, 2],
    }),
    named('stride 1', '步幅 1', draw, { input: [1, 4, 5, 1], pool: [2, 3], stride: [1, 1] }),
    named("stride larger than the window, 'same'", "步幅大于窗口，'same'", draw, {
      input: [1, 8, 7, 1],
      pool: [2, 1],
      stride: [4, 3],
      padding: 'same',
    }),
    named('extents that are prime', '尺寸均为质数', draw, {
      input: [2, 5, 7, 2],
      pool: [3, 2],
      stride: [2, 3],
    }),
    named('many low windows', '许多矮窗口', draw, { input: [1, 8, 11, 2], pool: [2, 1], stride: [1, 1] }),
    named('one column', '一列', draw, { input: [2, 7, 1, 2], pool: [3, 1], stride: [2, 1] }),
    named('large values', '较大的数', draw, {
      input: [1, 5, 6, 1],
      pool: [2, 2],
      stride: [2, 2],
      range: [1e6, 2e6],
    }),
    named('window wider than the image', '窗口宽于图像', draw, {
      input: [2, 4, 2, 1],
      pool: [2, draw.integer(5, 7)],
      stride: [1, 2],
    }),
    named('no rows', '没有行', draw, { input: [1, 0, 4, 2], pool: [2, 2], stride: [1, 2], padding: 'same' }),
    named('no channels', '没有通道', draw, { input: [1, 4, 4, 0], pool: [2, 2], stride: [2, 2] }),
    named('a feature map of 2 × 26 × 26 × 32', '2×26×26×32 的特征图', draw, {
      input: [2, 26, 26, 32],
      pool: [2, 2],
      stride: [2, 2],
    }),
  ],
  properties: (draw) => [shifts(draw)],
  sumLength: () => 0,
  launches: ([, pool]) => 8 * (pool as Pair)[0] * (pool as Pair)[1] + 10,
  kernel: (values) => {
    const [x, [ph, pw], [sh, sw], padding] = values as [Tensor, Pair, Pair, 'valid' | 'same'];
    const [N, H, W, C] = x.shape as [number, number, number, number];
    const rows = windowsAlong({ extent: H, kernel: ph, stride: sh, padding });
    const columns = windowsAlong({ extent: W, kernel: pw, stride: sw, padding });
    const [top, left, Ho, Wo] = [rows.padBefore, columns.padBefore, rows.count, columns.count];
    const shape = [N, Ho, Wo, C];
    return designKernel({
      inputs: { x: 0 },
      outputs: { y: { path: 'y', shape }, argmax: { path: 'argmax', shape, form: 'intTensor' } },
      scalars: { N, H, W, C, ph, pw, sh, sw, top, left, Ho, Wo },
    });
  },
};
