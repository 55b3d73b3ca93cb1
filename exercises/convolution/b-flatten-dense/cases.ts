import { drawTensor, type Case, type CaseDesign, type Draw } from '#graders/case.ts';
import type { Property } from '#graders/property.ts';
import type { Tensor } from '#graders/tensor.ts';
import { designKernel } from '#graders/tiers/kernel/design.ts';

type Image = [N: number, H: number, W: number, C: number];

function named(en: string, zh: string, draw: Draw, { input, units }: { input: Image; units: number }): Case {
  const [, H, W, C] = input;
  return {
    name: { en, zh },
    arguments: [
      draw.uniform(input, [-2, 2]),
      draw.uniform([H * W * C, units]),
      draw.uniform([units], [-1.5, 1.5]),
    ],
  };
}

/** The order of the pixels is a convention: reversed together with the rows of W, nothing changes. */
function ordersAgree(draw: Draw): Property {
  const [pixels, C, U] = [6, 3, 4];
  const [x, W] = [drawTensor(draw.uniform([1, 2, 3, C])), drawTensor(draw.uniform([pixels * C, U]))] as [
    Tensor,
    Tensor,
  ];
  const reversed = ({ shape, data }: Tensor): Tensor => {
    const length = data.length / pixels;
    const blocks = Array.from({ length: pixels }, (_, at) => [
      ...data.subarray(at * length, (at + 1) * length),
    ]);
    return { shape, data: Float32Array.from(blocks.reverse().flat()) };
  };
  const b = draw.uniform([U]);
  return {
    name: {
      en: 'pixels and rows of W reversed together change nothing',
      zh: '像素与 W 的行一起倒序，结果不变',
    },
    calls: [{ arguments: [x, W, b] }, { arguments: [reversed(x), reversed(W), b] }],
    relation: { kind: 'equal', left: { output: 0 }, right: { output: 1 } },
  };
}

export const cases: CaseDesign = {
  visible: (draw) => [
    named('a batch', '一个批次', draw, { input: [3, 2, 3, 2], units: 4 }),
    named('square images', '方形图像', draw, { input: [2, 3, 3, 3], units: 3 }),
    named('one channel', '一个通道', draw, { input: [2, 3, 4, 1], units: 2 }),
    named('one pixel: an ordinary dense layer', '一个像素，就是普通全连接层', draw, {
      input: [4, 1, 1, 5],
      units: 3,
    }),
    named('one unit', '一个单元', draw, { input: [2, 4, 2, 3], units: 1 }),
    named('as many units as features', '单元数等于特征数', draw, { input: [2, 2, 1, 3], units: 6 }),
    named('more units than images', '单元多于图像', draw, { input: [7, 2, 3, 1], units: 11 }),
    named('no images', '没有图像', draw, { input: [0, 2, 3, 2], units: 3 }),
    named('no pixels: the bias alone', '没有像素，只有偏置', draw, { input: [2, 0, 3, 2], units: 4 }),
    named('5 × 5 × 16 to 24 units', '5×5×16 到 24 个单元', draw, { input: [4, 5, 5, 16], units: 24 }),
  ],
  hidden: (draw) => [
    named('2 × 3 × 4 × 5 to 6 units', '2×3×4×5 到 6 个单元', draw, { input: [2, 3, 4, 5], units: 6 }),
    named('extents that are prime', '尺寸均为质数', draw, { input: [3, 5, 2, 3], units: 7 }),
    named('square images', '方形图像', draw, { input: [2, 3, 3, 2], units: 4 }),
    named('as many rows as channels', '行数等于通道数', draw, { input: [2, 3, 4, 3], units: 5 }),
    named('a column of pixels', '一列像素', draw, { input: [2, 6, 1, 3], units: 3 }),
    named('one pixel', '一个像素', draw, { input: [5, 1, 1, 7], units: 4 }),
    named('as many units as features', '单元数等于特征数', draw, { input: [3, 2, 2, 3], units: 12 }),
    {
      name: { en: 'large positive values', zh: '较大的正数' },
      arguments: [
        draw.uniform([2, 3, 2, 4], [90, 110]),
        draw.uniform([24, 3], [0.5, 2]),
        draw.uniform([3], [400, 900]),
      ],
    },
    named('thirteen images', '十三张图像', draw, { input: [13, 2, 3, 2], units: 7 }),
    named('no images', '没有图像', draw, { input: [0, 3, 2, 2], units: 5 }),
    named('no channels', '没有通道', draw, { input: [3, 4, 2, 0], units: 2 }),
    named('no units', '没有单元', draw, { input: [2, 3, 2, 2], units: 0 }),
    named('3 × 3 × 64 to 64 units', '3×3×64 到 64 个单元', draw, { input: [5, 3, 3, 64], units: 64 }),
  ],
  properties: (draw) => [ordersAgree(draw)],
  sumLength: ([, W]) => (W as Tensor).shape[0]! + 1,
  launches: () => 4,
  kernel: (values) => {
    const [x, W] = values as [Tensor, Tensor];
    const [N, [F, U]] = [x.shape[0]!, W.shape as [number, number]];
    return designKernel({
      inputs: { x: 0, W: 1, b: 2 },
      outputs: { y: { shape: [N, U] } },
      scalars: { N, F, U },
    });
  },
};
