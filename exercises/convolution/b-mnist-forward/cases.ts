import { drawTensor, type Argument, type Case, type CaseDesign, type Draw } from '#graders/case.ts';
import type { Property } from '#graders/property.ts';
import type { Tensor } from '#graders/tensor.ts';
import { designPasses } from '#graders/tiers/kernel/design.ts';

/** Filters of the three convolutions, units of the hidden layer, classes. */
type Widths = [c1: number, c2: number, c3: number, d1: number, classes: number];
type Image = [N: number, H: number, W: number];

interface Network {
  input: Image;
  widths: Widths;
}

const digits: Widths = [32, 64, 64, 64, 10];

/** What remains of an axis after all convolutions and pools. */
function lastExtent(extent: number): number {
  const pooled = Math.floor((Math.floor((extent - 2) / 2) - 2) / 2);
  return pooled - 2;
}

/** Kernels of Glorot's size around a small positive mean, so that enough units fire in narrow networks too. */
function weightsOf(
  draw: Draw,
  { input: [, H, W], widths: [c1, c2, c3, d1, classes] }: Network,
): Record<string, Argument> {
  const kernel = (shape: number[]): Argument => {
    const [from, to] = [shape.slice(0, -1), [...shape.slice(0, -2), shape.at(-1)!]].map((part) =>
      part.reduce((size, extent) => size * extent, 1),
    ) as [number, number];
    const limit = Math.sqrt(6 / (from + to));
    return draw.uniform(shape, [-0.5 * limit, limit]);
  };
  return {
    c1k: kernel([3, 3, 1, c1]),
    c1b: biasOf(draw, c1),
    c2k: kernel([3, 3, c1, c2]),
    c2b: biasOf(draw, c2),
    c3k: kernel([3, 3, c2, c3]),
    c3b: biasOf(draw, c3),
    d1k: kernel([lastExtent(H) * lastExtent(W) * c3, d1]),
    d1b: biasOf(draw, d1),
    d2k: kernel([d1, classes]),
    d2b: draw.uniform([classes], [-1.5, 0.5]),
  };
}

/** Every third unit is silenced: whoever forgets its ReLU sees it. */
function biasOf(draw: Draw, units: number): Tensor {
  const numbers = Array.from({ length: units }, (_, u) =>
    u % 3 === 1 ? draw.number(-2.5, -2) : draw.number(0.3, 0.8),
  );
  return { shape: [units], data: Float32Array.from(numbers) };
}

function named(en: string, zh: string, draw: Draw, network: Network): Case {
  const image = draw.uniform([...network.input, 1], [0, 1]);
  return { name: { en, zh }, arguments: [image, weightsOf(draw, network)] };
}

/** One white pixel on black, and logits so large that e^z overflows. */
function impulse(en: string, zh: string, draw: Draw, network: Network): Case {
  const [, H, W] = network.input;
  const data = new Float32Array(H * W);
  data[Math.floor(H / 2) * W + Math.floor(W / 3)] = 1;
  const weights = weightsOf(draw, network);
  const classes = network.widths[4];
  const last = {
    shape: [classes],
    data: Float32Array.from({ length: classes }, () => draw.number(799, 801)),
  };
  return {
    name: { en, zh },
    arguments: [
      { shape: [1, H, W, 1], data },
      { ...weights, d2b: last },
    ],
  };
}

/** The same number added to every logit changes no probability. */
function shiftInvariance(draw: Draw): Property {
  const network: Network = { input: [1, 19, 18], widths: [2, 2, 2, 3, 4] };
  const [image, weights] = [draw.uniform([1, 19, 18, 1], [0, 1]), weightsOf(draw, network)];
  const d2b = drawTensor(draw.uniform([4])) as Tensor;
  const shifted = { shape: [4], data: d2b.data.map((value) => value + 8) };
  return {
    name: { en: 'a constant added to d2b leaves probs as they are', zh: 'd2b 加同一常数，probs 不变' },
    calls: [d2b, shifted].map((bias) => ({ arguments: [image, { ...weights, d2b: bias }] })),
    relation: { kind: 'equal', left: { output: 0, path: 'probs' }, right: { output: 1, path: 'probs' } },
  };
}

/** All rows of a batch are distributions. */
function sumsToOne(draw: Draw): Property {
  const network: Network = { input: [3, 18, 20], widths: [2, 3, 2, 4, 5] };
  return {
    name: { en: 'every row of probs sums to 1', zh: 'probs 的每一行之和为 1' },
    calls: [{ arguments: [draw.uniform([...network.input, 1], [0, 1]), weightsOf(draw, network)] }],
    relation: { kind: 'sumsTo', of: { output: 0, path: 'probs' }, axis: 1, value: 1 },
  };
}

