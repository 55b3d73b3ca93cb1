import type { Argument, Case, CaseDesign, Draw } from '#graders/case.ts';
import { tensor, type Tensor } from '#graders/tensor.ts';

function named(en: string, zh: string, w: Argument, sparsity: number): Case {
  return { name: { en, zh }, arguments: [w, sparsity] };
}

/** Magnitudes on few values, so that ties decide. */
function tied(draw: Draw, shape: number[]): Tensor {
  const length = shape.reduce((size, extent) => size * extent, 1);
  return {
    shape,
    data: Float32Array.from({ length }, () => (draw.integer(1, 3) * (draw.integer(0, 1) * 2 - 1)) / 2),
  };
}

function refused(sparsity: number): Case {
  const one = named(`sparsity ${sparsity}`, `sparsity 为 ${sparsity}`, tensor([1, 2, 3]), sparsity);
  return { ...one, throws: 'RangeError' };
}

export const cases: CaseDesign = {
  visible: (draw) => [
    named('a matrix', '矩阵', draw.uniform([3, 4]), 0.4),
    named('ties', '绝对值相等', tied(draw, [2, 5]), 0.5),
    named('nothing pruned', '不剪', draw.uniform([5]), 0),
    named('everything pruned', '全剪', draw.uniform([2, 3]), 1),
    named('an empty tensor', '空张量', tensor([], [0, 3]), 0.5),
    refused(1.5),
    named('large layer', '大的层', draw.uniform([60, 50]), 0.9),
  ],
  hidden: (draw) => [
    named('3 × 4 × 5', '3×4×5', draw.uniform([3, 4, 5]), 0.7),
    named('0.29 of 100', '100 的 0.29', draw.uniform([10, 10]), 0.29),
    named('a share that does not divide', '不整除的比例', draw.uniform([7, 3]), 0.3),
    named('ties', '绝对值相等', tied(draw, [4, 5]), 0.55),
    named(
      'all equal',
      '全部相等',
      tensor([
        [1, -1, 1],
        [-1, 1, -1],
      ]),
      0.5,
    ),
    named(
      'rows of different size',
      '各行大小不同',
      tensor([
        [9, 8, 7],
        [0.1, 0.2, 0.3],
        [1, -2, 3],
      ]),
      0.4,
    ),
    named('zeros among the weights', '含零的权重', tensor([0, 3, -0.5, 0, 1]), 0.6),
    named('more zeros than are pruned', '零的个数多于剪去的', tensor([0, 3, -0.5, 0, 0, 1]), 0.34),
    named('tiny weights', '极小的权重', draw.uniform([3, 5], [-1e-25, 1e-25]), 0.6),
    named('nothing pruned', '不剪', draw.uniform([2, 2]), 0),
    named('everything pruned', '全剪', draw.uniform([5]), 1),
    refused(1.01),
    refused(-0.1),
    refused(Number.NaN),
    named('60,000 weights', '6 万个权重', draw.uniform([300, 200]), 0.83),
  ],
  sumLength: () => 0,
};
