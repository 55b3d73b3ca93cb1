import { drawTensor, type Case, type CaseDesign, type Draw } from '#graders/case.ts';
import type { Property } from '#graders/property.ts';
import { windowsAlong } from '#graders/reference/conv-geometry.ts';
import { im2col } from '#graders/reference/im2col.ts';
import type { Tensor } from '#graders/tensor.ts';
import { designKernel } from '#graders/tiers/kernel/design.ts';

type Pair = [number, number];

interface Windows {
  input: [H: number, W: number, C: number];
  kernel: Pair;
  stride?: Pair;
}

function unfold(en: string, zh: string, draw: Draw, { input, kernel, stride = [1, 1] }: Windows): Case {
  return { name: { en, zh }, function: 'im2col', arguments: [draw.uniform(input), ...kernel, stride] };
}

function convolve(
  en: string,
  zh: string,
  draw: Draw,
  { input, kernel, stride = [1, 1], filters }: Windows & { filters: number },
): Case {
  const weights = draw.uniform([...kernel, input[2], filters]);
  const bias = draw.uniform([filters], [-2, 2]);
  return {
    name: { en, zh },
    function: 'convViaIm2col',
    arguments: [draw.uniform(input), weights, bias, stride],
  };
}

/** Every pixel counts as often as windows contain it. */
function countsPixels(draw: Draw): Property {
  const [window, strides] = [
    [3, 2],
    [2, 1],
  ];
  const x = drawTensor(draw.uniform([6, 5, 2])) as Tensor;
  const uses = x.data.map((_, at) => {
    const pixel = { shape: x.shape, data: new Float32Array(x.data.length) };
    pixel.data[at] = 1;
    return im2col(pixel, { window, strides }).data.reduce((sum, value) => sum + value, 0);
  });
  const ones = { shape: [8, 12], data: new Float32Array(8 * 12).fill(1) };
  return {
    name: {
      en: 'every pixel appears once for each window that contains it',
      zh: '每个像素在包含它的每个窗口中各出现一次',
    },
    calls: [{ function: 'im2col', arguments: [x, 3, 2, [2, 1]] }],
    relation: {
      kind: 'innerProduct',
      pairs: [
        [{ output: 0 }, { value: ones }],
        [{ argument: 0, of: 0 }, { value: { shape: x.shape, data: uses } }],
      ],
    },
  };
}

