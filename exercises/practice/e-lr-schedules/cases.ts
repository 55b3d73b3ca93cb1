import type { Case, CaseDesign, Draw } from '#graders/case.ts';
import type { ValueRecord } from '#graders/tensor.ts';

function named(en: string, zh: string, step: number, schedule: ValueRecord): Case {
  return { name: { en: `${en}, step ${step}`, zh: `${zh}，第 ${step} 步` }, arguments: [step, schedule] };
}

function rates(draw: Draw): { lr0: number; gamma: number; every: number; total: number; lrMin: number } {
  return {
    lr0: draw.number(0.05, 0.5),
    gamma: draw.number(0.3, 0.9),
    every: draw.integer(3, 9),
    total: draw.integer(20, 60),
    lrMin: draw.number(0.001, 0.01),
  };
}

export const cases: CaseDesign = {
  visible: (draw) => {
    const { lr0, gamma, every, total, lrMin } = rates(draw);
    return [
      named('constant', 'constant', 7, { kind: 'constant', lr0 }),
      named('step, just before it falls', 'step，下降之前', every - 1, { kind: 'step', lr0, gamma, every }),
      named('step, when it falls', 'step，下降之时', every, { kind: 'step', lr0, gamma, every }),
      named('exponential', 'exponential', every + 2, { kind: 'exponential', lr0, gamma, every }),
      named('staircase', 'staircase', every + 2, { kind: 'exponential', lr0, gamma, every, staircase: true }),
      named('inverseTime', 'inverseTime', 10, { kind: 'inverseTime', lr0, gamma: 0.5, every: 5 }),
      named('cosine', 'cosine', 9, { kind: 'cosine', lr0, total, lrMin }),
      named('cosine beyond its end', 'cosine 结束之后', total + 5, { kind: 'cosine', lr0, total, lrMin }),
      named('warm-up', '预热', 0, { kind: 'constant', lr0: 1, warmup: 4 }),
      named('after a warm-up', '预热之后', 9, { kind: 'step', lr0, gamma, every: 3, warmup: 4 }),
    ];
  },
  hidden: (draw) => {
    const { lr0, gamma, every, total, lrMin } = rates(draw);
    return [
      named('constant', 'constant', 0, { kind: 'constant', lr0 }),
      ...[0, every - 1, every, 3 * every + 1].map((step) =>
        named('step', 'step', step, { kind: 'step', lr0, gamma, every }),
      ),
      ...[1, every, 4 * every + 1].map((step) =>
        named('exponential', 'exponential', step, { kind: 'exponential', lr0, gamma, every }),
      ),
      ...[every - 1, 2 * every + 1].map((step) =>
        named('staircase', 'staircase', step, { kind: 'exponential', lr0, gamma, every, staircase: true }),
      ),
      named('inverseTime', 'inverseTime', 17, { kind: 'inverseTime', lr0, gamma, every }),
      named('staircase does nothing to inverseTime', 'staircase 不影响 inverseTime', every + 1, {
        kind: 'inverseTime',
        lr0,
        gamma,
        every,
        staircase: true,
      }),
      ...[0, 7, total - 1, total, total + 13].map((step) =>
        named('cosine', 'cosine', step, { kind: 'cosine', lr0, total, lrMin }),
      ),
      named('cosine to 0', 'cosine 降到 0', total, { kind: 'cosine', lr0, total }),
      ...[0, 1, 2, 3].map((step) =>
        named('warm-up', '预热', step, { kind: 'cosine', lr0, total, warmup: 4 }),
      ),
      named('cosine after a warm-up', '预热之后的 cosine', 11, {
        kind: 'cosine',
        lr0,
        total,
        lrMin,
        warmup: 5,
      }),
      named('exponential after a warm-up', '预热之后的 exponential', 8, {
        kind: 'exponential',
        lr0,
        gamma,
        every,
        warmup: 3,
      }),
      named('the first step after a warm-up', '预热后的第一步', 6, { kind: 'constant', lr0, warmup: 6 }),
      named('a constant rate warms up', 'constant 也有预热', 2, { kind: 'constant', lr0, warmup: 7 }),
      named('a warm-up does not start at lrMin', '预热不从 lrMin 开始', 1, {
        kind: 'cosine',
        lr0,
        total,
        lrMin: lr0 / 2,
        warmup: 5,
      }),
      named('1000 steps', '1000 步', 613, { kind: 'cosine', lr0, total: 1000, lrMin }),
    ];
  },
  sumLength: () => 0,
};
