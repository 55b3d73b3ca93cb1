import type { Case, CaseDesign, Draw } from '#graders/case.ts';

function named(en: string, zh: string, yTrue: number[], yPred: number[], C: number): Case {
  return { name: { en, zh }, arguments: [Int32Array.from(yTrue), Int32Array.from(yPred), C] };
}

/** Predictions that are right about two times in three. */
function drawn(draw: Draw, N: number, C: number): [number[], number[]] {
  const yTrue = Array.from({ length: N }, () => draw.integer(0, C - 1));
  return [yTrue, yTrue.map((label) => (draw.integer(0, 2) > 0 ? label : draw.integer(0, C - 1)))];
}

/** One class in a hundred, found half of the time. */
function imbalanced(): [number[], number[]] {
  const yTrue = Array.from({ length: 1000 }, (_, n) => (n % 100 === 0 ? 1 : 0));
  return [yTrue, yTrue.map((label, n) => (n % 200 === 0 || n % 250 === 7 ? 1 : label === 1 ? 0 : label))];
}

export const cases: CaseDesign = {
  visible: (draw) => [
    named('three classes', '三个类', ...drawn(draw, 15, 3), 3),
    named('a class that is never predicted', '从未被预测的类', [0, 1, 2, 1], [0, 1, 1, 0], 3),
    named('a class that does not occur', '没有出现的类', [0, 0, 1], [0, 2, 1], 4),
    named('all right', '全部正确', [1, 0, 2], [1, 0, 2], 3),
    named('no examples', '没有样本', [], [], 2),
    named('300 examples', '300 个样本', ...drawn(draw, 300, 6), 6),
  ],
  hidden: (draw) => [
    named('four classes', '四个类', ...drawn(draw, 23, 4), 4),
    named('two classes', '两个类', [1, 1, 1, 0, 0, 0, 0], [1, 0, 0, 0, 0, 1, 0], 2),
    named('a class that is never predicted', '从未被预测的类', [2, 0, 2, 1], [0, 0, 1, 1], 3),
    named('a class that does not occur', '没有出现的类', [0, 2, 2, 0], [0, 2, 1, 2], 3),
    named('a class that is neither true nor predicted', '真实与预测中都没有的类', [0, 1, 1], [1, 1, 0], 5),
    named('all wrong', '全部错误', [0, 1, 2], [1, 2, 0], 3),
    named('one class', '一个类', [0, 0], [0, 0], 1),
    named('no examples', '没有样本', [], [], 3),
    named('990 to 10', '990 比 10', ...imbalanced(), 2),
    named('997 examples of 11 classes', '11 个类的 997 个样本', ...drawn(draw, 997, 11), 11),
  ],
  sumLength: () => 0,
};
