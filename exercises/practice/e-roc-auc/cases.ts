import { drawTensor, type Argument, type Case, type CaseDesign, type Draw } from '#graders/case.ts';
import { tensor, type Tensor } from '#graders/tensor.ts';

function named(en: string, zh: string, scores: Argument, labels: Int32Array): Case {
  return { name: { en, zh }, arguments: [scores, labels] };
}

/** Both classes present, whatever is drawn. */
function labels(draw: Draw, N: number): Int32Array {
  return Int32Array.from({ length: N }, (_, n) => (n < 2 ? n : draw.integer(0, 1)));
}

/** Scores on few values, so that ties are common. */
function tied(draw: Draw, N: number, values: number): Tensor {
  return tensor(Array.from({ length: N }, () => draw.integer(0, values - 1) / 4));
}

/** Ten thousand different values among the scores. */
function coarse(draw: Draw, N: number): Tensor {
  const { data } = drawTensor(draw.integers([N], [0, 9999]));
  return { shape: [N], data: Float32Array.from(data, (value) => value / 16) };
}

export const cases: CaseDesign = {
  visible: (draw) => [
    named('all scores different', '得分各不相同', draw.uniform([12]), labels(draw, 12)),
    named('many ties', '大量并列', tied(draw, 15, 3), labels(draw, 15)),
    named('all equal', '全部相等', tensor([3, 3, 3, 3]), Int32Array.of(0, 1, 1, 0)),
    named('perfect', '完美', tensor([-2, 5, 7, -1]), Int32Array.of(0, 1, 1, 0)),
    named('one class', '只有一个类', tensor([0.2, 0.9]), Int32Array.of(1, 1)),
    named(
      'scores of 10 and more',
      '大于 10 的得分',
      tensor([9, 10, 100, 20, 3]),
      Int32Array.of(1, 0, 1, 0, 0),
    ),
    named('500 scores', '500 个得分', tied(draw, 500, 40), labels(draw, 500)),
  ],
  hidden: (draw) => [
    named('all scores different', '得分各不相同', draw.uniform([17]), labels(draw, 17)),
    named('many ties', '大量并列', tied(draw, 23, 4), labels(draw, 23)),
    named('all equal', '全部相等', tensor([0, 0, 0]), Int32Array.of(1, 0, 0)),
    named('inverted', '完全颠倒', tensor([4, 3, 2, 1]), Int32Array.of(0, 0, 1, 1)),
    named(
      'negative scores and very small ones',
      '负数与很小的得分',
      tensor([-10, -9, 1e-7, 0.5, 12, 2]),
      Int32Array.of(0, 1, 0, 1, 0, 1),
    ),
    named(
      'few positives',
      '正例很少',
      tied(draw, 30, 6),
      Int32Array.from({ length: 30 }, (_, n) => (n % 13 === 5 ? 1 : 0)),
    ),
    named(
      'scores that are neighbours in float32',
      '在 float32 中相邻的得分',
      tensor([0.5, 0.5 + 2 ** -24, 0.5, 0.5 + 2 ** -23, 0.5 + 2 ** -24]),
      Int32Array.of(1, 0, 0, 1, 1),
    ),
    named('no positives', '没有正例', tensor([1, 2, 3]), Int32Array.of(0, 0, 0)),
    named('no scores', '没有得分', tensor([]), new Int32Array(0)),
    named('50,000 scores with ties', '5 万个得分、含并列', coarse(draw, 50_000), labels(draw, 50_000)),
  ],
  sumLength: () => 0,
};
