import type { Case, CaseDesign, Draw } from '#graders/case.ts';

type Cell = string | null;

function named(en: string, zh: string, rows: Cell[][], types: string[], nTrain: number): Case {
  return { name: { en, zh }, arguments: [rows, types, nTrain] };
}

/** Rows with gaps, spaces and repetitions; numbers are small so that duplicates are common. */
function drawn(draw: Draw, length: number): Cell[][] {
  const number = (): Cell => {
    const kind = draw.integer(0, 9);
    if (kind === 0) return null;
    if (kind === 1) return ['', ' ', 'n/a', '12abc'][draw.integer(0, 3)]!;
    return `${draw.integer(-4, 6)}${['', ' ', '.0', '.5'][draw.integer(0, 3)]!}`;
  };
  const text = (): Cell => [null, '', ' red', 'red', 'blue ', 'Blue', '绿'][draw.integer(0, 6)]!;
  return Array.from({ length }, () => [number(), text(), number()]);
}

const mixed = ['number', 'string', 'number'];

export const cases: CaseDesign = {
  visible: (draw) => [
    named('text in a number column', '数值列里的文本', [['abc'], ['12abc'], ['4'], ['8']], ['number'], 4),
    named('an even number of values', '偶数个值', [['1'], ['2'], ['4'], ['9'], [null]], ['number'], 5),
    named('an outlier beyond training', '训练之外的异常值', [['1'], [''], ['3'], ['900']], ['number'], 3),
    named(
      'ties of strings',
      '并列的字符串',
      [
        ['b', '1'],
        ['a', '2'],
        ['b', '3'],
        ['a ', '4'],
        [null, '5'],
      ],
      ['string', 'number'],
      5,
    ),
    named(
      'all missing',
      '全部缺失',
      [
        [null, ''],
        ['x', ' '],
        ['', null],
      ],
      ['number', 'string'],
      3,
    ),
    named(
      'separators inside cells',
      '单元格里的分隔符',
      [
        ['x,y', 'z'],
        ['x', 'y,z'],
        ['x y', 'z'],
        ['x', 'y z'],
        ['x|y', 'z'],
        ['x', 'y|z'],
      ],
      ['string', 'string'],
      6,
    ),
    named('drawn rows', '随机行', drawn(draw, 12), mixed, 8),
    named('no rows', '没有行', [], ['number'], 0),
  ],
  hidden: (draw) => [
    named('drawn rows', '随机行', drawn(draw, 14), mixed, 9),
    named('more drawn rows', '更多随机行', drawn(draw, 40), mixed, 25),
    named(
      'duplicates by value',
      '按值重复',
      [
        ['1', ' x'],
        ['1.0', 'x'],
        ['01', 'x '],
        ['2', 'x'],
      ],
      ['number', 'string'],
      4,
    ),
    named(
      'missing equals missing',
      '缺失等于缺失',
      [
        [null, 'a'],
        ['', 'a'],
        ['zz', 'a'],
        ['5', 'a'],
      ],
      ['number', 'string'],
      4,
    ),
    named(
      'separators inside cells',
      '单元格里的分隔符',
      [
        ['a,b', 'c'],
        ['a', 'b,c'],
        ['a|b', 'c'],
        ['a', 'b|c'],
        ['a b', 'c'],
        ['a', 'b c'],
        ['ab', 'c'],
        ['a', 'bc'],
        [null, 'c'],
        ['null', 'c'],
      ],
      ['string', 'string'],
      10,
    ),
    named('12abc is missing', '12abc 算缺失', [['12abc'], ['3'], ['5'], ['40']], ['number'], 4),
    named('infinity is missing', '无穷大算缺失', [['Infinity'], ['1e999'], ['2'], ['6']], ['number'], 4),
    named(
      'hexadecimal and exponents',
      '十六进制与指数',
      [['0x10'], ['1e3'], [null], ['-2.5']],
      ['number'],
      4,
    ),
    named('an odd number of values', '奇数个值', [['10'], ['2'], ['33'], [null]], ['number'], 4),
    named(
      'an outlier beyond training',
      '训练之外的异常值',
      [['5'], ['7'], [null], ['5000'], ['6000']],
      ['number'],
      3,
    ),
    named(
      'a duplicate within training',
      '训练中的重复',
      [['4'], ['4'], ['8'], ['100'], [null]],
      ['number'],
      3,
    ),
    named(
      'ties of strings',
      '并列的字符串',
      [
        ['b', '1'],
        ['B', '2'],
        ['b', '3'],
        ['B', '4'],
        [null, '5'],
      ],
      ['string', 'number'],
      5,
    ),
    named(
      'the most frequent string is neither the first nor the smallest',
      '最常见的字符串既不在最前也不最小',
      [
        ['m', '1'],
        ['z', '2'],
        ['a', '3'],
        ['z', '4'],
        ['m', '5'],
        ['z', '6'],
        [null, '7'],
      ],
      ['string', 'number'],
      7,
    ),
    named(
      'no training rows',
      '没有训练行',
      [
        ['3', 'a'],
        [null, ''],
        ['4', 'b'],
      ],
      ['number', 'string'],
      0,
    ),
    named(
      'numbers as strings',
      '字符串列里的数字',
      [
        ['1', '1'],
        ['01', '1'],
        [null, '1'],
      ],
      ['string', 'number'],
      3,
    ),
  ],
  sumLength: () => 0,
};
