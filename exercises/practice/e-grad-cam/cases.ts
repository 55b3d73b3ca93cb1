import { drawTensor, type Case, type CaseDesign, type Draw } from '#graders/case.ts';
import type { Property } from '#graders/property.ts';
import { tensor, type Tensor } from '#graders/tensor.ts';
import { designPasses } from '#graders/tiers/kernel/design.ts';

/** Activations are not negative after a ReLU; gradients lean to the positive so that something remains. */
function named(en: string, zh: string, draw: Draw, shape: number[]): Case {
  return { name: { en, zh }, arguments: [draw.uniform(shape, [0, 2]), draw.uniform(shape, [-0.6, 1])] };
}

/** Activations that may be negative, so that the sum of channels is positive in some places only. */
function mixed(draw: Draw, shape: number[]): Case {
  const name = { en: 'mixed signs', zh: '正负混合' };
  return { name, arguments: [draw.uniform(shape, [-1, 1]), draw.uniform(shape, [-1, 1])] };
}

function against(draw: Draw): Case {
  const name = { en: 'every channel speaks against the class', zh: '所有通道都反对该类' };
  return { name, arguments: [draw.uniform([3, 2, 2], [0.1, 1]), draw.uniform([3, 2, 2], [-1, -0.1])] };
}

function scaleInvariance(draw: Draw): Property {
  const A = draw.uniform([3, 4, 2], [0, 1]);
  const dA = drawTensor(draw.uniform([3, 4, 2], [0, 1])) as Tensor;
  const scaled = { shape: dA.shape, data: dA.data.map((value) => 4 * value) };
  return {
    name: { en: 'four times the gradient gives the same map', zh: '梯度乘以 4，热力图不变' },
    calls: [{ arguments: [A, dA] }, { arguments: [A, scaled] }],
    relation: { kind: 'equal', left: { output: 0 }, right: { output: 1 } },
  };
}

export const cases: CaseDesign = {
  visible: (draw) => [
    named('three channels', '三个通道', draw, [3, 4, 3]),
    mixed(draw, [4, 3, 4]),
    against(draw),
    named('one channel', '一个通道', draw, [2, 5, 1]),
    named('one position', '一个位置', draw, [1, 1, 4]),
    {
      name: { en: 'channels that cancel', zh: '相互抵消的通道' },
      arguments: [
        tensor([
          [
            [1, 1],
            [2, 1],
          ],
        ]),
        tensor([
          [
            [1, -1],
            [1, -1],
          ],
        ]),
      ],
    },
    named('seventy-two positions, three channels', '七十二个位置、三个通道', draw, [8, 9, 3]),
    named('sixty-six channels', '六十六个通道', draw, [2, 1, 66]),
    named('large maps', '大的特征图', draw, [14, 14, 64]),
  ],
  hidden: (draw) => [
    named('5 × 4 × 6', '5×4×6', draw, [5, 4, 6]),
    named('extents that are prime', '尺寸均为质数', draw, [3, 7, 5]),
    mixed(draw, [4, 5, 3]),
    mixed(draw, [3, 3, 3]),
    against(draw),
    named('one channel', '一个通道', draw, [4, 2, 1]),
    {
      name: { en: 'tiny gradients', zh: '极小的梯度' },
      arguments: [draw.uniform([3, 4, 2], [0, 1]), draw.uniform([3, 4, 2], [-2e-10, 1e-9])],
    },
    {
      name: { en: 'gradients whose mean is 0', zh: '均值为零的梯度' },
      arguments: [draw.uniform([1, 2, 1], [1, 2]), tensor([[[1], [-1]]])],
    },
    named('7 × 11 × 2', '7×11×2', draw, [7, 11, 2]),
    named('1 × 2 × 71', '1×2×71', draw, [1, 2, 71]),
    named('13 × 11 × 29', '13×11×29', draw, [13, 11, 29]),
  ],
  properties: (draw) => [scaleInvariance(draw)],
  sumLength: ([A]) => (A as Tensor).shape[2]!,
  launches: () => 12,
  kernel: ([A]) => {
    const [H, W, K] = (A as Tensor).shape as [number, number, number];
    const scalars = { H, W, K };
    return designPasses({
      inputs: { A: 0, dA: 1 },
      outputs: { y: { shape: [H, W] } },
      scratch: { alpha: K, sums: H * W },
      passes: {
        weights: { reads: ['dA'], writes: ['alpha'], scalars },
        map: { reads: ['A', 'alpha'], writes: ['sums'], scalars },
        heat: { reads: ['sums'], writes: ['y'], scalars },
      },
    });
  },
};
