import { drawTensor, type Case, type CaseDesign, type Draw } from '#graders/case.ts';
import type { Property } from '#graders/property.ts';
import { convolution } from '#graders/reference/convolution.ts';
import { windowsAlong } from '#graders/reference/conv-geometry.ts';
import type { Tensor } from '#graders/tensor.ts';
import { designPasses } from '#graders/tiers/kernel/design.ts';

type Pair = [number, number];

interface Layer {
  input: [N: number, H: number, W: number, Ci: number];
  kernel: Pair;
  filters: number;
  stride?: Pair;
  padding?: 'valid' | 'same';
}

type Inputs = [x: Tensor, w: Tensor, dy: Tensor];

function outputShape({ input, kernel, filters, stride = [1, 1], padding = 'valid' }: Layer): number[] {
  const count = (axis: 0 | 1): number =>
    windowsAlong({ extent: input[axis + 1]!, kernel: kernel[axis], stride: stride[axis], padding }).count;
  return [input[0], count(0), count(1), filters];
}

function optionsOf({ stride = [1, 1], padding = 'valid' }: Layer): Record<string, Pair | string> {
  return { stride, padding };
}

function named(en: string, zh: string, draw: Draw, layer: Layer): Case {
  const { input, kernel, filters } = layer;
  const weights = draw.uniform([...kernel, input[3], filters]);
  return {
    name: { en, zh },
    arguments: [draw.uniform(input, [-2, 2]), weights, draw.uniform(outputShape(layer)), optionsOf(layer)],
  };
}

function drawn(draw: Draw, layer: Layer): Inputs {
  const { arguments: given } = named('', '', draw, layer);
  return given.slice(0, 3).map((one) => drawTensor(one as never)) as Inputs;
}

function forward(x: Tensor, w: Tensor, { stride = [1, 1], padding = 'valid' }: Layer): Tensor {
  const { shape, data } = convolution(x, w, { strides: stride, padding });
  return { shape, data: Float32Array.from(data) };
}

/** The output is linear in x and in w: all three inner products are the same number. */
function adjoint(en: string, zh: string, draw: Draw, layer: Layer): Property {
  const [x, w, dy] = drawn(draw, layer);
  return {
    name: { en, zh },
    calls: [{ arguments: [x, w, dy, optionsOf(layer)] }],
    relation: {
      kind: 'innerProduct',
      pairs: [
        [{ argument: 2, of: 0 }, { value: forward(x, w, layer) }],
        [
          { output: 0, path: 'dx' },
          { argument: 0, of: 0 },
        ],
        [
          { output: 0, path: 'dw' },
          { argument: 1, of: 0 },
        ],
      ],
    },
  };
}

/** Along a direction in x or in w, the output moves as the gradient says. */
function slope(draw: Draw, of: 'dx' | 'dw'): Property {
  const layer: Layer = { input: [2, 5, 6, 2], kernel: [3, 2], filters: 3 };
  const [x, w, dy] = drawn(draw, layer);
  const step = 1 / 64;
  const direction = drawTensor(draw.integers((of === 'dx' ? x : w).shape, [-2, 2]));
  const along = { shape: direction.shape, data: Float32Array.from(direction.data) };
  const moved = ({ shape, data }: Tensor, sign: number): Tensor => ({
    shape,
    data: data.map((value, at) => value + sign * step * along.data[at]!),
  });
  const at = (sign: number): Tensor =>
    of === 'dx' ? forward(moved(x, sign), w, layer) : forward(x, moved(w, sign), layer);
  return {
    name: { en: `${of} is the slope of the layer`, zh: `${of} 是该层的斜率` },
    calls: [{ arguments: [x, w, dy, optionsOf(layer)] }],
    relation: {
      kind: 'finiteDifference',
      gradient: { output: 0, path: of },
      direction: { value: along },
      plus: { value: at(1) },
      minus: { value: at(-1) },
      weights: { argument: 2, of: 0 },
      step,
      atol: 5e-3,
    },
  };
}

