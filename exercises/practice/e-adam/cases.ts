import type { Case, CaseDesign, Draw } from '#graders/case.ts';
import type { Property } from '#graders/property.ts';
import type { Tensor, Value } from '#graders/tensor.ts';
import { designKernel } from '#graders/tiers/kernel/design.ts';

interface Step {
  shape: number[];
  t: number;
  eps?: number;
  weightDecay?: number;
  lr?: number;
  beta1?: number;
  beta2?: number;
}

function named(en: string, zh: string, draw: Draw, step: Step): Case {
  const { shape, t, eps = 1e-8, weightDecay = 0, lr = 0.1, beta1 = 0.9, beta2 = 0.999 } = step;
  // Second moments that fit the gradients: roots far below them would make every step huge.
  const moments = [draw.uniform(shape, [-0.5, 0.5]), draw.uniform(shape, [0.01, 0.5])];
  const state = [draw.uniform(shape, [-2, 2]), draw.uniform(shape), ...moments];
  return { name: { en, zh }, arguments: [...state, t, { lr, beta1, beta2, eps, weightDecay }] };
}

function first(en: string, zh: string, draw: Draw, shape: number[]): Case {
  const one = named(en, zh, draw, { shape, t: 1 });
  const zeros: Tensor = { shape, data: new Float32Array(shape.reduce((size, extent) => size * extent, 1)) };
  one.arguments[1] = draw.uniform(shape, [0.2, 3]);
  one.arguments.splice(2, 2, zeros, zeros);
  return one;
}

function withoutGradient(draw: Draw): Case {
  const one = named('a gradient of zero', '梯度为零', draw, { shape: [4], t: 5, weightDecay: 0.1 });
  one.arguments[1] = { shape: [4], data: new Float32Array(4) };
  return one;
}

function refused(draw: Draw, t: number): Case {
  return { ...named(`t = ${t}`, `t = ${t}`, draw, { shape: [2], t }), throws: 'RangeError' };
}

/** At t = 1 every weight moves by the learning rate, whatever its gradient. */
function firstStepIsRate(draw: Draw): Property {
  const { arguments: given } = first('', '', draw, [3, 5]);
  const rate: Tensor = { shape: [3, 5], data: new Float32Array(15).fill(0.1) };
  return {
    name: { en: 'the first step has the length of the learning rate', zh: '第一步的长度等于学习率' },
    calls: [{ arguments: given }],
    relation: {
      kind: 'linear',
      terms: [
        { factor: 1, of: { argument: 0, of: 0 } },
        { factor: -1, of: { output: 0, path: 'theta' } },
        { factor: -1, of: { value: rate } },
      ],
    },
  };
}

export const cases: CaseDesign = {
  visible: (draw) => [
    first('the first step of a matrix', '矩阵的第一步', draw, [2, 3]),
    named('the tenth step', '第十步', draw, { shape: [3, 4], t: 10 }),
    named('a large ε', '较大的 ε', draw, { shape: [5], t: 2000, eps: 0.3 }),
    named('weight decay', '权重衰减', draw, { shape: [4, 2], t: 7, weightDecay: 0.1 }),
    withoutGradient(draw),
    refused(draw, 0),
    named('seven times eleven weights', '七乘十一个权重', draw, { shape: [7, 11], t: 4, weightDecay: 0.2 }),
    named('large tensor', '大张量', draw, { shape: [80, 64], t: 100, lr: 0.001 }),
  ],
  hidden: (draw) => [
    first('the first step', '第一步', draw, [4, 3]),
    named('the second step', '第二步', draw, { shape: [5, 7], t: 2 }),
    named('an ε of 0.01', 'ε 为 0.01', draw, { shape: [6], t: 3000, eps: 0.01 }),
    named('an ε of 0.3', 'ε 为 0.3', draw, { shape: [3, 3], t: 4000, eps: 0.3 }),
    named('weight decay of 0.1', '权重衰减 0.1', draw, { shape: [5], t: 3, weightDecay: 0.1 }),
    named('step 1000', '第 1000 步', draw, { shape: [4, 2], t: 1000 }),
    named('other betas', '其他 β', draw, { shape: [7], t: 3, beta1: 0.5, beta2: 0.75 }),
    named('extents that are prime', '尺寸均为质数', draw, { shape: [2, 3, 11], t: 6, lr: 0.02 }),
    withoutGradient(draw),
    named('an empty tensor', '空张量', draw, { shape: [0, 2], t: 2 }),
    refused(draw, 0),
    refused(draw, -3),
    named('5 × 17', '5×17', draw, { shape: [5, 17], t: 3, weightDecay: 0.1 }),
    named('61 × 43', '61×43', draw, { shape: [61, 43], t: 12, lr: 0.003, weightDecay: 0.02 }),
  ],
  properties: (draw) => [firstStepIsRate(draw)],
  sumLength: () => 0,
  launches: () => 22,
  kernel: (values) => {
    const [{ shape }, , , , t, options] = values as [
      Tensor,
      Value,
      Value,
      Value,
      number,
      Record<string, number>,
    ];
    const f32 = (value: number | undefined) => ({ f32: value! });
    const { lr, beta1, beta2, eps, weightDecay } = options;
    return designKernel({
      inputs: { theta: 0, g: 1, m: 2, v: 3 },
      outputs: {
        newTheta: { path: 'theta', shape },
        newM: { path: 'm', shape },
        newV: { path: 'v', shape },
      },
      scalars: {
        ...{ t: f32(t), lr: f32(lr), beta1: f32(beta1), beta2: f32(beta2), eps: f32(eps) },
        wd: f32(weightDecay),
      },
    });
  },
};
