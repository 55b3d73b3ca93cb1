import type { Case, CaseDesign, Draw } from '#graders/case.ts';
import type { Property } from '#graders/property.ts';
import { tensor, type Tensor, type Value } from '#graders/tensor.ts';
import { designPasses } from '#graders/tiers/kernel/design.ts';
import type { KernelPlan } from '#graders/tiers/kernel/plan.ts';

type Triple = [number, number, number];

interface Sizes {
  N: number;
  Tq: number;
  Tk: number;
  dk: number;
  dv: number;
}

interface Options {
  causal: boolean;
  keyMask?: Tensor;
}

function named(en: string, zh: string, draw: Draw, [sizes, options]: [Sizes, Options]): Case {
  const { N, Tq, Tk, dk, dv } = sizes;
  const inputs = [
    draw.uniform([N, Tq, dk], [-2, 2]),
    draw.uniform([N, Tk, dk], [-2, 2]),
    draw.uniform([N, Tk, dv], [-3, 3]),
  ];
  return { name: { en, zh }, arguments: [...inputs, { ...options }] };
}

const square = (N: number, T: number, dk: number, dv: number): Sizes => ({ N, Tq: T, Tk: T, dk, dv });
const causal = { causal: true };
const open = { causal: false };
const mask = (...rows: number[][]): Tensor => tensor(rows);

/** Numbers 1 to count in an order of their own. */
function shuffled(draw: Draw, count: number): number[] {
  const left = Array.from({ length: count }, (_, at) => at + 1);
  return Array.from({ length: count }, () => left.splice(draw.integer(0, left.length - 1), 1)[0]!);
}

/**
 * Scores up to ±2000, those of one row at least 20 apart: the first component is large and decides, the others are
 * small. The largest score of a row often belongs to a key that is masked.
 */
function largeScores(draw: Draw, { N, Tq, Tk, dk, dv }: Sizes, options: Options): Case['arguments'] {
  const small = (): number[] => Array.from({ length: dk - 1 }, () => draw.number(-1, 1));
  const rows = <T>(count: number, row: (at: number) => T): T[] =>
    Array.from({ length: count }, (_, at) => row(at));
  const step = Math.floor(100 / Tk);
  const Q = rows(N, () => rows(Tq, () => [draw.number(70, 80) * (draw.integer(0, 1) ? 1 : -1), ...small()]));
  const K = rows(N, () => {
    const levels = shuffled(draw, Tk);
    return rows(Tk, (j) => [step * levels[j]! - 50, ...small()]);
  });
  return [tensor(Q), tensor(K), draw.uniform([N, Tk, dv], [-3, 3]), { ...options }];
}

/** Different keys and values from position `from` on; rows before it must not notice. */
function futureIsHidden(draw: Draw): Property {
  const [N, T, dk, dv, from] = [2, 5, 3, 2, 3];
  const random = (width: number): number[][][] =>
    Array.from({ length: N }, () =>
      Array.from({ length: T }, () => Array.from({ length: width }, () => draw.number(-2, 2))),
    );
  const otherFuture = (rows: number[][][]): number[][][] =>
    rows.map((sequence) => sequence.map((row, t) => (t < from ? row : row.map(() => draw.number(-2, 2)))));
  const [K, V, early] = [random(dk), random(dv), random(dv)];
  const Q = draw.uniform([N, T, dk], [-2, 2]);
  const weights = tensor(early.map((rows) => rows.map((row, t) => (t < from ? row : row.map(() => 0)))));
  return {
    name: { en: 'later keys change no earlier output', zh: '后面的键不影响前面的输出' },
    calls: [
      { arguments: [Q, tensor(K), tensor(V), { causal: true }] },
      { arguments: [Q, tensor(otherFuture(K)), tensor(otherFuture(V)), { causal: true }] },
    ],
    relation: {
      kind: 'innerProduct',
      pairs: [
        [{ output: 0, path: 'out' }, { value: weights }],
        [{ output: 1, path: 'out' }, { value: weights }],
      ],
    },
  };
}