export const cases: CaseDesign = {
  visible: (draw) => [
    named('two channels, three filters', '两个通道、三个滤波器', draw, {
      input: [1, 4, 5, 2],
      kernel: [3, 2],
      filters: 3,
    }),
    named('a batch', '一个批次', draw, { input: [3, 3, 4, 1], kernel: [2, 2], filters: 2 }),
    named('stride [2, 1]', '步幅 [2, 1]', draw, {
      input: [1, 5, 4, 2],
      kernel: [3, 2],
      filters: 2,
      stride: [2, 1],
    }),
    named('stride 2 leaves a last row untouched', '步幅 2，最后一行没有碰到', draw, {
      input: [1, 6, 5, 1],
      kernel: [3, 3],
      filters: 2,
      stride: [2, 2],
    }),
    named("'same' with stride 2", "'same'，步幅 2", draw, {
      input: [1, 6, 4, 2],
      kernel: [4, 3],
      filters: 2,
      stride: [2, 2],
      padding: 'same',
    }),
    named('stride larger than the kernel', '步幅大于卷积核', draw, {
      input: [1, 7, 8, 1],
      kernel: [2, 1],
      filters: 2,
      stride: [3, 4],
    }),
    named('kernel of one cell', '1×1 卷积核', draw, { input: [1, 4, 5, 2], kernel: [1, 1], filters: 2 }),
    named('two images of 6 × 7', '两张 6×7 的图', draw, { input: [2, 6, 7, 1], kernel: [2, 3], filters: 2 }),
    named('kernel larger than the image', '卷积核大于图像', draw, {
      input: [1, 2, 4, 2],
      kernel: [3, 2],
      filters: 2,
    }),
    named('no images', '没有图像', draw, {
      input: [0, 4, 4, 2],
      kernel: [2, 3],
      filters: 3,
      padding: 'same',
    }),
    named('a layer of 16 × 12 × 4', '16×12×4 的一层', draw, {
      input: [2, 16, 12, 4],
      kernel: [3, 3],
      filters: 8,
      padding: 'same',
    }),
  ],
  hidden: (draw) => [
    named('5 × 4 × 2, three filters', '5×4×2，三个滤波器', draw, {
      input: [2, 5, 4, 2],
      kernel: [3, 2],
      filters: 3,
    }),
    named("'same' with stride [1, 2]", "'same'，步幅 [1, 2]", draw, {
      input: [2, 5, 6, 2],
      kernel: [3, 3],
      filters: 2,
      stride: [1, 2],
      padding: 'same',
    }),
    named("'same' with a stride larger than the kernel", "'same'，步幅大于核", draw, {
      input: [2, 6, 7, 1],
      kernel: [1, 2],
      filters: 2,
      stride: [3, 4],
      padding: 'same',
    }),
    named("'same' with stride 2", "'same'，步幅 2", draw, {
      input: [2, 6, 4, 1],
      kernel: [3, 4],
      filters: 2,
      stride: [2, 2],
      padding: 'same',
    }),
    named("'same' with an even kernel", "'same'，偶数核", draw, {
      input: [1, 4, 5, 1],
      kernel: [2, 4],
      filters: 3,
      padding: 'same',
    }),
    named('stride 2 leaves a last row untouched', '步幅 2，最后一行没有碰到', draw, {
      input: [1, 6, 7, 1],
      kernel: [3, 3],
      filters: 2,
      stride: [2, 2],
    }),
    named('stride [1, 3]', '步幅 [1, 3]', draw, {
      input: [1, 4, 8, 1],
      kernel: [2, 2],
      filters: 2,
      stride: [1, 3],
    }),
    named('extents that are prime', '尺寸均为质数', draw, {
      input: [3, 5, 3, 2],
      kernel: [3, 2],
      filters: 3,
    }),
    named('one image, one channel, one filter', '一张图、一个通道、一个滤波器', draw, {
      input: [1, 5, 4, 1],
      kernel: [2, 3],
      filters: 1,
    }),
    named('kernel of one cell', '1×1 卷积核', draw, { input: [2, 3, 4, 3], kernel: [1, 1], filters: 2 }),
    named('kernel wider than the image', '卷积核宽于图像', draw, {
      input: [1, 4, 3, 2],
      kernel: [2, 5],
      filters: 2,
    }),
    named('no channels', '没有通道', draw, { input: [2, 3, 4, 0], kernel: [2, 2], filters: 3 }),
    named('no images', '没有图像', draw, { input: [0, 5, 4, 2], kernel: [3, 2], filters: 3 }),
    named('a layer of 14 × 13 × 8', '14×13×8 的一层', draw, {
      input: [1, 14, 13, 8],
      kernel: [3, 5],
      filters: 16,
      stride: [1, 2],
      padding: 'same',
    }),
  ],
  properties: (draw) => [
    adjoint('⟨dy, y⟩ = ⟨dx, x⟩ = ⟨dw, w⟩', '⟨dy, y⟩ = ⟨dx, x⟩ = ⟨dw, w⟩', draw, {
      input: [2, 6, 5, 2],
      kernel: [2, 3],
      filters: 3,
      stride: [2, 1],
    }),
    adjoint("the same with 'same'", "同上，'same'", draw, {
      input: [2, 5, 6, 1],
      kernel: [3, 2],
      filters: 2,
      stride: [2, 3],
      padding: 'same',
    }),
    slope(draw, 'dx'),
    slope(draw, 'dw'),
  ],
  sumLength: ([, w, dy]) => {
    const [N, Ho, Wo] = (dy as Tensor).shape as [number, number, number];
    return Math.max(N * Ho * Wo, (w as Tensor).data.length);
  },
  launches: ([, w]) => 20 * (w as Tensor).shape[0]! * (w as Tensor).shape[1]! + 20,
  kernel: (values) => {
    const [x, w, dy, { stride, padding }] = values as [
      ...Inputs,
      { stride: Pair; padding: 'valid' | 'same' },
    ];
    const [N, H, W, Ci] = x.shape as [number, number, number, number];
    const [kh, kw, , Co] = w.shape as [number, number, number, number];
    const [, Ho, Wo] = dy.shape as [number, number, number];
    const [sh, sw] = stride;
    const top = windowsAlong({ extent: H, kernel: kh, stride: sh, padding }).padBefore;
    const left = windowsAlong({ extent: W, kernel: kw, stride: sw, padding }).padBefore;
    const scalars = { N, H, W, Ci, Co, kh, kw, sh, sw, top, left, Ho, Wo };
    return designPasses({
      inputs: { x: 0, w: 1, dy: 2 },
      outputs: {
        dx: { path: 'dx', shape: x.shape },
        dw: { path: 'dw', shape: w.shape },
        db: { path: 'db', shape: [Co] },
      },
      passes: {
        dx: { reads: ['w', 'dy'], writes: ['dx'], scalars },
        dw: { reads: ['x', 'dy'], writes: ['dw'], scalars },
        db: { reads: ['dy'], writes: ['db'], scalars },
      },
    });
  },
};
