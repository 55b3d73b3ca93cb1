import {
  drawTensor,
  type Argument,
  type Case,
  type CaseDesign,
  type Draw,
  type Seeded,
} from '#graders/case.ts';
import type { Property, Relation } from '#graders/property.ts';
import { wordAnalogy } from '#graders/reference/word-analogy.ts';
import { tensor, type Tensor } from '#graders/tensor.ts';

interface Question {
  a: number;
  b: number;
  c: number;
  topK: number;
}

/** Neighbouring scores closer than this could change places by rounding. */
const gap = 1e-3;

function named(en: string, zh: string, E: Argument, { a, b, c, topK }: Question): Case {
  return { name: { en, zh }, arguments: [E, a, b, c, topK] };
}

/** Whether all scores that decide the answer lie apart. */
function isClear(E: Tensor, question: Question): boolean {
  const scores = wordAnalogy(E, { ...question, topK: question.topK + 1 }).map(({ score }) => score);
  return scores.every((score, at) => at === 0 || scores[at - 1]! - score > gap);
}

/** A table of such numbers that the answer does not hang on rounding; `shape` changes what was drawn. */
function clearTable(
  draw: Draw,
  size: [V: number, K: number],
  question: Question,
  shape: (E: Tensor) => Tensor = (E) => E,
): Tensor {
  for (;;) {
    const E = shape(drawTensor(draw.uniform(size)) as Tensor);
    if (isClear(E, question)) return E;
  }
}

/** The same without changes: named by its seed, it costs a pack nothing. */
function clearDraw(draw: Draw, size: [V: number, K: number], question: Question): Seeded {
  for (;;) {
    const E = draw.uniform(size);
    if (isClear(drawTensor(E) as Tensor, question)) return E;
  }
}

/** Rows of quite different lengths: whoever forgets to normalise sees the long ones win. */
function stretch(E: Tensor): Tensor {
  const K = E.shape[1]!;
  const data = E.data.map((value, at) => value * [0.25, 4, 1, 9][Math.floor(at / K) % 4]!);
  return { shape: E.shape, data };
}

function withRow(word: number, row: (E: Tensor) => ArrayLike<number>): (E: Tensor) => Tensor {
  return (E) => {
    const data = E.data.slice();
    data.set(row(E), word * E.shape[1]!);
    return { shape: E.shape, data };
  };
}

function zeroRow(E: Tensor): Float32Array {
  return new Float32Array(E.shape[1]!);
}

function copyOf(word: number): (E: Tensor) => Float32Array {
  return ({ shape, data }) => data.slice(word * shape[1]!, (word + 1) * shape[1]!);
}

/** Unit vectors with b + c = a in every floating-point precision: the query is exactly zero. */
function cancelling(draw: Draw): Tensor {
  return tensor([
    [1, 0, -1],
    [1, -1, 0],
    [0, 1, -1],
    ...Array.from({ length: 3 }, () => [draw.number(-1, 1), draw.number(-1, 1), draw.number(0.1, 1)]),
  ]);
}

const unchanged = {
  '0.score': { en: 'longer rows leave the best score as it is', zh: '把某些行拉长，最高得分不变' },
  '2.index': { en: 'longer rows leave the third answer as it is', zh: '把某些行拉长，第三个答案不变' },
};

/** A row that is four times as long points nowhere else. */
function scaling(draw: Draw, path: keyof typeof unchanged): Property {
  const question = { a: 1, b: 4, c: 0, topK: 3 };
  const E = clearTable(draw, [9, 4], question);
  const scaled = {
    shape: E.shape,
    data: E.data.map((value, at) => (Math.floor(at / 4) % 2 ? 4 * value : value)),
  };
  const relation: Relation = { kind: 'equal', left: { output: 0, path }, right: { output: 1, path } };
  return {
    name: unchanged[path],
    calls: [named('', '', E, question), named('', '', scaled, question)].map((one) => ({
      arguments: one.arguments,
    })),
    relation,
  };
}

const loopsOnly = { tiers: ['loops' as const] };