/** Without bias the convolution is additive in the kernel. */
function additive(draw: Draw): Property {
  const shape = [2, 3, 2, 3];
  const [first, second] = [drawTensor(draw.uniform(shape)), drawTensor(draw.uniform(shape))] as [
    Tensor,
    Tensor,
  ];
  const sum = { shape, data: first.data.map((value, at) => value + second.data[at]!) };
  const [x, none] = [draw.uniform([5, 6, 2]), { shape: [3], data: new Float32Array(3) }];
  return {
    name: { en: 'without bias, two kernels add up', zh: '无偏置时，核相加则结果相加' },
    calls: [sum, first, second].map((w) => ({ function: 'convViaIm2col', arguments: [x, w, none, [1, 2]] })),
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
    unfold('two channels', '两个通道', draw, { input: [4, 3, 2], kernel: [2, 2] }),
    unfold('tall windows, stride [2, 1]', '高窗口，步幅 [2, 1]', draw, {
      input: [6, 4, 1],
      kernel: [3, 2],
      stride: [2, 1],
    }),
    unfold('windows of one pixel', '单像素窗口', draw, { input: [2, 3, 3], kernel: [1, 1] }),
    unfold('window larger than the image', '窗口大于图像', draw, { input: [3, 2, 2], kernel: [2, 4] }),
    unfold('many narrow windows', '许多窄窗口', draw, { input: [9, 8, 1], kernel: [1, 2] }),
    convolve('three filters', '三个滤波器', draw, { input: [4, 5, 2], kernel: [2, 3], filters: 3 }),
    convolve('stride [1, 2]', '步幅 [1, 2]', draw, {
      input: [4, 6, 3],
      kernel: [3, 2],
      stride: [1, 2],
      filters: 2,
    }),
    convolve('as many filters as channels', '滤波器数等于通道数', draw, {
      input: [3, 4, 3],
      kernel: [2, 2],
      filters: 3,
    }),
    convolve('kernel larger than the image', '卷积核大于图像', draw, {
      input: [2, 4, 2],
      kernel: [4, 2],
      stride: [2, 1],
      filters: 2,
    }),
    convolve('an image of 20 × 17 × 3', '20×17×3 的图像', draw, {
      input: [20, 17, 3],
      kernel: [3, 4],
      filters: 8,
    }),
  ],
  hidden: (draw) => [
    unfold('5 × 6 × 3, stride [1, 2]', '5×6×3，步幅 [1, 2]', draw, {
      input: [5, 6, 3],
      kernel: [3, 2],
      stride: [1, 2],
    }),
    unfold('extents that are prime', '尺寸均为质数', draw, { input: [7, 5, 2], kernel: [2, 3] }),
    unfold('window as large as the image', '窗口与图像同样大', draw, { input: [3, 4, 2], kernel: [3, 4] }),
    unfold('stride larger than the window', '步幅大于窗口', draw, {
      input: [8, 7, 2],
      kernel: [2, 1],
      stride: [3, 4],
    }),
    unfold('one channel', '一个通道', draw, { input: [4, 5, 1], kernel: [2, 3] }),
    unfold('many low windows', '许多矮窗口', draw, { input: [8, 11, 2], kernel: [2, 1] }),
    unfold('window taller than the image', '窗口高于图像', draw, {
      input: [2, 5, 2],
      kernel: [draw.integer(4, 6), 2],
      stride: [3, 1],
    }),
    unfold('no channels', '没有通道', draw, { input: [3, 4, 0], kernel: [2, 2] }),
    convolve('5 × 6 × 3, four filters', '5×6×3，四个滤波器', draw, {
      input: [5, 6, 3],
      kernel: [3, 2],
      filters: 4,
    }),
    convolve('stride [2, 3]', '步幅 [2, 3]', draw, {
      input: [7, 8, 2],
      kernel: [3, 2],
      stride: [2, 3],
      filters: 3,
    }),
    convolve('extents that are prime', '尺寸均为质数', draw, {
      input: [7, 5, 3],
      kernel: [3, 2],
      filters: 5,
    }),
    convolve('kernel as large as the image', '卷积核与图像同样大', draw, {
      input: [3, 4, 2],
      kernel: [3, 4],
      filters: 3,
    }),
    convolve('as many filters as channels', '滤波器数等于通道数', draw, {
      input: [5, 4, 4],
      kernel: [2, 2],
      filters: 4,
    }),
    convolve('one filter, one channel', '一个滤波器、一个通道', draw, {
      input: [6, 4, 1],
      kernel: [2, 3],
      filters: 1,
    }),
    convolve('no channels: the bias alone', '没有通道，只有偏置', draw, {
      input: [3, 4, 0],
      kernel: [2, 2],
      filters: 2,
    }),
    convolve('kernel wider than the image', '卷积核宽于图像', draw, {
      input: [5, 3, 2],
      kernel: [2, 6],
      stride: [1, 2],
      filters: 2,
    }),
    convolve('an image of 22 × 19 × 4', '22×19×4 的图像', draw, {
      input: [22, 19, 4],
      kernel: [5, 3],
      stride: [1, 2],
      filters: 12,
    }),
  ],
  properties: (draw) => [countsPixels(draw), additive(draw)],
  sumLength: ([, w], name) => {
    if (name === 'im2col') return 0;
    return (w as Tensor).shape.slice(0, 3).reduce((product, extent) => product * extent, 1) + 1;
  },
  launches: ([, second, third], name) => {
    const [kh, kw] = name === 'im2col' ? [second as number, third as number] : (second as Tensor).shape;
    return 6 * kh! * kw! + 15;
  },
  kernel: (values) => {
    const [x, kh, kw, [sh, sw]] = values as [Tensor, number, number, Pair];
    const [H, W, C] = x.shape as [number, number, number];
    const Ho = windowsAlong({ extent: H, kernel: kh, stride: sh }).count;
    const Wo = windowsAlong({ extent: W, kernel: kw, stride: sw }).count;
    return designKernel({
      inputs: { x: 0 },
      outputs: { M: { shape: [Ho * Wo, kh * kw * C] } },
      scalars: { H, W, C, kh, kw, sh, sw, Ho, Wo },
    });
  },
};
