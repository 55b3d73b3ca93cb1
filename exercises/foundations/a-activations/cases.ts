import type { Case, CaseDesign, Draw } from '#graders/case.ts';
import type { Property } from '#graders/property.ts';
import { tensor, type Tensor } from '#graders/tensor.ts';
import { designKernel } from '#graders/tiers/kernel/design.ts';

const kinds = ['relu', 'leakyRelu', 'sigmoid', 'tanh', 'softplus'] as const;
type Kind = (typeof kinds)[number];

function named(en: string, zh: string, x: Case['arguments'][number], kind: Kind): Case {
  return { name: { en: `${kind}: ${en}`, zh: `${kind}：${zh}` }, arguments: [x, kind] };
}

/** Far from zero on both sides, where naive formulas overflow. */
function farOut(draw: Draw): Tensor {
  return tensor([-1e4, -1000, -50, draw.number(-900, -700), draw.number(700, 900), 50, 1000, 1e4]);
}

/** The slope is the difference quotient of the value, away from the kink at zero. */
function slopeIsDifference(draw: Draw, kind: Kind): Property {
  const step = 1 / 64;
  // Multiples of 1/8 but never 0: x ± step is exact in float32.
  const x = tensor(Array.from({ length: 9 }, (_, at) => (at % 2 === 0 ? 1 : -1) * (draw.integer(1, 24) / 8)));
  const shifted = (sign: number): Tensor => ({
    shape: [9],
    data: x.data.map((value) => value + sign * step),
  });
  const weights = tensor(Array.from({ length: 9 }, () => draw.integer(1, 4)));
  return {
    name: { en: `${kind}: dy is the slope of y`, zh: `${kind}：dy 是 y 的斜率` },
    calls: [{ arguments: [x, kind] }, { arguments: [shifted(1), kind] }, { arguments: [shifted(-1), kind] }],
    relation: {
      kind: 'finiteDifference',
      gradient: { output: 0, path: 'dy' },
      direction: { value: weights },
      plus: { output: 1, path: 'y' },
      minus: { output: 2, path: 'y' },
      weights: { value: weights },
      step,
      atol: 0.01,
    },
  };
}

export const cases: CaseDesign = {
  visible: (draw) => [
    ...kinds.map((kind) => named('values around 0', '0 附近的值', draw.uniform([2, 5], [-4, 4]), kind)),
    ...kinds.map((kind) => named('far from 0', '远离 0', farOut(draw), kind)),
    named('exactly 0', '恰为 0', tensor([0, 1, -1]), 'leakyRelu'),
    named('an empty tensor', '空张量', tensor([], [2, 0, 3]), 'softplus'),
    named('a scalar', '标量', tensor(draw.number(-2, -1)), 'tanh'),
    named('77 values', '77 个值', draw.uniform([7, 11], [-3, 3]), 'leakyRelu'),
    named('large tensor', '大张量', draw.uniform([64, 65], [-6, 6]), 'sigmoid'),
  ],
  hidden: (draw) => [
    ...kinds.map((kind) => named('257 values', '257 个值', draw.uniform([257], [-6, 6]), kind)),
    ...kinds.map((kind) => named('far from 0', '远离 0', farOut(draw), kind)),
    named('exactly 0', '恰为 0', tensor([0, 0.5, -0.5]), 'relu'),
    named(
      'exactly 0',
      '恰为 0',
      tensor([
        [0, 2],
        [-2, 0],
      ]),
      'leakyRelu',
    ),
    named('extents that are prime', '尺寸均为质数', draw.uniform([3, 5, 7], [-3, 3]), 'softplus'),
    named('small negative values', '很小的负数', draw.uniform([6], [-30, -18]), 'softplus'),
    named('an empty tensor', '空张量', tensor([], [2, 0, 3]), 'sigmoid'),
    named('a scalar', '标量', tensor(draw.number(1, 2)), 'sigmoid'),
  ],
  properties: (draw) => [
    slopeIsDifference(draw, 'sigmoid'),
    slopeIsDifference(draw, 'tanh'),
    slopeIsDifference(draw, 'softplus'),
    slopeIsDifference(draw, 'leakyRelu'),
  ],
  sumLength: () => 0,
  launches: () => 20,
  kernel: ([x, kind]) => {
    const { shape } = x as Tensor;
    return designKernel({
      inputs: { x: 0 },
      outputs: { y: { path: 'y', shape }, dy: { path: 'dy', shape } },
      scalars: { kind: kinds.indexOf(kind as Kind) },
    });
  },
};
