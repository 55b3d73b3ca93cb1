import type { Case, CaseDesign } from '#graders/case.ts';

interface Axis {
  in: number;
  kernel: number;
  stride?: number;
  dilation?: number;
  padding: 'valid' | 'same' | [number, number];
}

function complete({ stride = 1, dilation = 1, ...rest }: Axis): Record<string, number | string | number[]> {
  return { ...rest, stride, dilation };
}

function named(en: string, zh: string, axis: Axis): Case {
  return { name: { en, zh }, arguments: [complete(axis)] };
}

function refused(en: string, zh: string, axis: Axis): Case {
  return { ...named(en, zh, axis), throws: 'RangeError' };
}

/** Every combination of length, kernel and stride with one padding: the driver calls the function once for each. */
function sweep(en: string, zh: string, padding: Axis['padding'], dilations: number[]): Case {
  const most = { in: 40, kernel: 7, stride: 4, padding };
  return { name: { en, zh }, arguments: [dilations.map((dilation) => complete({ ...most, dilation }))] };
}

export const cases: CaseDesign = {
  visible: (draw) => [
    named('valid, a stride that does not divide', 'valid，步幅不整除', {
      in: 9,
      kernel: 2,
      stride: 4,
      padding: 'valid',
    }),
    named('valid with dilation', 'valid，带膨胀', { in: 11, kernel: 3, dilation: 4, padding: 'valid' }),
    named('valid, kernel larger than the input', 'valid，核长大于输入', {
      in: 3,
      kernel: 5,
      stride: 3,
      padding: 'valid',
    }),
    named("'same' with an even kernel", "'same'，偶数核", { in: 7, kernel: 4, padding: 'same' }),
    named("'same' with stride 3", "'same'，步幅 3", { in: 10, kernel: 5, stride: 3, padding: 'same' }),
    named("'same' with dilation", "'same'，带膨胀", {
      in: 9,
      kernel: 4,
      stride: 2,
      dilation: 3,
      padding: 'same',
    }),
    named("'same', stride larger than the kernel", "'same'，步幅大于核长", {
      in: 10,
      kernel: 2,
      stride: 4,
      padding: 'same',
    }),
    named('explicit padding', '显式填充', { in: 8, kernel: 3, stride: 2, padding: [2, 0] }),
    named('explicit padding, nothing fits', '显式填充，仍放不下', {
      in: 2,
      kernel: 6,
      stride: 2,
      dilation: 2,
      padding: [1, 3],
    }),
    named('no input', '没有输入', { in: 0, kernel: 3, stride: 2, padding: 'same' }),
    named('no input, explicit padding', '没有输入，显式填充', { in: 0, kernel: 2, padding: [3, 4] }),
    named('a long axis', '很长的轴', {
      in: draw.integer(1000, 2000),
      kernel: draw.integer(6, 11),
      stride: draw.integer(3, 7),
      dilation: 2,
      padding: 'same',
    }),
    refused('stride 0', '步幅为 0', { in: 5, kernel: 3, stride: 0, padding: 'valid' }),
    refused('negative padding', '填充为负', { in: 5, kernel: 3, padding: [0, -1] }),
    refused('half a cell of dilation', '膨胀为小数', { in: 5, kernel: 3, dilation: 1.5, padding: 'same' }),
  ],
  hidden: (draw) => [
    named("'same' on an odd length", "'same'，奇数长度", { in: 5, kernel: 3, stride: 2, padding: 'same' }),
    named("'same' on an even length", "'same'，偶数长度", { in: 6, kernel: 3, stride: 2, padding: 'same' }),
    named('valid with dilation', 'valid，带膨胀', { in: 7, kernel: 3, dilation: 2, padding: 'valid' }),
    named("'same', stride larger than the kernel", "'same'，步幅大于核长", {
      in: 11,
      kernel: 2,
      stride: 5,
      padding: 'same',
    }),
    named("'same' with an even kernel", "'same'，偶数核", { in: 5, kernel: 2, stride: 2, padding: 'same' }),
    named('explicit padding', '显式填充', { in: 7, kernel: 4, stride: 3, padding: [2, 0] }),
    named('explicit padding on both sides', '两侧显式填充', {
      in: 6,
      kernel: 3,
      stride: 2,
      dilation: 2,
      padding: [1, 4],
    }),
    named('explicit padding, nothing fits', '显式填充，仍放不下', {
      in: 3,
      kernel: draw.integer(11, 14),
      stride: 2,
      padding: [2, 1],
    }),
    named('kernel one cell too long', '核恰好长出一格', {
      in: 6,
      kernel: 4,
      stride: 3,
      dilation: 2,
      padding: 'valid',
    }),
    named('no input', '没有输入', { in: 0, kernel: 4, padding: 'same' }),
    named('no input, explicit padding', '没有输入，显式填充', {
      in: 0,
      kernel: 3,
      stride: 2,
      padding: [2, 5],
    }),
    sweep("every combination, 'valid'", "全部组合，'valid'", 'valid', [1, 2]),
    sweep("every combination, 'same'", "全部组合，'same'", 'same', [1, 2, 3]),
    sweep(
      'every combination, explicit padding',
      '全部组合，显式填充',
      [draw.integer(0, 3), draw.integer(4, 6)],
      [1, 3],
    ),
    refused('stride 0', '步幅为 0', { in: 9, kernel: 2, stride: 0, padding: 'same' }),
    refused('kernel 0', '核长为 0', { in: 9, kernel: 0, padding: 'valid' }),
    refused('dilation 0', '膨胀为 0', { in: 9, kernel: 3, dilation: 0, padding: 'same' }),
    refused('padding −1 in front', '前填充为 −1', { in: 9, kernel: 3, padding: [-1, 2] }),
    refused('padding −1 at the end', '后填充为 −1', { in: 9, kernel: 3, padding: [2, -1] }),
    refused('negative length', '长度为负', { in: -3, kernel: 2, padding: 'same' }),
    refused('half a pixel', '半个像素', { in: 4.5, kernel: 2, padding: 'valid' }),
    refused('half a zero', '半个零', { in: 4, kernel: 2, padding: [0.5, 0.5] }),
    refused('a kernel that is no number', '核长不是数', { in: 4, kernel: NaN, padding: 'same' }),
    refused('stride 0 without input', '没有输入且步幅为 0', {
      in: 0,
      kernel: 2,
      stride: 0,
      padding: 'valid',
    }),
  ],
  sumLength: () => 0,
};