export const cases: CaseDesign = {
  visible: (draw) => {
    const [plain, few, same, all] = [
      { a: 0, b: 3, c: 5, topK: 4 },
      { a: 2, b: 0, c: 1, topK: 3 },
      { a: 3, b: 3, c: 1, topK: 2 },
      { a: 1, b: 0, c: 4, topK: 50 },
    ];
    return [
      named('twelve words', '十二个词', clearDraw(draw, [12, 4], plain), plain),
      named('rows of different lengths', '长度不一的行', clearTable(draw, [9, 3], few, stretch), few),
      named('a equals b', 'a 等于 b', clearDraw(draw, [8, 3], same), same),
      named('more answers asked for than there are', '要求的答案多于词数', clearDraw(draw, [6, 5], all), all),
      named('a row of zeros', '有一个全零行', clearTable(draw, [7, 3], few, withRow(4, zeroRow)), few),
      {
        ...named(
          'a row of zeros, all answers',
          '有一个全零行，返回全部',
          clearTable(draw, [7, 3], all, withRow(5, zeroRow)),
          all,
        ),
        ...loopsOnly,
      },
      named('a copy of c', '有一行与 c 相同', clearTable(draw, [8, 4], few, withRow(6, copyOf(1))), few),
      {
        ...named('a query of length 0', '查询向量长度为 0', cancelling(draw), { a: 0, b: 1, c: 2, topK: 3 }),
        ...loopsOnly,
      },
      named('large vocabulary', '大词表', clearDraw(draw, [400, 24], plain), plain),
    ];
  },
  hidden: (draw) => {
    const question = (V: number, topK: number): Question => {
      const a = draw.integer(0, V - 3);
      return { a: a + 1, b: a, c: a + 2, topK };
    };
    const [forty, prime, ends, twin, none, all] = [
      question(40, 5),
      question(23, 3),
      { a: 10, b: 0, c: 9, topK: 4 },
      { a: 2, b: 5, c: 2, topK: 3 },
      { a: 1, b: 2, c: 3, topK: 0 },
      { a: 4, b: 2, c: 0, topK: 99 },
    ];
    return [
      named('V = 40, K = 8', 'V = 40，K = 8', clearDraw(draw, [40, 8], forty), forty),
      named('extents that are prime', '尺寸均为质数', clearDraw(draw, [23, 7], prime), prime),
      named('the first and the last word', '首尾两个词', clearTable(draw, [11, 5], ends, stretch), ends),
      named('rows of different lengths', '长度不一的行', clearTable(draw, [40, 3], forty, stretch), forty),
      named('a equals c', 'a 等于 c', clearDraw(draw, [9, 4], twin), twin),
      named('no answers asked for', 'topK 为 0', clearDraw(draw, [5, 3], none), none),
      named('all answers', '返回全部', clearTable(draw, [9, 6], all, stretch), all),
      named(
        'four words, one answer',
        '四个词，一个答案',
        clearDraw(draw, [4, 3], { a: 0, b: 3, c: 1, topK: 2 }),
        {
          a: 0,
          b: 3,
          c: 1,
          topK: 2,
        },
      ),
      named('three words, no answer', '三个词，没有答案', draw.uniform([3, 4]), {
        a: 0,
        b: 1,
        c: 2,
        topK: 2,
      }),
      named(
        'a row of zeros',
        '有一个全零行',
        clearTable(draw, [23, 2], prime, withRow(prime.b + 3, zeroRow)),
        prime,
      ),
      {
        ...named(
          'rows of zeros, all answers',
          '有全零行，返回全部',
          clearTable(draw, [10, 4], all, (E) => withRow(7, zeroRow)(withRow(3, zeroRow)(E))),
          all,
        ),
        ...loopsOnly,
      },
      named('a copy of c', '有一行与 c 相同', clearTable(draw, [11, 4], ends, withRow(3, copyOf(9))), ends),
      {
        ...named('two equal rows', '有两个相同的行', tiedTable(draw, ends), ends),
        ...loopsOnly,
      },
      {
        ...named('a query of length 0', '查询向量长度为 0', cancelling(draw), { a: 0, b: 2, c: 1, topK: 9 }),
        ...loopsOnly,
      },
      named('997 words', '997 个词', clearDraw(draw, [997, 33], forty), forty),
    ];
  },
  properties: (draw) => [scaling(draw, '0.score'), scaling(draw, '2.index')],
  sumLength: ([E]) => (E as Tensor).shape[1]!,
  launches: () => 36,
};

/** Words 8 and 4 are the same; the smaller index goes first. All other scores lie apart. */
function tiedTable(draw: Draw, question: Question): Tensor {
  const E = clearTable(draw, [11, 4], { ...question, topK: 99 }, withRow(8, zeroRow));
  return withRow(8, copyOf(4))(E);
}
