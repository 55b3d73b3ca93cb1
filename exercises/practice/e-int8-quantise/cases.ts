import type { Case, CaseDesign, Draw } from '#graders/case.ts';
import { tensor, type Tensor, type Value } from '#graders/tensor.ts';
import { designKernel } from '#graders/tiers/kernel/design.ts';
import type { KernelPlan } from '#graders/tiers/kernel/plan.ts';

type Scheme = 'symmetric' | 'affine';

function named(en: string, zh: string, scheme: Scheme, x: Tensor): Case {
  return {
    name: { en: `${scheme}: ${en}`, zh: `${scheme === 'affine' ? '仿射' : '对称'}：${zh}` },
    arguments: [x, scheme],
  };
}

/**
 * Values between the codes of a known scale: never nearer to a half than a tenth of a step, so that no right answer
 * falls on the other side. The given ends fix the range.
 */
function between(draw: Draw, shape: number[], [low, high]: [number, number], step: number): Tensor {
  const length = shape.reduce((size, extent) => size * extent, 1);
  const steps = (value: number): number => Math.floor(value / step);
  const data = Array.from({ length }, (_, at) => {
    if (at === 0) return low;
    if (at === 1) return high;
    return (draw.integer(steps(low) + 1, steps(high) - 1) + draw.number(-0.4, 0.4)) * step;
  });
  return { shape, data: Float32Array.from(data) };
}

/** With a scale of exactly 1 or 2 the halves are exact. */
const ties = tensor([127, 2.5, 3.5, -2.5, -3.5, 0.5, -0.5, 1.5]);

/** To the nearest integer, halves to the even one. */
function roundHalfEven(value: number): number {
  const rounded = Math.round(value);
  return rounded - value === 0.5 && rounded % 2 !== 0 ? rounded - 1 : rounded;
}

/** The host finds scale and zero point, and the kernel applies them. */
function plan(values: Value[]): KernelPlan {
  const [x, scheme] = values as [Tensor, Scheme];
  const [low, high] = [Math.min(0, ...x.data), Math.max(0, ...x.data)];
  const isAffine = scheme === 'affine';
  const scale = (isAffine ? (high - low) / 255 : Math.max(-low, high) / 127) || 1;
  const isZero = low === high || !isAffine;
  const zeroPoint = isZero ? 0 : Math.min(127, Math.max(-128, roundHalfEven(-128 - low / scale)));
  return designKernel({
    inputs: { x: 0 },
    outputs: {
      q: { path: 'q', shape: [x.data.length], form: 'ints' },
      restored: { path: 'restored', shape: x.shape },
    },
    scalars: {
      scale: { f32: scale },
      zeroPoint: { i32: zeroPoint },
      lo: { i32: isAffine ? -128 : -127 },
      hi: { i32: 127 },
    },
  });
}

export const cases: CaseDesign = {
  visible: (draw) => [
    named('both signs', '有正有负', 'symmetric', between(draw, [3, 4], [-6.35, 5], 0.05)),
    named('both signs', '有正有负', 'affine', between(draw, [2, 5], [-2, 3.1], 0.02)),
    named('halves', '半数', 'symmetric', ties),
    named('all positive', '全为正', 'affine', between(draw, [6], [1, 10.2], 0.04)),
    named('zeros', '全零', 'symmetric', tensor([0, 0, 0])),
    named('an empty tensor', '空张量', 'affine', tensor([], [0, 4])),
    named('77 values', '77 个值', 'affine', between(draw, [7, 11], [-4, 6.2], 0.04)),
    named('large tensor', '大张量', 'symmetric', between(draw, [40, 30], [-12.7, 12.7], 0.1)),
  ],
  hidden: (draw) => [
    named(
      'the largest magnitude is negative',
      '绝对值最大的是负数',
      'symmetric',
      between(draw, [13], [-25.4, 10], 0.2),
    ),
    named(
      'the largest magnitude is positive',
      '绝对值最大的是正数',
      'symmetric',
      between(draw, [3, 5], [-3, 12.7], 0.1),
    ),
    named('halves', '半数', 'symmetric', { shape: [8], data: ties.data.map((value) => 2 * value) }),
    named('both signs', '有正有负', 'affine', between(draw, [7, 3], [-7, 18.5], 0.1)),
    named('all positive', '全为正', 'affine', between(draw, [11], [2, 5.1], 0.02)),
    named('all negative', '全为负', 'affine', between(draw, [9], [-25.5, -1], 0.1)),
    // Whether 127.5 steps are a little less or more decides: float32 and other formulas round it otherwise.
    {
      ...named('a range around zero', '以零为中心的范围', 'affine', tensor([-0.5, 0.5])),
      tiers: ['loops'],
    },
    named('a zero point between the codes', '零点在两个编码之间', 'affine', tensor([-1.03, 0, 1.27, 2.5])),
    named('zeros', '全零', 'affine', tensor([[0], [0]])),
    named('an empty tensor', '空张量', 'symmetric', tensor([], [3, 0])),
    named('one value', '一个值', 'symmetric', tensor([-3])),
    named(
      'negative halves with a scale of 1',
      '步长为 1 的负半数',
      'affine',
      tensor([-127.5, 127.5, -2.5, 2.5]),
    ),
    named(
      'halves with an odd zero point',
      '零点为奇数时的半数',
      'affine',
      tensor([-27, 228, 2.5, 3.5, -2.5, -3.5]),
    ),
    named(
      'a zero point half way between two codes',
      '零点恰在两个编码正中',
      'affine',
      tensor([-26.5, 228.5, 0, 3]),
    ),
    named('tiny values', '极小的值', 'symmetric', between(draw, [9], [-1.27e-7, 1e-7], 1e-9)),
    named('tiny values', '极小的值', 'affine', between(draw, [8], [-1e-7, 1.55e-7], 1e-9)),
    named('85 values', '85 个值', 'affine', between(draw, [5, 17], [-3, 7.2], 0.04)),
    named('1009 values', '1009 个值', 'affine', between(draw, [1009], [-10, 15.5], 0.1)),
  ],
  sumLength: () => 0,
  launches: () => 24,
  kernel: plan,
};
