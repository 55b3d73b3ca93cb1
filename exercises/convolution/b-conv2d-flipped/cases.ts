import { drawTensor, type Case, type CaseDesign, type Draw } from '#graders/case.ts';
import type { Property } from '#graders/property.ts';
import { tensor, type Tensor } from '#graders/tensor.ts';
import { designKernel } from '#graders/tiers/kernel/design.ts';

type Pair = [number, number];
type Mode = 'valid' | 'full';

/** Names come first: they say what is special, and learners read them. */
function named(
  en: string,
  zh: string,
  draw: Draw,
  { input, kernel, mode }: { input: Pair; kernel: Pair; mode: Mode },
): Case {
  return { name: { en, zh }, arguments: [draw.uniform(input), draw.uniform(kernel), mode] };
}

/** A single one in an image of zeros leaves a copy of the kernel, unflipped, where it stands. */
function impulse([height, width]: Pair, at: Pair): Tensor {
  const rows = Array.from({ length: height }, () => new Array<number>(width).fill(0));
  rows[at[0]]![at[1]] = 1;
  return tensor(rows);
}

/** In full mode image and kernel can change places. */
function commutes(draw: Draw): Property {
  const [x, w] = [draw.uniform([5, 4]), draw.uniform([2, 3])];
  return {
    name: { en: 'full: image and kernel can change places', zh: 'full 模式下图像与卷积核可以互换' },
    calls: [{ arguments: [x, w, 'full'] }, { arguments: [w, x, 'full'] }],
    relation: { kind: 'equal', left: { output: 0 }, right: { output: 1 } },
  };
}

/** Whatever has been smeared once more sums to the product of both sums. */
function keepsSum(draw: Draw): Property {
  const [x, w] = [drawTensor(draw.uniform([4, 6])), drawTensor(draw.uniform([3, 2]))] as [Tensor, Tensor];
  const total = ({ data }: Tensor): number => data.reduce((sum, value) => sum + value, 0);
  return {
    name: { en: 'full: the result sums to Σx · Σw', zh: 'full：结果之和等于 Σx · Σw' },
    calls: [{ arguments: [x, w, 'full'] }],
    relation: { kind: 'sumsTo', of: { output: 0 }, value: total(x) * total(w) },
  };
}

export const cases: CaseDesign = {
  visible: (draw) => [
    named('wide image, tall kernel', '宽图像、高卷积核', draw, {
      input: [4, 7],
      kernel: [3, 2],
      mode: 'valid',
    }),
    named('the same with zeros outside', '同上，图像之外补零', draw, {
      input: [4, 7],
      kernel: [3, 2],
      mode: 'full',
    }),
    {
      name: { en: 'a single one in the image', zh: '图像中只有一个 1' },
      arguments: [impulse([4, 5], [1, 2]), draw.uniform([2, 3]), 'full'],
    },
    named('kernel of one cell', '1×1 卷积核', draw, { input: [3, 5], kernel: [1, 1], mode: 'valid' }),
    named('kernel of one column', '一列的卷积核', draw, { input: [5, 3], kernel: [3, 1], mode: 'full' }),
    named('kernel as large as the image', '卷积核与图像同样大', draw, {
      input: [3, 4],
      kernel: [3, 4],
      mode: 'valid',
    }),
    named('kernel larger than the image', '卷积核大于图像', draw, {
      input: [2, 4],
      kernel: [5, 2],
      mode: 'valid',
    }),
    named('kernel larger than the image, full', '卷积核大于图像，full', draw, {
      input: [2, 3],
      kernel: [4, 5],
      mode: 'full',
    }),
    named('wide kernel, full', '宽卷积核，full', draw, { input: [8, 9], kernel: [3, 4], mode: 'full' }),
    named('no rows', '没有行', draw, { input: [0, 4], kernel: [3, 2], mode: 'full' }),
    named('large image', '大图像', draw, { input: [61, 53], kernel: [5, 4], mode: 'full' }),
  ],
  hidden: (draw) => [
    named('5 × 7 with 2 × 3', '5×7 与 2×3', draw, { input: [5, 7], kernel: [2, 3], mode: 'valid' }),
    named('5 × 7 with 2 × 3, full', '5×7 与 2×3，full', draw, {
      input: [5, 7],
      kernel: [2, 3],
      mode: 'full',
    }),
    named('kernel of one column', '一列的卷积核', draw, { input: [6, 4], kernel: [3, 1], mode: 'valid' }),
    named('kernel of one row, full', '一行的卷积核，full', draw, {
      input: [4, 6],
      kernel: [1, 3],
      mode: 'full',
    }),
    named('extents that are prime', '尺寸均为质数', draw, { input: [13, 11], kernel: [5, 3], mode: 'valid' }),
    named('extents that are prime, full', '尺寸均为质数，full', draw, {
      input: [7, 11],
      kernel: [3, 5],
      mode: 'full',
    }),
    {
      name: { en: 'a single one in the image', zh: '图像中只有一个 1' },
      arguments: [impulse([5, 6], [3, 1]), draw.uniform([3, 2]), 'full'],
    },
    {
      name: { en: 'large positive values', zh: '较大的正数' },
      arguments: [draw.uniform([5, 6], [90, 110]), draw.uniform([2, 3], [0.5, 2]), 'full'],
    },
    named('a square kernel', '方形卷积核', draw, { input: [6, 5], kernel: [3, 3], mode: 'valid' }),
    named('kernel of one cell', '1×1 卷积核', draw, { input: [4, 3], kernel: [1, 1], mode: 'full' }),
    named('kernel taller than the image', '卷积核高于图像', draw, {
      input: [3, 6],
      kernel: [7, 2],
      mode: 'valid',
    }),
    named('kernel wider than the image', '卷积核宽于图像', draw, {
      input: [5, 3],
      kernel: [2, draw.integer(5, 8)],
      mode: 'valid',
    }),
    named('kernel larger than the image, full', '卷积核大于图像，full', draw, {
      input: [3, 2],
      kernel: [5, 4],
      mode: 'full',
    }),
    named('no columns', '没有列', draw, { input: [3, 0], kernel: [2, 3], mode: 'full' }),
    named('no rows', '没有行', draw, { input: [0, 5], kernel: [1, 2], mode: 'valid' }),
    named('63 × 65 image', '63×65 图像', draw, { input: [63, 65], kernel: [5, 7], mode: 'full' }),
  ],
  properties: (draw) => [commutes(draw), keepsSum(draw)],
  sumLength: ([x, w]) => Math.min((x as Tensor).data.length, (w as Tensor).data.length),
  launches: ([, w]) => 8 * (w as Tensor).data.length + 10,
  kernel: (values) => {
    const [x, w, mode] = values as [Tensor, Tensor, Mode];
    const [[H, W], [kh, kw]] = [x.shape as Pair, w.shape as Pair];
    const extent = (input: number, kernel: number): number => {
      if (mode === 'valid') return Math.max(0, input - kernel + 1);
      return input === 0 ? 0 : input + kernel - 1;
    };
    const [Ho, Wo] = [extent(H, kh), extent(W, kw)];
    return designKernel({
      inputs: { x: 0, w: 1 },
      outputs: { y: { shape: [Ho, Wo] } },
      scalars: { H, W, kh, kw, Ho, Wo, full: mode === 'full' ? 1 : 0 },
    });
  },
};
