import { drawTensor, type Case, type CaseDesign, type Draw } from '#graders/case.ts';
import type { Property } from '#graders/property.ts';
import { windowsAlong } from '#graders/reference/conv-geometry.ts';
import type { Tensor } from '#graders/tensor.ts';
import { designKernel } from '#graders/tiers/kernel/design.ts';

type Pair = [number, number];

interface Options {
  stride: Pair;
  dilation: Pair;
  padding: 'valid' | 'same';
}

interface Layer {
  input: [N: number, H: number, W: number, Ci: number];
  kernel: Pair;
  filters: number;
  stride?: Pair;
  dilation?: Pair;
  padding?: 'valid' | 'same';
}

function optionsOf({
  stride = [1, 1],
  dilation = [1, 1],
  padding = 'valid',
}: Layer): Record<keyof Options, Pair | string> {
  return { stride, dilation, padding };
}

function named(en: string, zh: string, draw: Draw, layer: Layer): Case {
  const { input, kernel, filters } = layer;
  const weights = draw.uniform([...kernel, input[3], filters]);
  return {
    name: { en, zh },
    arguments: [draw.uniform(input), weights, draw.uniform([filters], [-2, 2]), optionsOf(layer)],
  };
}

/** Without bias a convolution is additive. */
function additive(draw: Draw): Property {
  const layer: Layer = { input: [2, 5, 4, 2], kernel: [3, 2], filters: 3, stride: [2, 1], padding: 'same' };
  const [x, other] = [drawTensor(draw.uniform(layer.input)), drawTensor(draw.uniform(layer.input))] as [
    Tensor,
    Tensor,
  ];
  const sum = { shape: [...layer.input], data: x.data.map((value, at) => value + other.data[at]!) };
  const [w, none] = [draw.uniform([3, 2, 2, 3]), { shape: [3], data: new Float32Array(3) }];
  return {
    name: {
      en: 'without bias, conv(x + x′) = conv(x) + conv(x′)',
      zh: '无偏置时 conv(x + x′) = conv(x) + conv(x′)',
    },
    calls: [sum, x, other].map((image) => ({ arguments: [image, w, none, optionsOf(layer)] })),
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

/** A pattern on black that moves down by one stride moves the output down by one row. */
function shifts(draw: Draw): Property {
  const layer: Layer = { input: [1, 12, 5, 2], kernel: [3, 2], filters: 2, stride: [2, 1] };
  const pattern = drawTensor(draw.uniform([3, 5, 2])) as Tensor;
  const at = (row: number): Tensor => {
    const data = new Float32Array(12 * 5 * 2);
    data.set(pattern.data, row * 5 * 2);
    return { shape: [...layer.input], data };
  };
  const [w, b] = [draw.uniform([3, 2, 2, 2]), draw.uniform([2])];
  return {
    name: {
      en: 'a pattern that moves by one stride moves the output by one',
      zh: '图案移动一个步幅，输出移动一格',
    },
    calls: [at(4), at(6)].map((image) => ({ arguments: [image, w, b, optionsOf(layer)] })),
    relation: { kind: 'permutes', of: { output: 1 }, from: { output: 0 }, axis: 1, order: [4, 0, 1, 2, 3] },
  };
}

export const cases: CaseDesign = {
  visible: (draw) => [
    named('three channels, four filters', '三个通道、四个滤波器', draw, {
      input: [2, 4, 5, 3],
      kernel: [3, 2],
      filters: 4,
    }),
    named("stride [2, 1] with 'same'", "步幅 [2, 1]，'same'", draw, {
      input: [1, 6, 5, 2],
      kernel: [3, 3],
      filters: 2,
      stride: [2, 1],
      padding: 'same',
    }),
    named('dilation [1, 2]', '膨胀 [1, 2]', draw, {
      input: [1, 4, 7, 2],
      kernel: [2, 3],
      filters: 3,
      dilation: [1, 2],
    }),
    named("stride and dilation with 'same'", "步幅与膨胀，'same'", draw, {
      input: [2, 7, 6, 1],
      kernel: [2, 3],
      filters: 2,
      stride: [2, 3],
      dilation: [3, 1],
      padding: 'same',
    }),
    named('kernel of one cell', '1×1 卷积核', draw, { input: [2, 3, 4, 3], kernel: [1, 1], filters: 2 }),
    named('as many filters as channels', '滤波器数等于通道数', draw, {
      input: [1, 4, 4, 3],
      kernel: [2, 2],
      filters: 3,
    }),
    named('five filters', '五个滤波器', draw, { input: [1, 6, 7, 2], kernel: [2, 3], filters: 5 }),
    named('no channels: the bias alone', '没有通道，只有偏置', draw, {
      input: [1, 3, 4, 0],
      kernel: [2, 2],
      filters: 3,
    }),
    named('kernel larger than the image', '卷积核大于图像', draw, {
      input: [2, 3, 6, 2],
      kernel: [5, 2],
      filters: 2,
    }),
    named('no images', '没有图像', draw, {
      input: [0, 4, 5, 2],
      kernel: [3, 2],
      filters: 3,
      padding: 'same',
    }),
    named('an image of 24 × 20 × 3', '24×20×3 的图像', draw, {
      input: [1, 24, 20, 3],
      kernel: [3, 5],
      filters: 8,
      stride: [2, 2],
      padding: 'same',
    }),
  ],
  hidden: (draw) => [
    named('5 × 6 × 3, four filters', '5×6×3，四个滤波器', draw, {
      input: [2, 5, 6, 3],
      kernel: [3, 2],
      filters: 4,
    }),
    named("stride 2 with 'same' on 6 × 6", "6×6 上步幅 2，'same'", draw, {
      input: [1, 6, 6, 2],
      kernel: [3, 3],
      filters: 3,
      stride: [2, 2],
      padding: 'same',
    }),
    named(
      "'same' that pads two rows above and one column on the left",
      "'same'，上方补两行、左侧补一列",
      draw,
      {
        input: [1, 7, 4, 2],
        kernel: [5, 3],
        filters: 3,
        padding: 'same',
      },
    ),
    named("'same' with a stride larger than the kernel", "'same'，步幅大于核", draw, {
      input: [2, 6, 7, 2],
      kernel: [1, 2],
      filters: 2,
      stride: [3, 4],
      padding: 'same',
    }),
    named("an even kernel with 'same'", "偶数核，'same'", draw, {
      input: [1, 5, 4, 2],
      kernel: [2, 4],
      filters: 2,
      padding: 'same',
    }),
    named('dilation 2', '膨胀 2', draw, {
      input: [1, 7, 6, 2],
      kernel: [3, 2],
      filters: 3,
      dilation: [2, 2],
    }),
    named('stride [1, 2], dilation [2, 1]', '步幅 [1, 2]，膨胀 [2, 1]', draw, {
      input: [2, 6, 7, 2],
      kernel: [2, 3],
      filters: 2,
      stride: [1, 2],
      dilation: [2, 1],
    }),
    named("stride [3, 2], dilation [1, 3], 'same'", "步幅 [3, 2]，膨胀 [1, 3]，'same'", draw, {
      input: [1, 7, 8, 2],
      kernel: [2, 3],
      filters: 2,
      stride: [3, 2],
      dilation: [1, 3],
      padding: 'same',
    }),
    named('stride larger than the kernel', '步幅大于卷积核', draw, {
      input: [1, 8, 9, 1],
      kernel: [2, 1],
      filters: 3,
      stride: [3, 4],
      padding: 'same',
    }),
    named('extents that are prime', '尺寸均为质数', draw, {
      input: [3, 5, 7, 2],
      kernel: [3, 2],
      filters: 5,
    }),
    named('kernel of one cell', '1×1 卷积核', draw, { input: [2, 4, 3, 5], kernel: [1, 1], filters: 3 }),
    named('kernel as large as the image', '卷积核与图像一样大', draw, {
      input: [2, 4, 3, 2],
      kernel: [4, 3],
      filters: 2,
    }),
    named('kernel much larger than the image', '卷积核远大于图像', draw, {
      input: [1, 2, 6, 1],
      kernel: [5, 2],
      filters: 2,
    }),
    named('as many filters as channels', '滤波器数等于通道数', draw, {
      input: [2, 4, 5, 4],
      kernel: [2, 2],
      filters: 4,
    }),
    named('one channel, one filter', '一个通道、一个滤波器', draw, {
      input: [3, 4, 6, 1],
      kernel: [2, 3],
      filters: 1,
    }),
    {
      name: { en: 'large positive values', zh: '较大的正数' },
      arguments: [
        draw.uniform([1, 5, 6, 2], [90, 110]),
        draw.uniform([2, 3, 2, 3], [0.5, 2]),
        draw.uniform([3], [50, 80]),
        optionsOf({ input: [1, 5, 6, 2], kernel: [2, 3], filters: 3, padding: 'same' }),
      ],
    },
    named('no channels', '没有通道', draw, {
      input: [2, 4, 3, 0],
      kernel: [3, 2],
      filters: 2,
      padding: 'same',
    }),
    named('no filters', '没有滤波器', draw, { input: [1, 4, 5, 2], kernel: [2, 2], filters: 0 }),
    named('kernel wider than the image', '卷积核宽于图像', draw, {
      input: [1, 6, 3, 2],
      kernel: [2, 3],
      filters: 2,
      stride: [1, 2],
      dilation: [1, draw.integer(2, 4)],
    }),
    named('no images', '没有图像', draw, { input: [0, 5, 4, 3], kernel: [2, 3], filters: 2 }),
    named('28 × 28 × 1, 32 filters', '28×28×1，32 个滤波器', draw, {
      input: [1, 28, 28, 1],
      kernel: [3, 3],
      filters: 32,
    }),
  ],
  properties: (draw) => [additive(draw), shifts(draw)],
  sumLength: ([, w]) => (w as Tensor).shape.slice(0, 3).reduce((product, extent) => product * extent, 1) + 1,
  launches: ([, w]) => 10 * (w as Tensor).shape[0]! * (w as Tensor).shape[1]! + 15,
  kernel: (values) => {
    const [x, w, , { stride, dilation, padding }] = values as [Tensor, Tensor, Tensor, Options];
    const [N, H, W, Ci] = x.shape as [number, number, number, number];
    const [kh, kw, , Co] = w.shape as [number, number, number, number];
    const [[sh, sw], [dh, dw]] = [stride, dilation];
    const rows = windowsAlong({ extent: H, kernel: kh, stride: sh, dilation: dh, padding });
    const columns = windowsAlong({ extent: W, kernel: kw, stride: sw, dilation: dw, padding });
    const [top, left, Ho, Wo] = [rows.padBefore, columns.padBefore, rows.count, columns.count];
    return designKernel({
      inputs: { x: 0, w: 1, b: 2 },
      outputs: { y: { shape: [N, Ho, Wo, Co] } },
      scalars: { N, H, W, Ci, Co, kh, kw, sh, sw, dh, dw, top, left, Ho, Wo },
    });
  },
};
