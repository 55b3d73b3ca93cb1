import type { Case, CaseDesign, Draw } from '#graders/case.ts';
import { tensor, type Tensor } from '#graders/tensor.ts';
import { designKernel } from '#graders/tiers/kernel/design.ts';

type Pair = [number, number];
type Padding = [top: number, bottom: number, left: number, right: number];

interface Geometry {
  input: Pair;
  kernel: Pair;
  stride?: Pair;
  pad?: Padding;
}

/** Names come first: they say what is special, and learners read them. */
function named(
  en: string,
  zh: string,
  draw: Draw,
  { input, kernel, stride = [1, 1], pad = [0, 0, 0, 0] }: Geometry,
): Case {
  return { name: { en, zh }, arguments: [draw.uniform(input), draw.uniform(kernel), stride, pad] };
}

/** A single one in an image of zeros: the output shows the kernel, turned by 180 degrees. */
function impulse(height: number, width: number, at: Pair): Tensor {
  const rows = Array.from({ length: height }, () => new Array<number>(width).fill(0));
  rows[at[0]]![at[1]] = 1;
  return tensor(rows);
}

export const cases: CaseDesign = {
  visible: (draw) => [
    named('wide image, tall kernel', '宽图像、高卷积核', draw, { input: [4, 7], kernel: [3, 2] }),
    named('stride [2, 1] does not divide the input', '步幅 [2, 1] 不整除输入', draw, {
      input: [6, 5],
      kernel: [3, 3],
      stride: [2, 1],
    }),
    named('stride [1, 3]', '步幅 [1, 3]', draw, { input: [5, 9], kernel: [2, 3], stride: [1, 3] }),
    named('symmetric padding', '对称填充', draw, { input: [5, 4], kernel: [3, 3], pad: [1, 1, 1, 1] }),
    named('asymmetric padding', '非对称填充', draw, { input: [4, 5], kernel: [3, 2], pad: [4, 1, 2, 5] }),
    named('padding with a stride', '填充并带步幅', draw, {
      input: [6, 7],
      kernel: [3, 3],
      stride: [2, 2],
      pad: [1, 0, 2, 1],
    }),
    named('stride larger than the kernel', '步幅大于卷积核', draw, {
      input: [7, 8],
      kernel: [2, 2],
      stride: [3, 3],
    }),
    named('kernel of one cell', '1×1 卷积核', draw, { input: [3, 5], kernel: [1, 1], stride: [1, 2] }),
    {
      name: { en: 'a single one in the image', zh: '图像中只有一个 1' },
      arguments: [impulse(5, 6, [2, 3]), draw.uniform([3, 2]), [1, 1], [1, 1, 0, 1]],
    },
    named('kernel larger than the padded image', '卷积核大于填充后的图像', draw, {
      input: [2, 3],
      kernel: [9, 2],
      stride: [2, 2],
      pad: [1, 1, 0, 0],
    }),
    named('kernel one row larger than the image', '卷积核比图像高一行', draw, {
      input: [4, 5],
      kernel: [5, 2],
      stride: [2, 1],
    }),
    named('large image', '大图像', draw, {
      input: [67, 59],
      kernel: [5, 3],
      stride: [1, 1],
      pad: [2, 2, 1, 1],
    }),
  ],
  hidden: (draw) => [
    named('stride [2, 1] on 6 × 5', '6×5 上步幅 [2, 1]', draw, {
      input: [6, 5],
      kernel: [2, 3],
      stride: [2, 1],
    }),
    named('asymmetric padding', '非对称填充', draw, { input: [5, 7], kernel: [3, 3], pad: [0, 2, 3, 1] }),
    named('asymmetric padding with strides', '非对称填充并带步幅', draw, {
      input: [draw.integer(5, 8), draw.integer(9, 12)],
      kernel: [2, 4],
      stride: [3, 2],
      pad: [1, 3, 0, 2],
    }),
    named('stride larger than the kernel', '步幅大于卷积核', draw, {
      input: [9, 11],
      kernel: [2, 3],
      stride: [4, 5],
    }),
    named('extents that are prime', '尺寸均为质数', draw, {
      input: [13, 7],
      kernel: [5, 3],
      stride: [2, 3],
      pad: [1, 2, 2, 1],
    }),
    {
      name: { en: 'a single one in the image', zh: '图像中只有一个 1' },
      arguments: [impulse(6, 5, [3, 1]), draw.uniform([2, 3]), [1, 1], [0, 1, 2, 0]],
    },
    {
      name: { en: 'kernel that equals its rotation', zh: '旋转 180° 后不变的核' },
      arguments: [
        draw.uniform([6, 4]),
        tensor([
          [0, 1, 0],
          [1, 4, 1],
          [0, 1, 0],
        ]),
        [1, 1],
        [1, 1, 1, 1],
      ],
    },
    {
      name: { en: 'large positive values', zh: '较大的正数' },
      arguments: [draw.uniform([6, 8], [90, 110]), draw.uniform([3, 3], [0.5, 2]), [2, 1], [1, 1, 0, 2]],
    },
    named('one row', '只有一行', draw, { input: [1, 9], kernel: [1, 4], stride: [1, 2], pad: [0, 0, 2, 1] }),
    named('one column', '只有一列', draw, {
      input: [8, 1],
      kernel: [3, 1],
      stride: [2, 1],
      pad: [1, 2, 0, 0],
    }),
    named('kernel larger than the padded image', '卷积核大于填充后的图像', draw, {
      input: [3, 2],
      kernel: [2, 9],
      stride: [1, 3],
      pad: [0, 0, 1, 1],
    }),
    named('kernel taller than the padded image', '卷积核高于填充后的图像', draw, {
      input: [2, 4],
      kernel: [9, 2],
      stride: [3, 2],
      pad: [1, 1, 0, 0],
    }),
    // With a stride, rounding towards zero instead of down finds a place for a kernel that is just too large.
    named('kernel one cell larger than the padded image', '卷积核比填充后的图像大一格', draw, {
      input: [4, 5],
      kernel: [6, 8],
      stride: [3, 4],
      pad: [1, 0, 1, 1],
    }),
    named('padding wider than the kernel', '填充大于卷积核', draw, {
      input: [4, 6],
      kernel: [2, 3],
      pad: [draw.integer(4, 6), draw.integer(3, 5), draw.integer(3, 4), draw.integer(4, 6)],
    }),
    named('empty image', '空图像', draw, { input: [0, 4], kernel: [2, 2], pad: [2, 1, 0, 0] }),
    named('63 × 65 image', '63×65 图像', draw, {
      input: [63, 65],
      kernel: [3, 5],
      stride: [2, 2],
      pad: [1, 0, 3, 1],
    }),
  ],
  sumLength: ([, kernel]) => (kernel as Tensor).data.length,
  launches: ([, kernel]) => 8 * (kernel as Tensor).data.length + 10,
  kernel: (values) => {
    const [x, w, [sh, sw], [top, bottom, left, right]] = values as [Tensor, Tensor, Pair, Padding];
    const [[H, W], [kh, kw]] = [x.shape as Pair, w.shape as Pair];
    const Ho = Math.max(0, Math.floor((H + top + bottom - kh) / sh) + 1);
    const Wo = Math.max(0, Math.floor((W + left + right - kw) / sw) + 1);
    return designKernel({
      inputs: { x: 0, w: 1 },
      outputs: { y: { shape: [Ho, Wo] } },
      scalars: { H, W, kh, kw, sh, sw, top, left, Ho, Wo },
    });
  },
};
