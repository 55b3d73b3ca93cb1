import { drawTensor, type Case, type CaseDesign, type Draw } from '#graders/case.ts';
import { tensor, type Tensor, type ValueRecord } from '#graders/tensor.ts';

function named(
  en: string,
  zh: string,
  model: ValueRecord,
  [x, baseline]: [Tensor, Tensor],
  steps: number,
): Case {
  return { name: { en, zh }, arguments: [model, x, baseline, steps] };
}

function vector(draw: Draw, n: number, [low, high]: [number, number] = [-1, 1]): Tensor {
  return drawTensor(draw.uniform([n], [low, high])) as Tensor;
}

const zeros = (n: number): Tensor => ({ shape: [n], data: new Float32Array(n) });

/** Flat at x, so that the gradient there is zero; the kink is not on a midpoint of the path. */
function saturated(): [ValueRecord, [Tensor, Tensor]] {
  return [{ kind: 'relu', weights: tensor([1, 0.5]) }, [tensor([1.5, 1.25]), zeros(2)]];
}

export const cases: CaseDesign = {
  visible: (draw) => [
    named('cubes', '立方和', { kind: 'cubes' }, [vector(draw, 3, [0.5, 1.5]), zeros(3)], 20),
    named(
      'a baseline that is not zero',
      '基线不为零',
      { kind: 'cubes' },
      [vector(draw, 2, [0.5, 1]), vector(draw, 2, [-1, -0.5])],
      8,
    ),
    named(
      'a network of tanh',
      'tanh 网络',
      { kind: 'tanh', weights: vector(draw, 4, [0.5, 1.5]) },
      [vector(draw, 4, [0.5, 1.5]), zeros(4)],
      16,
    ),
    named('saturated at x', '在 x 处饱和', ...saturated(), 10),
    named('one step', '一步', { kind: 'product' }, [vector(draw, 2, [1, 2]), vector(draw, 2, [-1, 0])], 1),
    named('x equal to the baseline', 'x 等于基线', { kind: 'cubes' }, [tensor([1, 2]), tensor([1, 2])], 3),
  ],
  hidden: (draw) => [
    named(
      'cubes, 100 steps',
      '立方和，100 步',
      { kind: 'cubes' },
      [vector(draw, 5, [0.3, 1.2]), zeros(5)],
      100,
    ),
    named('few steps', '步数很少', { kind: 'cubes' }, [vector(draw, 3, [0.8, 1.4]), zeros(3)], 3),
    named(
      'a baseline that is not zero',
      '基线不为零',
      { kind: 'cubes' },
      [vector(draw, 4, [0.5, 1.5]), vector(draw, 4, [-1.5, -0.2])],
      7,
    ),
    named(
      'a network of tanh',
      'tanh 网络',
      { kind: 'tanh', weights: vector(draw, 3, [0.7, 1.5]) },
      [vector(draw, 3, [0.8, 1.5]), vector(draw, 3, [-0.5, 0.2])],
      64,
    ),
    named(
      'a baseline above x',
      '基线大于 x',
      { kind: 'cubes' },
      [vector(draw, 4, [-1.5, 0.4]), vector(draw, 4, [0.5, 1.5])],
      9,
    ),
    named(
      'a network of tanh, a baseline on both sides of x',
      'tanh 网络，基线在 x 两侧',
      { kind: 'tanh', weights: tensor([0.9, -0.7, 1.2]) },
      [tensor([0.3, -0.8, -0.4]), tensor([1.1, -0.2, -1.3])],
      11,
    ),
    named('saturated at x', '在 x 处饱和', ...saturated(), 7),
    named('a product', '乘积', { kind: 'product' }, [vector(draw, 2, [1, 3]), vector(draw, 2, [-2, 0])], 5),
    named('one step', '一步', { kind: 'cubes' }, [vector(draw, 2, [1, 2]), zeros(2)], 1),
    named(
      'an axis more',
      '多一维',
      { kind: 'cubes' },
      [
        { shape: [2, 3], data: vector(draw, 6, [0.4, 1]).data },
        { shape: [2, 3], data: vector(draw, 6, [-0.3, 0.3]).data },
      ],
      12,
    ),
  ],
  sumLength: () => 0,
};
