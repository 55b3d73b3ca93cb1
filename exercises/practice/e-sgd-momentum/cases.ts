import type { Case, CaseDesign, Draw } from '#graders/case.ts';
import type { Property } from '#graders/property.ts';
import type { Tensor, ValueRecord } from '#graders/tensor.ts';
import { designKernel } from '#graders/tiers/kernel/design.ts';

interface Options {
  lr: number;
  momentum: number;
  nesterov: boolean;
}

interface Step extends Omit<Options, 'nesterov'> {
  shape: number[];
  nesterov?: boolean;
}

function named(en: string, zh: string, draw: Draw, { shape, lr, momentum, nesterov = false }: Step): Case {
  const state = [draw.uniform(shape, [-2, 2]), draw.uniform(shape, [-3, 3]), draw.uniform(shape)];
  return { name: { en, zh }, arguments: [...state, { lr, momentum, nesterov }] };
}

/** What was added to θ is the new velocity: θ′ − θ − v′ = 0. */
function stepIsVelocity(draw: Draw): Property {
  const { arguments: given } = named('', '', draw, { shape: [3, 4], lr: 0.25, momentum: 0.75 });
  return {
    name: { en: 'without Nesterov, θ moves by v′', zh: '不用 Nesterov 时，θ 的位移就是 v′' },
    calls: [{ arguments: given }],
    relation: {
      kind: 'linear',
      terms: [
        { factor: 1, of: { output: 0, path: 'theta' } },
        { factor: -1, of: { argument: 0, of: 0 } },
        { factor: -1, of: { output: 0, path: 'v' } },
      ],
    },
  };
}

export const cases: CaseDesign = {
  visible: (draw) => [
    named('a matrix', '矩阵', draw, { shape: [3, 4], lr: 0.05, momentum: 0.9 }),
    named('a matrix with Nesterov', '矩阵，用 Nesterov', draw, {
      shape: [2, 5],
      lr: 0.05,
      momentum: 0.9,
      nesterov: true,
    }),
    named('momentum 0', '动量为 0', draw, { shape: [6], lr: 0.2, momentum: 0 }),
    named('momentum 0 with Nesterov', '动量为 0，用 Nesterov', draw, {
      shape: [6],
      lr: 0.2,
      momentum: 0,
      nesterov: true,
    }),
    named('an empty tensor', '空张量', draw, { shape: [0, 3], lr: 0.1, momentum: 0.5 }),
    named('seven times eleven weights', '七乘十一个权重', draw, {
      shape: [7, 11],
      lr: 0.3,
      momentum: 0.6,
      nesterov: true,
    }),
    named('large tensor', '大张量', draw, { shape: [96, 64], lr: 0.01, momentum: 0.95 }),
  ],
  hidden: (draw) => [
    named('3 × 4', '3×4', draw, {
      shape: [3, 4],
      lr: draw.number(0.01, 0.3),
      momentum: draw.number(0.5, 0.95),
    }),
    named('3 × 4 with Nesterov', '3×4，用 Nesterov', draw, {
      shape: [3, 4],
      lr: draw.number(0.01, 0.3),
      momentum: draw.number(0.5, 0.95),
      nesterov: true,
    }),
    named('extents that are prime', '尺寸均为质数', draw, {
      shape: [2, 7, 5],
      lr: 0.5,
      momentum: 0.3,
      nesterov: true,
    }),
    named('momentum 0', '动量为 0', draw, { shape: [5], lr: 0.1, momentum: 0 }),
    named('a learning rate of 1', '学习率为 1', draw, { shape: [4], lr: 1, momentum: 0.9 }),
    named('a scalar', '标量', draw, { shape: [], lr: 0.1, momentum: 0.8, nesterov: true }),
    named('5 × 17', '5×17', draw, { shape: [5, 17], lr: 0.4, momentum: 0.7, nesterov: true }),
    named('61 × 53', '61×53', draw, { shape: [61, 53], lr: 0.02, momentum: 0.99 }),
  ],
  properties: (draw) => [stepIsVelocity(draw)],
  sumLength: () => 0,
  launches: () => 10,
  kernel: (values) => {
    const [{ shape }, , , options] = values as [Tensor, Tensor, Tensor, ValueRecord & Options];
    const { lr, momentum, nesterov } = options;
    return designKernel({
      inputs: { theta: 0, g: 1, v: 2 },
      outputs: { newTheta: { path: 'theta', shape }, newV: { path: 'v', shape } },
      scalars: { lr: { f32: lr }, momentum: { f32: momentum }, nesterov: nesterov ? 1 : 0 },
    });
  },
};
