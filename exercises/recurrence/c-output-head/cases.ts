import type { Case, CaseDesign, Draw } from '#graders/case.ts';
import type { Property } from '#graders/property.ts';
import type { Tensor } from '#graders/tensor.ts';

interface Head {
  N: number;
  T: number;
  U: number;
  O: number;
  /** Weights lie in [−spread, spread). */
  spread?: number;
}

interface Options {
  mode: 'many-to-many' | 'many-to-one';
  act: 'linear' | 'sigmoid' | 'softmax';
  lengths?: Int32Array;
}

function named(en: string, zh: string, draw: Draw, head: Head, options: Options): Case {
  const { N, T, U, O, spread = 1 } = head;
  const weights = draw.uniform([U, O], [-spread, spread]);
  return {
    name: { en, zh },
    arguments: [draw.uniform([N, T, U]), weights, draw.uniform([O]), { ...options }],
  };
}

/** Logits around 1000 for whatever the states are: an exponential without the shift overflows. */
function farOut(draw: Draw, mode: Options['mode']): Case {
  const head = { N: 2, T: 2, U: 2, O: 5 };
  const one = named('logits around 1000', 'logits 在 1000 附近', draw, head, { mode, act: 'softmax' });
  one.arguments[2] = draw.uniform([5], [997, 1003]);
  return one;
}

const all = 'many-to-many';
const one = 'many-to-one';

function rowsSumToOne(draw: Draw): Property {
  const given = named('', '', draw, { N: 2, T: 3, U: 4, O: 5, spread: 3 }, { mode: all, act: 'softmax' });
  return {
    name: { en: 'softmax sums to 1 at every step', zh: '每一步的 softmax 之和为 1' },
    calls: [{ arguments: given.arguments }],
    relation: { kind: 'sumsTo', of: { output: 0 }, axis: 2, value: 1 },
  };
}

export const cases: CaseDesign = {
  visible: (draw) => [
    named(
      'softmax at every step',
      '每一步做 softmax',
      draw,
      { N: 2, T: 3, U: 4, O: 5 },
      { mode: all, act: 'softmax' },
    ),
    named(
      'sigmoid of the last state',
      '最后状态做 sigmoid',
      draw,
      { N: 3, T: 2, U: 3, O: 1 },
      { mode: one, act: 'sigmoid' },
    ),
    named(
      'sequences of different lengths',
      '长度不一的序列',
      draw,
      { N: 3, T: 4, U: 2, O: 3 },
      { mode: one, act: 'linear', lengths: Int32Array.of(0, 2, 4) },
    ),
    named(
      'lengths given, an output at every step',
      '给出 lengths，每步都输出',
      draw,
      { N: 2, T: 3, U: 2, O: 2 },
      { mode: all, act: 'linear', lengths: Int32Array.of(1, 2) },
    ),
    farOut(draw, 'many-to-many'),
    named('no steps', '没有时间步', draw, { N: 2, T: 0, U: 3, O: 2 }, { mode: one, act: 'softmax' }),
    named('large batch', '大批量', draw, { N: 16, T: 20, U: 48, O: 30 }, { mode: all, act: 'softmax' }),
  ],
  hidden: (draw) => [
    named(
      'N, T, U, O = 3, 5, 4, 6, softmax',
      'N、T、U、O = 3、5、4、6，softmax',
      draw,
      { N: 3, T: 5, U: 4, O: 6 },
      { mode: all, act: 'softmax' },
    ),
    named(
      'softmax of the last state',
      '最后状态做 softmax',
      draw,
      { N: 4, T: 3, U: 5, O: 3 },
      { mode: one, act: 'softmax' },
    ),
    named(
      'lengths 0, 2, 5',
      '长度 0、2、5',
      draw,
      { N: 3, T: 5, U: 3, O: 2 },
      { mode: one, act: 'sigmoid', lengths: Int32Array.of(0, 2, 5) },
    ),
    named(
      'lengths 4, 1, 3, 2',
      '长度 4、1、3、2',
      draw,
      { N: 4, T: 4, U: 4, O: 4 },
      { mode: one, act: 'softmax', lengths: Int32Array.of(4, 1, 3, 2) },
    ),
    named(
      'extents that are prime',
      '尺寸均为质数',
      draw,
      { N: 5, T: 7, U: 3, O: 2 },
      { mode: all, act: 'linear' },
    ),
    named(
      'as many steps as outputs',
      '步数等于输出数',
      draw,
      { N: 2, T: 3, U: 3, O: 3 },
      { mode: all, act: 'softmax' },
    ),
    named(
      'saturated sigmoid',
      '饱和的 sigmoid',
      draw,
      { N: 3, T: 2, U: 2, O: 3, spread: 120 },
      { mode: all, act: 'sigmoid' },
    ),
    named(
      'a sigmoid of logits around 1000',
      'logits 在 1000 附近做 sigmoid',
      draw,
      { N: 2, T: 3, U: 2, O: 4, spread: 1600 },
      { mode: all, act: 'sigmoid' },
    ),
    named(
      'lengths given, softmax at every step',
      '给出 lengths，每一步做 softmax',
      draw,
      { N: 3, T: 4, U: 2, O: 3 },
      { mode: all, act: 'softmax', lengths: Int32Array.of(2, 0, 3) },
    ),
    named(
      'softmax of logits far apart',
      '相距很远的 logits 做 softmax',
      draw,
      { N: 2, T: 3, U: 2, O: 4, spread: 700 },
      { mode: all, act: 'softmax' },
    ),
    farOut(draw, 'many-to-one'),
    farOut(draw, 'many-to-many'),
    named(
      'no steps, an output at every step',
      '没有时间步，每步都输出',
      draw,
      { N: 2, T: 0, U: 3, O: 2 },
      { mode: all, act: 'linear' },
    ),
    named(
      'no steps, the last state',
      '没有时间步，取最后状态',
      draw,
      { N: 3, T: 0, U: 2, O: 3 },
      { mode: one, act: 'sigmoid' },
    ),
    named(
      'N, T, U, O = 13, 17, 19, 11',
      'N、T、U、O = 13、17、19、11',
      draw,
      { N: 13, T: 17, U: 19, O: 11 },
      { mode: all, act: 'softmax' },
    ),
  ],
  properties: (draw) => [rowsSumToOne(draw)],
  sumLength: ([, kernel]) => Math.max(...(kernel as Tensor).shape) + 1,
  launches: () => 16,
};
