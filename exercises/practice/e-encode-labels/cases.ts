import type { Case, CaseDesign, Draw } from '#graders/case.ts';
import { designKernel } from '#graders/tiers/kernel/design.ts';

function encode(en: string, zh: string, train: string[], values: string[]): Case {
  return { name: { en, zh }, arguments: [train, values] };
}

function rows(en: string, zh: string, ids: number[], depth: number): Case {
  return { name: { en, zh }, function: 'oneHot', arguments: [Int32Array.from(ids), depth] };
}

function drawn(draw: Draw, length: number, [low, high]: [number, number]): number[] {
  return Array.from({ length }, () => draw.integer(low, high));
}

function words(draw: Draw, length: number): string[] {
  const known = ['pear', 'fig', 'Apple', 'apple', '梨', 'constructor', 'zz', '10', '9'];
  return Array.from({ length }, () => known[draw.integer(0, known.length - 1)]!);
}

export const cases: CaseDesign = {
  visible: (draw) => [
    encode('Chinese strings', '中文字符串', ['猫', '狗', '猫'], ['狗', '鸟', '猫']),
    encode('capital letters', '大小写', ['b', 'A', 'a', 'B'], ['a', 'A', 'c']),
    encode('nothing to encode', '没有待编码的值', ['x', 'y'], []),
    rows('ids outside the range', '越界的编号', [3, -1, 0, 2], 3),
    rows('more classes than ids', '类多于编号', drawn(draw, 3, [0, 6]), 7),
    rows('no ids', '没有编号', [], 4),
    rows('23 ids', '23 个编号', drawn(draw, 23, [-1, 5]), 5),
    rows('300 ids', '300 个编号', drawn(draw, 300, [-1, 20]), 20),
  ],
  hidden: (draw) => [
    encode('words', '单词', words(draw, 12), words(draw, 9)),
    encode('values beyond training', '训练之外的值', ['m', 'b'], ['b', 'z', 'a', 'm']),
    encode(
      'names that objects know',
      '对象自带的名字',
      ['toString', 'a'],
      ['constructor', 'toString', '__proto__', 'a'],
    ),
    encode('numbers as text', '文本形式的数字', ['10', '9', '2'], ['2', '10', '1']),
    encode('accents', '带重音的字母', ['é', 'z', 'e', 'Z'], ['e', 'é', 'Z', 'z']),
    encode(
      'spaces inside and around',
      '首尾与中间的空格',
      ['a', ' a', 'a b'],
      ['a', ' a', 'a ', 'ab', 'a b'],
    ),
    encode(
      'beyond the first 65,536 characters',
      '基本平面之外的字符',
      ['\uff21', '😀', 'a'],
      ['😀', '\uff21', '😁'],
    ),
    encode('no training strings', '没有训练字符串', [], ['a']),
    rows('ids outside the range', '越界的编号', [-1, 5, 4, 0, -7], 5),
    rows('as many ids as classes', '编号数等于类数', [2, 0, 3, 1], 4),
    rows('depth 0', '深度为 0', [0, 1], 0),
    rows('one class', '一个类', [0, -1, 0], 1),
    rows('no ids', '没有编号', [], 3),
    rows('prime extents', '尺寸为质数', drawn(draw, 13, [-2, 8]), 7),
    rows('29 ids', '29 个编号', drawn(draw, 29, [-1, 3]), 3),
    rows('997 ids', '997 个编号', drawn(draw, 997, [-1, 31]), 31),
  ],
  sumLength: () => 0,
  launches: () => 8,
  kernel: (values) => {
    const [{ length: N }, depth] = values as [Int32Array, number];
    return designKernel({
      inputs: { ids: 0 },
      outputs: { y: { shape: [N, depth] } },
      scalars: { N, depth },
    });
  },
};