function rowsSumToOne(draw: Draw): Property {
  const keyMask = mask([1, 0, 1, 1], [1, 1, 0, 0]);
  const call = named('', '', draw, [square(2, 4, 2, 1), { causal: true, keyMask }]);
  return {
    name: { en: 'rows with an allowed key sum to 1', zh: '有允许的键的行，权重之和为 1' },
    calls: [{ arguments: call.arguments }],
    relation: { kind: 'sumsTo', of: { output: 0, path: 'weights' }, axis: 2, value: 1 },
  };
}

/** A missing mask keeps every key. */
function plan(values: Value[]): KernelPlan {
  const [Q, K, V, { causal: isCausal, keyMask }] = values as [Tensor, Tensor, Tensor, Options];
  const [[N, Tq, dk], [, Tk, dv]] = [Q.shape, V.shape] as [Triple, Triple];
  const scalars = { N, Tq, Tk, dk, dv, causal: isCausal ? 1 : 0 };
  return designPasses({
    inputs: { Q: 0, K: 1, V: 2, keyMask: keyMask ? '3.keyMask' : new Float32Array(K.shape[0]! * Tk).fill(1) },
    outputs: { weights: { path: 'weights', shape: [N, Tq, Tk] }, out: { path: 'out', shape: [N, Tq, dv] } },
    passes: {
      weights: { reads: ['Q', 'K', 'keyMask'], writes: ['weights'], items: N * Tq, scalars },
      out: { reads: ['weights', 'V'], writes: ['out'], scalars },
    },
  });
}

