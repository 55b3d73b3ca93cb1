import { drawTensor, type Argument, type Case, type CaseDesign, type Draw } from '#graders/case.ts';
import { tensor, type Tensor } from '#graders/tensor.ts';

function psi(en: string, zh: string, [ref, cur]: [Argument, Argument], bins: number, eps = 1e-4): Case {
  return { name: { en: `PSI: ${en}`, zh: `PSI：${zh}` }, function: 'psi', arguments: [ref, cur, bins, eps] };
}

function ks(en: string, zh: string, a: Argument, b: Argument): Case {
  return { name: { en: `KS: ${en}`, zh: `KS：${zh}` }, function: 'ks', arguments: [a, b] };
}

/** Halves on few values: ties within and across samples, and values on edges, all exact. */
function tied(draw: Draw, length: number, [low, high]: [number, number]): Tensor {
  return tensor(Array.from({ length }, () => draw.integer(low, high) / 2));
}

/** A skewed sample, for which equal widths are far from quantiles. */
function skewed(draw: Draw, length: number): Tensor {
  const { data } = drawTensor(draw.uniform([length], [0, 1]));
  return { shape: [length], data: Float32Array.from(data, (value) => value ** 4 * 100) };
}

const counting = tensor(Array.from({ length: 9 }, (_, at) => at));

export const cases: CaseDesign = {
  visible: (draw) => [
    psi('four bins', '四个分箱', [draw.uniform([20]), draw.uniform([15], [-0.5, 1.5])], 4),
    psi('an empty bin', '空箱', [counting, tensor([7, 8, 8, 7.5])], 4),
    psi('values on an edge', '恰在边界上的值', [counting, tensor([2, 4, 4, 6, 8])], 4),
    psi('a skewed reference', '偏斜的参考样本', [skewed(draw, 24), skewed(draw, 18)], 3),
    ks('two samples', '两个样本', draw.uniform([9]), draw.uniform([14], [-0.4, 1.2])),
    ks('equal samples', '相同的样本', tensor([1, 2, 2, 3]), tensor([2, 3, 1, 2])),
    ks('ties across samples', '跨样本的并列', tied(draw, 12, [0, 6]), tied(draw, 10, [2, 8])),
    psi('500 values', '500 个值', [draw.uniform([500]), draw.uniform([400], [-0.8, 1.1])], 10),
  ],
  hidden: (draw) => [
    psi('five bins', '五个分箱', [draw.uniform([23]), draw.uniform([17], [-0.7, 1.3])], 5),
    psi('an empty bin and a large eps', '空箱与较大的 eps', [counting, tensor([0, 1, 1, 0.5])], 4, 0.01),
    psi('values on edges', '恰在边界上的值', [counting, tensor([2, 2, 4, 6, 6, 6, 1])], 4),
    psi('a skewed reference', '偏斜的参考样本', [skewed(draw, 31), skewed(draw, 29)], 4),
    psi('a constant reference', '常数参考样本', [tensor([3, 3, 3, 3]), tensor([1, 3, 5])], 4),
    psi('a reference with ties', '含并列的参考样本', [tied(draw, 30, [0, 4]), tied(draw, 20, [1, 5])], 6),
    psi('one value each', '各一个值', [tensor([2]), tensor([5])], 3),
    psi('one bin', '一个分箱', [draw.uniform([8]), draw.uniform([5])], 1),
    ks('two samples', '两个样本', draw.uniform([13]), draw.uniform([8], [-1.2, 0.6])),
    ks('equal samples with ties', '含并列的相同样本', tensor([5, 5, 5, 1]), tensor([5, 1, 5, 5])),
    ks('ties across samples', '跨样本的并列', tied(draw, 17, [0, 8]), tied(draw, 11, [3, 9])),
    ks('one value against many', '一个值对多个值', tensor([0.5]), draw.uniform([7], [0, 1])),
    ks('samples that do not meet', '毫不相交', tensor([4, 5]), tensor([1, 2, 3])),
    psi('20,000 values', '2 万个值', [draw.uniform([20_000]), draw.uniform([15_000], [-0.9, 1.05])], 10),
    ks('20,000 values', '2 万个值', draw.uniform([20_000]), draw.uniform([17_000], [-0.95, 1])),
  ],
  sumLength: () => 0,
};
