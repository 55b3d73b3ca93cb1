import type { Case, CaseDesign, Draw } from '#graders/case.ts';

interface Options {
  patience: number;
  minDelta?: number;
  mode?: 'min' | 'max';
  restoreBest?: boolean;
}

function named(en: string, zh: string, values: number[], options: Options): Case {
  const { patience, minDelta = 0, mode = 'min', restoreBest = true } = options;
  return { name: { en, zh }, arguments: [values, { patience, minDelta, mode, restoreBest }] };
}

/** A falling curve with noise, in steps of 1/64: sums and differences with minDelta are exact. */
function curve(draw: Draw, length: number): number[] {
  return Array.from({ length }, (_, epoch) => (64 - 3 * Math.min(epoch, 9) + draw.integer(-5, 5)) / 64);
}

const recovering = [0.5, 0.7, 0.6, 0.65, 0.62, 0.64];

export const cases: CaseDesign = {
  visible: (draw) => [
    named('a recovery is no improvement', '回升不算改进', recovering, { patience: 3 }),
    named('larger is better', '越大越好', [0.5, 0.6, 0.7, 0.69, 0.68, 0.8], { patience: 2, mode: 'max' }),
    named('gains below minDelta', '增益小于 minDelta', [1, 0.9375, 0.875, 0.8125, 0.75], {
      patience: 2,
      minDelta: 0.125,
    }),
    named('patience 0', 'patience 为 0', [1, 2, 3], { patience: 0 }),
    named('one epoch', '一轮', [0.3], { patience: 0 }),
    named('NaN at first, patience 1', '首轮为 NaN，patience 为 1', [Number.NaN, 2, 1, 3], { patience: 1 }),
    named('a NaN', '含 NaN', [1, 0.5, Number.NaN, 0.25, 0.5, 0.75], { patience: 2 }),
    named('the last weights', '保留最后的权重', [1, 0.5, 0.75, 0.875], { patience: 2, restoreBest: false }),
    named('40 epochs', '40 轮', curve(draw, 40), { patience: 5 }),
  ],
  hidden: (draw) => [
    named('a recovery is no improvement', '回升不算改进', recovering, { patience: 3, restoreBest: false }),
    named('larger is better', '越大越好', [0.25, 0.75, 0.5, 0.5, 0.25, 1], { patience: 3, mode: 'max' }),
    named('larger by minDelta', '需超过 minDelta', [0.5, 0.5625, 0.625, 0.6875, 0.8125], {
      patience: 3,
      minDelta: 0.125,
      mode: 'max',
    }),
    named('tiny gains', '微小的增益', [1, 0.96875, 0.9375, 0.90625, 0.875], {
      patience: 2,
      minDelta: 0.0625,
    }),
    named('a gain of exactly minDelta', '增益恰为 minDelta', [1, 0.875, 0.75, 0.875], {
      patience: 2,
      minDelta: 0.125,
    }),
    named('patience 1', 'patience 为 1', [1, 2, 0.5], { patience: 1 }),
    named('patience 0, falling', 'patience 为 0，持续下降', [3, 2, 1, 1, 0], { patience: 0 }),
    named('NaN from the start', '一开始就是 NaN', [Number.NaN, Number.NaN, Number.NaN, 1], { patience: 2 }),
    named('NaN while larger is better', '越大越好时的 NaN', [1, Number.NaN, 2, Number.NaN, 1], {
      patience: 2,
      mode: 'max',
    }),
    named('one epoch', '一轮', [7], { patience: 1, restoreBest: false }),
    named('NaN at first, patience 1', '首轮为 NaN，patience 为 1', [Number.NaN, 0.5, 0.75], { patience: 1 }),
    named('never stopped', '从未提前停止', [4, 3, 2, 1], { patience: 2, restoreBest: false }),
    named('two waits that add up', '两段等待', [5, 4, 4.5, 3, 3.5, 2, 2.5, 1], { patience: 2 }),
    named('the best comes too late', '最佳来得太晚', [0.5, 0.75, 0.75, 0.25], { patience: 2 }),
    ...[3, 4, 6].map((patience) =>
      named(`50 epochs, patience ${patience}`, `50 轮，patience 为 ${patience}`, curve(draw, 50), {
        patience,
        minDelta: 1 / 64,
        restoreBest: draw.integer(0, 1) === 1,
      }),
    ),
    named(
      '50 accuracies',
      '50 个准确率',
      curve(draw, 50).map((value) => 1 - value),
      { patience: 4, mode: 'max' },
    ),
  ],
  sumLength: () => 0,
};