export const cases: CaseDesign = {
  visible: (draw) => [
    named('causal', '因果', draw, [square(1, 4, 2, 3), causal]),
    named('padding', '填充', draw, [square(2, 3, 3, 2), { ...open, keyMask: mask([0, 1, 1], [1, 1, 0]) }]),
    named('causal with padding', '因果加填充', draw, [
      square(2, 4, 2, 2),
      { ...causal, keyMask: mask([0, 0, 1, 1], [1, 0, 1, 1]) },
    ]),
    named('fewer queries than keys', '查询少于键', draw, [{ N: 1, Tq: 2, Tk: 5, dk: 2, dv: 2 }, causal]),
    named('fewer keys than queries', '键少于查询', draw, [{ N: 1, Tq: 5, Tk: 3, dk: 2, dv: 1 }, causal]),
    named('one sequence fully masked', '一个序列全部被屏蔽', draw, [
      square(2, 3, 2, 2),
      { ...open, keyMask: mask([0, 0, 0], [1, 0, 1]) },
    ]),
    {
      name: { en: 'scores up to ±2000', zh: '得分高达 ±2000' },
      arguments: largeScores(draw, square(2, 4, 4, 2), {
        ...causal,
        keyMask: mask([1, 0, 1, 0], [1, 1, 1, 0]),
      }),
    },
    named('twelve positions', '十二个位置', draw, [square(1, 12, 2, 1), causal]),
    named('twelve positions twice', '两个序列各十二个位置', draw, [
      { N: 2, Tq: 12, Tk: 3, dk: 2, dv: 3 },
      { ...open, keyMask: mask([1, 0, 1], [0, 1, 1]) },
    ]),
    named('36 positions', '36 个位置', draw, [{ N: 2, Tq: 36, Tk: 3, dk: 1, dv: 1 }, causal]),
    named('no masks at all', '没有任何掩码', draw, [{ N: 2, Tq: 2, Tk: 3, dk: 3, dv: 2 }, open]),
    named('no queries', '没有查询', draw, [{ N: 2, Tq: 0, Tk: 3, dk: 2, dv: 4 }, causal]),
    named('long sequences', '长序列', draw, [square(3, 29, 16, 8), causal]),
  ],
  hidden: (draw) => [
    named('causal with padding, N = 2, T = 5', '因果加填充，N = 2，T = 5', draw, [
      square(2, 5, 4, 3),
      { ...causal, keyMask: mask([0, 1, 1, 0, 1], [1, 1, 0, 1, 0]) },
    ]),
    named('two queries, five keys', '两个查询、五个键', draw, [{ N: 2, Tq: 2, Tk: 5, dk: 3, dv: 4 }, causal]),
    named('five queries, two keys', '五个查询、两个键', draw, [{ N: 2, Tq: 5, Tk: 2, dk: 2, dv: 3 }, causal]),
    named('one query, seven keys', '一个查询、七个键', draw, [{ N: 1, Tq: 1, Tk: 7, dk: 5, dv: 2 }, causal]),
    named('padding only, more queries than keys', '只有填充，查询多于键', draw, [
      { N: 3, Tq: 4, Tk: 3, dk: 2, dv: 2 },
      { ...open, keyMask: mask([1, 0, 0], [0, 1, 1], [1, 1, 1]) },
    ]),
    named('extents that are prime', '尺寸均为质数', draw, [{ N: 3, Tq: 5, Tk: 7, dk: 2, dv: 11 }, causal]),
    {
      name: { en: 'scores up to ±2000', zh: '得分高达 ±2000' },
      arguments: largeScores(
        draw,
        { N: 2, Tq: 4, Tk: 5, dk: 3, dv: 2 },
        { ...open, keyMask: mask([0, 1, 0, 1, 0], [1, 1, 0, 0, 1]) },
      ),
    },
    {
      name: { en: 'scores up to ±2000, causal', zh: '得分高达 ±2000，因果' },
      arguments: largeScores(draw, square(3, 5, 4, 3), causal),
    },
    named('one sequence fully masked, causal', '一个序列全部被屏蔽，因果', draw, [
      square(3, 3, 2, 2),
      { ...causal, keyMask: mask([1, 1, 1], [0, 0, 0], [0, 1, 1]) },
    ]),
    named('everything masked', '全部被屏蔽', draw, [
      { N: 2, Tq: 2, Tk: 3, dk: 2, dv: 3 },
      { ...open, keyMask: mask([0, 0, 0], [0, 0, 0]) },
    ]),
    named('seventeen queries, five keys', '十七个查询、五个键', draw, [
      { N: 2, Tq: 17, Tk: 5, dk: 3, dv: 3 },
      { ...open, keyMask: mask([0, 1, 1, 0, 1], [1, 1, 0, 1, 1]) },
    ]),
    named('37 queries of two sequences', '两个序列各 37 个查询', draw, [
      { N: 2, Tq: 37, Tk: 2, dk: 1, dv: 1 },
      causal,
    ]),
    named('a mask of ones', '掩码全为 1', draw, [
      square(2, 3, 4, 1),
      { ...open, keyMask: mask([1, 1, 1], [1, 1, 1]) },
    ]),
    named('width 1', '宽度为 1', draw, [square(2, 4, 1, 1), causal]),
    named('a single position', '单个位置', draw, [square(3, 1, 2, 2), causal]),
    named('no sequences', '没有序列', draw, [square(0, 3, 2, 2), causal]),
    named('no queries', '没有查询', draw, [
      { N: 1, Tq: 0, Tk: 2, dk: 2, dv: 3 },
      { ...open, keyMask: mask([1, 0]) },
    ]),
    {
      ...named('no keys', '没有键', draw, [{ N: 2, Tq: 3, Tk: 0, dk: 2, dv: 2 }, open]),
      tiers: ['loops'],
    },
    named('37 × 41', '37×41', draw, [{ N: 2, Tq: 37, Tk: 41, dk: 8, dv: 17 }, causal]),
  ],
  properties: (draw) => [rowsSumToOne(draw), futureIsHidden(draw), { ...futureIsHidden(draw), hidden: true }],
  sumLength: ([, K]) => {
    const [, Tk, dk] = (K as Tensor).shape;
    return Tk! + dk!;
  },
  launches: () => 25,
  kernel: plan,
};