/** The chain of kernels: maps are handed on in buffers named after the layers that write them. */
const plan: CaseDesign['kernel'] = (values) => {
  const [x, w] = values as [Tensor, Record<string, Tensor>];
  const [N, ...extents] = x.shape as [number, number, number, number];
  const scratch: Record<string, number> = {};
  const passes: Parameters<typeof designPasses>[0]['passes'] & unknown[] = [];
  let [map, [H, W, C]] = ['x', extents];
  const convolve = (name: string): void => {
    const [kh, kw, Ci, Co] = w[`${name}k`]!.shape as [number, number, number, number];
    const [Ho, Wo] = [H - kh + 1, W - kw + 1];
    scratch[name] = N * Ho * Wo * Co;
    const scalars = { N, H, W, Ci, Co, kh, kw, Ho, Wo };
    passes.push({ module: 'conv', reads: [map, `${name}k`, `${name}b`], writes: [name], scalars });
    [map, H, W, C] = [name, Ho, Wo, Co];
  };
  const pool = (name: string): void => {
    const [Ho, Wo] = [Math.floor(H / 2), Math.floor(W / 2)];
    scratch[name] = N * Ho * Wo * C;
    passes.push({ module: 'pool', reads: [map], writes: [name], scalars: { N, H, W, C, Ho, Wo } });
    [map, H, W] = [name, Ho, Wo];
  };
  const connect = (name: string, output: string, act: 0 | 1): void => {
    const [D, U] = w[`${name}k`]!.shape as [number, number];
    const reads = [map, `${name}k`, `${name}b`];
    passes.push({ module: 'dense', reads, writes: [output], scalars: { N, D, U, act } });
    map = output;
  };
  convolve('c1');
  pool('p1');
  convolve('c2');
  pool('p2');
  convolve('c3');
  scratch.hidden = N * w.d1b!.shape[0]!;
  connect('d1', 'hidden', 1);
  connect('d2', 'logits', 0);
  const classes = w.d2b!.shape[0]!;
  passes.push({ module: 'softmax', reads: ['logits'], writes: ['probs'], items: N, scalars: { C: classes } });
  return designPasses({
    inputs: { x: 0, ...Object.fromEntries(Object.keys(w).map((name) => [name, `1.${name}`])) },
    outputs: {
      probs: { path: 'probs', shape: [N, classes] },
      logits: { path: 'logits', shape: [N, classes] },
    },
    scratch,
    passes,
  });
};

export const cases: CaseDesign = {
  visible: (draw) => [
    named('a narrow network', '一个窄网络', draw, { input: [1, 18, 18], widths: [2, 3, 2, 3, 3] }),
    named('a tall image, a map of 2 × 1', '高图像，最后为 2×1 的特征图', draw, {
      input: [1, 22, 18],
      widths: [2, 1, 2, 3, 4],
    }),
    named('a tall image, a column left over', '高图像，池化有剩余列', draw, {
      input: [1, 22, 19],
      widths: [1, 1, 2, 2, 2],
    }),
    impulse('one white pixel, large logits', '只有一个白像素，logits 很大', draw, {
      input: [1, 18, 19],
      widths: [2, 2, 2, 3, 4],
    }),
    named('a batch', '一个批次', draw, { input: [3, 20, 22], widths: [3, 2, 4, 5, 3] }),
    named('no images', '没有图像', draw, { input: [0, 28, 28], widths: [2, 1, 1, 2, 10] }),
    named('28 × 28, half as many filters', '28×28，滤波器减半', draw, {
      input: [1, 28, 28],
      widths: [16, 32, 24, 32, 10],
    }),
  ],
  hidden: (draw) => [
    named('a narrow network', '一个窄网络', draw, { input: [1, 18, 18], widths: [3, 2, 2, 3, 4] }),
    named('a tall image, a map of 2 × 1', '高图像，最后为 2×1 的特征图', draw, {
      input: [1, 22, 18],
      widths: [2, 1, 2, 3, 4],
    }),
    named('a tall image, a column left over', '高图像，池化有剩余列', draw, {
      input: [1, 22, 19],
      widths: [1, 1, 2, 2, 2],
    }),
    named('a wide image, a map of 1 × 2', '宽图像，最后为 1×2 的特征图', draw, {
      input: [1, 18, 22],
      widths: [2, 1, 2, 3, 4],
    }),
    impulse('one white pixel, large logits', '只有一个白像素，logits 很大', draw, {
      input: [1, 18, 18],
      widths: [3, 2, 2, 3, 5],
    }),
    named('a batch', '一个批次', draw, { input: [2, 23, 26], widths: [3, 5, 2, 7, 3] }),
    named('no images', '没有图像', draw, { input: [0, 22, 26], widths: [2, 1, 1, 3, 10] }),
    named('the digit CNN, 28 × 28', '数字 CNN，28×28', draw, { input: [1, 28, 28], widths: digits }),
  ],
  properties: (draw) => [shiftInvariance(draw), sumsToOne(draw)],
  sumLength: ([, w]) => (w as Record<string, Tensor>).d1k!.shape[0]!,
  launches: () => 30,
  kernel: plan,
};
