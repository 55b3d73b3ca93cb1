import { drawTensor, type Case, type CaseDesign, type Draw } from '#graders/case.ts';
import type { Property } from '#graders/property.ts';
import type { Tensor, Value } from '#graders/tensor.ts';
import { designKernel } from '#graders/tiers/kernel/design.ts';
import type { KernelPlan } from '#graders/tiers/kernel/plan.ts';

interface Batch {
  shape: number[];
  training?: boolean;
  momentum?: number;
  eps?: number;
  range?: [low: number, high: number];
}

function named(en: string, zh: string, draw: Draw, batch: Batch): Case {
  const { shape, training = true, momentum = 0.9, eps = 1e-3, range = [-1, 3] } = batch;
  const C = shape.at(-1)!;
  const drawn = (low: number, high: number): Tensor => drawTensor(draw.uniform([C], [low, high])) as Tensor;
  const parameters = {
    gamma: drawn(0.5, 2),
    beta: drawn(-1, 1),
    movingMean: drawn(-1, 1),
    movingVar: drawn(0.3, 2),
  };
  return {
    name: { en, zh },
    arguments: [draw.uniform(shape, range), parameters, { training, momentum, eps }],
  };
}

/** In training every channel of y has the mean β, here 0.25 for all. */
function meanIsBeta(draw: Draw): Property {
  const { arguments: given } = named('', '', draw, { shape: [6, 4] });
  const [x, parameters, options] = given as [
    Case['arguments'][number],
    Record<string, Tensor>,
    Case['arguments'][number],
  ];
  const beta = { shape: [4], data: new Float32Array(4).fill(0.25) };
  return {
    name: { en: 'in training the mean of y is β', zh: '训练时 y 的均值为 β' },
    calls: [{ arguments: [x, { ...parameters, beta }, options] }],
    relation: { kind: 'mean', of: { output: 0, path: 'y' }, value: 0.25, within: 1e-4 },
  };
}

/** Mean and variance over all axes but the last. */
function statistics({ shape, data }: Tensor): [mean: Float32Array, variance: Float32Array] {
  const C = shape.at(-1)!;
  const count = data.length / C;
  const mean = new Float64Array(C);
  const variance = new Float64Array(C);
  for (const [at, value] of data.entries()) mean[at % C]! += value / count;
  for (const [at, value] of data.entries()) variance[at % C]! += (value - mean[at % C]!) ** 2 / count;
  return [Float32Array.from(mean), Float32Array.from(variance)];
}

/** The kernel applies statistics; in training those of the batch, which the host hands it. */
function plan(values: Value[]): KernelPlan {
  const [x, , options] = values as [Tensor, Value, { training: boolean; momentum: number; eps: number }];
  const [mean, variance] = options.training ? statistics(x) : (['1.movingMean', '1.movingVar'] as const);
  return designKernel({
    inputs: { x: 0, gamma: '1.gamma', beta: '1.beta', mean, variance },
    outputs: { y: { path: 'y', shape: x.shape } },
    scalars: { C: x.shape.at(-1)!, eps: { f32: options.eps } },
  });
}

export const cases: CaseDesign = {
  visible: (draw) => [
    named('training on a matrix', '训练，二维输入', draw, { shape: [5, 3] }),
    named('training on images', '训练，图像', draw, { shape: [2, 3, 2, 4] }),
    named('inference', '推理', draw, { shape: [3, 4], training: false }),
    named('momentum 0.99', 'momentum 为 0.99', draw, { shape: [4, 2], momentum: 0.99 }),
    named('a large ε', '较大的 ε', draw, { shape: [6, 2], eps: 0.5 }),
    named('one example', '一个样本', draw, { shape: [1, 3] }),
    {
      ...named('an empty batch in training', '训练时批次为空', draw, { shape: [0, 3] }),
      throws: 'RangeError',
    },
    named('23 examples', '23 个样本', draw, { shape: [23, 3] }),
    named('23 examples, inference', '23 个样本，推理', draw, { shape: [23, 4], training: false, eps: 0.1 }),
    named('large batch', '大批量', draw, { shape: [8, 12, 12, 16] }),
  ],
  hidden: (draw) => [
    named('2 × 3 × 4 × 5', '2×3×4×5', draw, { shape: [2, 3, 4, 5] }),
    named('extents that are prime', '尺寸均为质数', draw, { shape: [7, 5] }),
    named('as many examples as channels', '样本数等于通道数', draw, { shape: [4, 4] }),
    named('inference', '推理', draw, { shape: [5, 2, 3], training: false }),
    named('inference of one example', '推理，一个样本', draw, { shape: [1, 4], training: false, eps: 0.2 }),
    named('momentum 0.99', 'momentum 为 0.99', draw, { shape: [6, 3], momentum: 0.99 }),
    named('momentum 0', 'momentum 为 0', draw, { shape: [5, 2], momentum: 0 }),
    named('a large ε', '较大的 ε', draw, { shape: [7, 3], eps: 1 }),
    named('one example', '一个样本', draw, { shape: [1, 5] }),
    named('one channel', '一个通道', draw, { shape: [3, 2, 1] }),
    named('an offset of 64', '偏移 64', draw, { shape: [9, 2], range: [63, 65] }),
    named('inference of an empty batch', '对空批次推理', draw, { shape: [0, 4], training: false }),
    {
      ...named('an empty batch in training', '训练时批次为空', draw, { shape: [0, 2] }),
      throws: 'RangeError',
    },
    named('7 × 5 × 2, inference', '7×5×2，推理', draw, { shape: [7, 5, 2], training: false, eps: 0.15 }),
    named('7 × 5 × 3, a large ε', '7×5×3，较大的 ε', draw, { shape: [7, 5, 3], eps: 0.7 }),
    named('13 × 17 × 11', '13×17×11', draw, { shape: [13, 17, 11] }),
  ],
  properties: (draw) => [meanIsBeta(draw)],
  sumLength: ([x]) => (x as Tensor).data.length / (x as Tensor).shape.at(-1)!,
  launches: () => 20,
  kernel: plan,
};
