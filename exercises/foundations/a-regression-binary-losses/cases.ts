import { drawTensor, type Case, type CaseDesign, type Draw } from '#graders/case.ts';
import type { Property } from '#graders/property.ts';
import { tensor, type Tensor } from '#graders/tensor.ts';

type Loss = 'mse' | 'bceFromLogits' | 'bceFromProbs';

function named(loss: Loss, en: string, zh: string, given: Case['arguments']): Case {
  return { name: { en: `${loss}: ${en}`, zh: `${loss}：${zh}` }, function: loss, arguments: given };
}

/** Targets of 0 and 1 in any order. */
function labels(draw: Draw, shape: number[]): Case['arguments'][number] {
  return tensorOf(shape, () => draw.integer(0, 1));
}

function tensorOf(shape: number[], next: () => number): Tensor {
  const length = shape.reduce((size, extent) => size * extent, 1);
  return { shape, data: Float32Array.from({ length }, next) };
}

/** Right and wrong certainties: the naive logarithm meets zero in each of them. */
const certain = tensor([
  [1000, 1000, -1000, -1000],
  [80, -80, 40, -40],
]);
const certainLabels = tensor([
  [1, 0, 1, 0],
  [0, 0, 1, 1],
]);

function gradientProperty(draw: Draw, loss: 'mse' | 'bceFromLogits'): Property {
  const shape = [3, 4];
  const step = 1 / 64;
  const at = tensorOf(shape, () => draw.integer(-16, 16) / 8);
  const direction = tensorOf(shape, () => draw.integer(-3, 3) || 1);
  const target = drawTensor(draw.uniform(shape, [0, 1]));
  const moved = (sign: number): Tensor => ({
    shape,
    data: at.data.map((value, place) => value + sign * step * direction.data[place]!),
  });
  return {
    name: { en: `${loss}: the gradient is the slope of the loss`, zh: `${loss}：梯度是损失的斜率` },
    calls: [at, moved(1), moved(-1)].map((input) => ({ function: loss, arguments: [input, target] })),
    relation: {
      kind: 'finiteDifference',
      gradient: { output: 0, path: 'grad' },
      direction: { value: direction },
      plus: { output: 1, path: 'loss' },
      minus: { output: 2, path: 'loss' },
      step,
    },
  };
}

export const cases: CaseDesign = {
  visible: (draw) => [
    named('mse', 'a matrix', '矩阵', [draw.uniform([3, 4], [-2, 2]), draw.uniform([3, 4], [-2, 2])]),
    named('mse', 'one element', '一个元素', [tensor([draw.number(1, 2)]), tensor([draw.number(-2, -1)])]),
    named('bceFromLogits', 'a matrix', '矩阵', [draw.uniform([4, 3], [-4, 4]), labels(draw, [4, 3])]),
    named('bceFromLogits', 'soft targets', '软标签', [draw.uniform([6], [-3, 3]), draw.uniform([6], [0, 1])]),
    named('bceFromLogits', 'logits of ±1000', 'logits 为 ±1000', [certain, certainLabels]),
    named('bceFromProbs', 'a matrix', '矩阵', [draw.uniform([2, 5], [0.05, 0.95]), labels(draw, [2, 5])]),
    named('bceFromProbs', 'wrong certainty', '自信的错误', [tensor([1, 0, 0.5]), tensor([0, 1, 1])]),
    named('bceFromLogits', 'large batch', '大批量', [
      draw.uniform([64, 50], [-6, 6]),
      labels(draw, [64, 50]),
    ]),
  ],
  hidden: (draw) => [
    named('mse', '4 × 5', '4×5', [draw.uniform([4, 5], [-3, 3]), draw.uniform([4, 5], [-3, 3])]),
    named('mse', 'extents that are prime', '尺寸均为质数', [
      draw.uniform([3, 7, 5]),
      draw.uniform([3, 7, 5]),
    ]),
    named('mse', 'one element', '一个元素', [tensor([[draw.number(3, 4)]]), tensor([[draw.number(-1, 1)]])]),
    named('bceFromLogits', '4 × 5', '4×5', [draw.uniform([4, 5], [-5, 5]), labels(draw, [4, 5])]),
    named('bceFromLogits', 'targets of 0.3', '目标为 0.3', [
      draw.uniform([7], [-4, 4]),
      tensorOf([7], () => 0.3),
    ]),
    named('bceFromLogits', 'logits of ±1000', 'logits 为 ±1000', [certain, certainLabels]),
    named('bceFromLogits', 'five rows of two', '五行两列', [
      draw.uniform([5, 2], [-3, 3]),
      labels(draw, [5, 2]),
    ]),
    named('bceFromProbs', '4 × 5', '4×5', [draw.uniform([4, 5], [0.02, 0.98]), labels(draw, [4, 5])]),
    named('bceFromProbs', 'soft targets', '软标签', [
      draw.uniform([9], [0.1, 0.9]),
      draw.uniform([9], [0, 1]),
    ]),
    named('bceFromProbs', 'probabilities of 0 and 1', '概率为 0 与 1', [
      tensor([1, 0, 0, 1]),
      tensor([0, 1, 0, 1]),
    ]),
    named('bceFromProbs', 'probabilities around the limit', '概率在截断值附近', [
      tensor([1e-7, 3e-8, 2e-7, 1e-6, 1e-10]),
      tensor([1, 1, 1, 1, 1]),
    ]),
    named('mse', '61 × 53', '61×53', [draw.uniform([61, 53], [-1, 3]), draw.uniform([61, 53])]),
  ],
  properties: (draw) => [gradientProperty(draw, 'mse'), gradientProperty(draw, 'bceFromLogits')],
  sumLength: ([pred]) => (pred as Tensor).data.length,
  launches: () => 20,
};
