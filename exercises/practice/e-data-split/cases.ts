import type { Case, CaseDesign, Draw } from '#graders/case.ts';

interface Split {
  val: number;
  test: number;
  stratify?: boolean;
  chronological?: boolean;
}

function named(en: string, zh: string, draw: Draw, labels: Int32Array, split: Split): Case {
  const { val, test, stratify = false, chronological = false } = split;
  return {
    name: { en, zh },
    arguments: [labels, { val, test }, { stratify, chronological, seed: draw.seed() }],
  };
}

function drawn(draw: Draw, n: number, classes: number): Int32Array {
  return Int32Array.from({ length: n }, () => draw.integer(0, classes - 1));
}

/** Nine of ten examples belong to one class. */
function imbalanced(n: number): Int32Array {
  return Int32Array.from({ length: n }, (_, at) => (at % 10 === 7 ? 1 : 0));
}

function refused(val: number, test: number): Case {
  const name = { en: `shares ${val} and ${test}`, zh: `比例 ${val} 与 ${test}` };
  const options = { stratify: false, chronological: false, seed: 1 };
  return { name, arguments: [Int32Array.of(0, 1, 0, 1), { val, test }, options], throws: 'RangeError' };
}

export const cases: CaseDesign = {
  visible: (draw) => [
    named('random', '随机', draw, drawn(draw, 15, 3), { val: 0.2, test: 0.3 }),
    named('stratified', '分层', draw, imbalanced(40), { val: 0.25, test: 0.25, stratify: true }),
    named('three classes, stratified', '三个类，分层', draw, drawn(draw, 24, 3), {
      val: 0.25,
      test: 0.25,
      stratify: true,
    }),
    named('in time order', '按时间顺序', draw, drawn(draw, 12, 2), {
      val: 0.25,
      test: 0.25,
      chronological: true,
    }),
    named('no test set', '没有测试集', draw, drawn(draw, 9, 2), { val: 0.34, test: 0 }),
    named('no examples', '没有样本', draw, new Int32Array(0), { val: 0.2, test: 0.2 }),
    refused(0.6, 0.5),
    named('600 examples', '600 个样本', draw, drawn(draw, 600, 5), { val: 0.15, test: 0.2, stratify: true }),
  ],
  hidden: (draw) => [
    named('random', '随机', draw, drawn(draw, 23, 2), { val: 0.3, test: 0.2 }),
    named('90 to 10, stratified', '90 比 10，分层', draw, imbalanced(50), {
      val: 0.2,
      test: 0.4,
      stratify: true,
    }),
    named('four classes, stratified', '四个类，分层', draw, drawn(draw, 37, 4), {
      val: 0.3,
      test: 0.3,
      stratify: true,
    }),
    named(
      'labels with gaps, stratified',
      '标签不连续，分层',
      draw,
      drawn(draw, 21, 3).map((label) => label * 7 - 5),
      { val: 0.25, test: 0.25, stratify: true },
    ),
    named(
      'labels of one and two digits, stratified',
      '一位与两位数的标签，分层',
      draw,
      drawn(draw, 24, 3).map((label) => [2, 10, 9][label]!),
      { val: 0.25, test: 0.25, stratify: true },
    ),
    named('in time order', '按时间顺序', draw, drawn(draw, 17, 2), {
      val: 0.2,
      test: 0.3,
      chronological: true,
    }),
    named('in time order, stratify ignored', '按时间顺序，忽略分层', draw, drawn(draw, 20, 2), {
      val: 0.25,
      test: 0.25,
      chronological: true,
      stratify: true,
    }),
    named('0.29 of 100', '100 的 0.29', draw, drawn(draw, 100, 2), { val: 0.29, test: 0.29 }),
    named('0.58 of 50 in time order', '按时间顺序，50 的 0.58', draw, drawn(draw, 50, 2), {
      val: 0.14,
      test: 0.58,
      chronological: true,
    }),
    named('everything to test', '全部作测试', draw, drawn(draw, 6, 2), { val: 0, test: 1 }),
    named('no test set', '没有测试集', draw, drawn(draw, 8, 3), { val: 0.5, test: 0 }),
    named('no examples', '没有样本', draw, new Int32Array(0), { val: 0.1, test: 0.1, stratify: true }),
    refused(0.7, 0.4),
    refused(0.5, -0.1),
    refused(-0.1, 0.5),
    named('997 examples', '997 个样本', draw, drawn(draw, 997, 7), { val: 0.1, test: 0.15, stratify: true }),
  ],
  sumLength: () => 0,
};
