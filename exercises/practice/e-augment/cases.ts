import type { Case, CaseDesign, Draw } from '#graders/case.ts';
import { mulberry32 } from '#graders/random.ts';
import type { Tensor, Value } from '#graders/tensor.ts';
import { designKernel } from '#graders/tiers/kernel/design.ts';
import type { KernelPlan } from '#graders/tiers/kernel/plan.ts';

interface Batch {
  shape: number[];
  flipProb: number;
  pad: number;
}

function named(en: string, zh: string, draw: Draw, { shape, flipProb, pad }: Batch): Case {
  return { name: { en, zh }, arguments: [draw.uniform(shape), draw.seed(), { flipProb, pad }] };
}

/** The first draw is flipProb itself: less decides, not less or equal. */
function atTheDraw(draw: Draw): Case {
  const seed = draw.seed();
  const name = { en: 'a draw equal to flipProb', zh: '抽到的数恰为 flipProb' };
  return { name, arguments: [draw.uniform([2, 2, 3, 1]), seed, { flipProb: mulberry32(seed)(), pad: 0 }] };
}

/** The host draws, three numbers for each image, so that the kernel is left with what depends on them. */
function plan(values: Value[]): KernelPlan {
  const [{ shape }, seed, options] = values as [Tensor, number, Record<'flipProb' | 'pad', number>];
  const [N, H, W, C] = shape as [number, number, number, number];
  const { flipProb, pad } = options;
  const uniform = mulberry32(seed);
  const shift = (): number => Math.floor(uniform() * (2 * pad + 1));
  const draws = Array.from({ length: N }, () => [uniform() < flipProb ? 1 : 0, shift(), shift()] as const);
  const column = (at: 0 | 1 | 2): Float32Array => Float32Array.from(draws, (draw) => draw[at]);
  return designKernel({
    inputs: { x: 0, flip: column(0), top: column(1), left: column(2) },
    outputs: { y: { shape } },
    scalars: { N, H, W, C, pad },
  });
}

export const cases: CaseDesign = {
  visible: (draw) => [
    named('four images', '四幅图', draw, { shape: [4, 3, 5, 1], flipProb: 0.5, pad: 1 }),
    named('three channels', '三个通道', draw, { shape: [2, 4, 3, 3], flipProb: 1, pad: 1 }),
    named('flips alone', '只翻转', draw, { shape: [5, 2, 4, 1], flipProb: 0.5, pad: 0 }),
    named('crops alone', '只裁剪', draw, { shape: [3, 4, 4, 1], flipProb: 0, pad: 2 }),
    named('nothing at all', '什么也不做', draw, { shape: [2, 3, 2, 2], flipProb: 0, pad: 0 }),
    named('no images', '没有图像', draw, { shape: [0, 3, 3, 1], flipProb: 0.5, pad: 1 }),
    named('large batch', '大批量', draw, { shape: [8, 16, 16, 3], flipProb: 0.5, pad: 2 }),
  ],
  hidden: (draw) => [
    named('six images', '六幅图', draw, { shape: [6, 4, 5, 1], flipProb: 0.5, pad: 1 }),
    named('extents that are prime', '尺寸均为质数', draw, { shape: [5, 3, 7, 2], flipProb: 0.5, pad: 2 }),
    named('flip and crop together', '翻转并裁剪', draw, { shape: [4, 3, 6, 1], flipProb: 1, pad: 2 }),
    named('three channels', '三个通道', draw, { shape: [3, 5, 4, 3], flipProb: 0.5, pad: 1 }),
    named('flips alone', '只翻转', draw, { shape: [7, 3, 4, 1], flipProb: 0.5, pad: 0 }),
    named('padding wider than the image', '填充大于图像', draw, {
      shape: [6, 2, 3, 1],
      flipProb: 0.5,
      pad: 5,
    }),
    named('one pixel', '一个像素', draw, { shape: [4, 1, 1, 2], flipProb: 0.5, pad: 1 }),
    atTheDraw(draw),
    named('no images', '没有图像', draw, { shape: [0, 2, 2, 3], flipProb: 1, pad: 1 }),
    named('11 × 17 × 13 × 3', '11×17×13×3', draw, { shape: [11, 17, 13, 3], flipProb: 0.5, pad: 3 }),
  ],
  sumLength: () => 0,
  kernel: plan,
};
