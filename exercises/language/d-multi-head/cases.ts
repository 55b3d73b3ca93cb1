import { drawTensor, type Case, type CaseDesign, type Draw } from '#graders/case.ts';
import type { Property } from '#graders/property.ts';
import type { Tensor, ValueRecord } from '#graders/tensor.ts';
import { designPasses } from '#graders/tiers/kernel/design.ts';

interface Layer {
  T: number;
  D: number;
  heads: number;
  causal?: boolean;
}

/** Weights that make the softmax neither flat nor hard at any width. */
function parameters(draw: Draw, D: number): ValueRecord {
  const limit = 2.2 / Math.sqrt(D);
  const drawn = (shape: number[], bound: number): Tensor =>
    drawTensor(draw.uniform(shape, [-bound, bound])) as Tensor;
  return {
    Wq: drawn([D, D], limit),
    Wk: drawn([D, D], limit),
    Wv: drawn([D, D], limit),
    Wo: drawn([D, D], limit),
    bq: drawn([D], 0.7),
    bk: drawn([D], 0.7),
    bv: drawn([D], 0.7),
    bo: drawn([D], 0.7),
  };
}

function named(en: string, zh: string, draw: Draw, { T, D, heads, causal = false }: Layer): Case {
  const given = [draw.uniform([T, D], [-1.5, 1.5]), parameters(draw, D), heads, causal];
  return { name: { en, zh }, arguments: given };
}

/**
 * Scores up to ±1600, those of one row at least 20 apart: the first column of each head holds whole numbers and decides,
 * queries are x itself, and keys a multiple of it.
 */
function largeScores(draw: Draw, { T, D, heads, causal = false }: Layer): Case {
  const width = D / heads;
  const x = drawTensor(draw.uniform([T, D], [-0.1, 0.1])) as Tensor;
  for (let head = 0; head < heads; head += 1) {
    const levels = [-8, -7, -6, -5, 5, 6, 7, 8];
    for (let t = 0; t < T; t += 1)
      x.data[t * D + head * width] = levels.splice(draw.integer(0, levels.length - 1), 1)[0]!;
  }
  const diagonal = (value: number): Tensor => ({
    shape: [D, D],
    data: Float32Array.from({ length: D * D }, (_, at) => (at % (D + 1) === 0 ? value : 0)),
  });
  const zeros: Tensor = { shape: [D], data: new Float32Array(D) };
  const plain = { Wq: diagonal(1), Wk: diagonal(25 * Math.sqrt(width)), bq: zeros, bk: zeros };
  return {
    name: { en: 'scores up to ±1600', zh: '得分高达 ±1600' },
    arguments: [x, { ...parameters(draw, D), ...plain }, heads, causal],
  };
}

function refused(one: Case): Case {
  return { ...one, throws: 'RangeError' };
}

function withRows(x: Tensor, rowFrom: (t: number) => ArrayLike<number>): Tensor {
  const D = x.shape[1]!;
  const data = x.data.slice();
  for (let t = 0; t < x.shape[0]!; t += 1) data.set(rowFrom(t), t * D);
  return { shape: x.shape, data };
}

function rowOf({ shape, data }: Tensor, t: number): Float32Array {
  return data.slice(t * shape[1]!, (t + 1) * shape[1]!);
}

/** Without a mask attention knows no order. */
function equivariance(draw: Draw): Property {
  const [T, D, heads] = [5, 4, 2];
  const order = [3, 0, 4, 2, 1];
  const x = drawTensor(draw.uniform([T, D], [-1.5, 1.5])) as Tensor;
  const p = parameters(draw, D);
  return {
    name: { en: 'rows in another order give outputs in that order', zh: '打乱输入的行，输出也按同样的顺序' },
    calls: [
      { arguments: [x, p, heads, false] },
      { arguments: [withRows(x, (t) => rowOf(x, order[t]!)), p, heads, false] },
    ],
    relation: { kind: 'permutes', of: { output: 1 }, from: { output: 0 }, axis: 0, order },
  };
}

/** Two sequences with the same beginning: with the mask, their outputs begin equally. */
function prefix(draw: Draw): Property {
  const [T, D, heads, from] = [6, 6, 3, 4];
  const x = drawTensor(draw.uniform([T, D], [-1.5, 1.5])) as Tensor;
  const other = drawTensor(draw.uniform([T, D], [-1.5, 1.5])) as Tensor;
  const probe = drawTensor(draw.uniform([T, D], [-2, 2])) as Tensor;
  const p = parameters(draw, D);
  const early = withRows(probe, (t) => (t < from ? rowOf(probe, t) : new Float32Array(D)));
  return {
    name: { en: 'causal: a later row changes no earlier output', zh: '因果：后面的行不影响前面的输出' },
    calls: [
      { arguments: [x, p, heads, true] },
      { arguments: [withRows(x, (t) => rowOf(t < from ? x : other, t)), p, heads, true] },
    ],
    relation: {
      kind: 'innerProduct',
      pairs: [
        [{ output: 0 }, { value: early }],
        [{ output: 1 }, { value: early }],
      ],
    },
  };
}

export const cases: CaseDesign = {
  visible: (draw) => [
    named('two heads', '两个头', draw, { T: 3, D: 4, heads: 2 }),
    named('two heads, causal', '两个头，因果', draw, { T: 4, D: 6, heads: 2, causal: true }),
    named('three heads', '三个头', draw, { T: 3, D: 6, heads: 3 }),
    named('one head', '一个头', draw, { T: 4, D: 3, heads: 1 }),
    named('as many heads as columns', '头数等于列数', draw, { T: 3, D: 4, heads: 4, causal: true }),
    named('a single position', '单个位置', draw, { T: 1, D: 4, heads: 2 }),
    largeScores(draw, { T: 4, D: 6, heads: 2 }),
    named('eighteen positions', '十八个位置', draw, { T: 18, D: 4, heads: 2 }),
    refused(named('four heads for ten columns', '十列分四个头', draw, { T: 2, D: 10, heads: 4 })),
    named('no positions', '没有位置', draw, { T: 0, D: 4, heads: 2 }),
    named('large layer', '较大的层', draw, { T: 24, D: 32, heads: 4, causal: true }),
  ],
  hidden: (draw) => [
    named('T = 5, D = 8, two heads', 'T = 5，D = 8，两个头', draw, { T: 5, D: 8, heads: 2 }),
    named('T = 5, D = 8, four heads, causal', 'T = 5，D = 8，四个头，因果', draw, {
      T: 5,
      D: 8,
      heads: 4,
      causal: true,
    }),
    named('three heads of width 5', '三个宽度为 5 的头', draw, { T: 7, D: 15, heads: 3 }),
    named('five heads of width 2, causal', '五个宽度为 2 的头，因果', draw, {
      T: 3,
      D: 10,
      heads: 5,
      causal: true,
    }),
    named('one head', '一个头', draw, { T: 6, D: 5, heads: 1 }),
    named('one head, causal', '一个头，因果', draw, { T: 4, D: 7, heads: 1, causal: true }),
    named('as many heads as columns', '头数等于列数', draw, { T: 4, D: 6, heads: 6 }),
    named('a single column', '单独一列', draw, { T: 5, D: 1, heads: 1 }),
    named('a single position', '单个位置', draw, { T: 1, D: 6, heads: 3, causal: true }),
    largeScores(draw, { T: 5, D: 6, heads: 3 }),
    largeScores(draw, { T: 6, D: 4, heads: 2, causal: true }),
    named('thirteen positions', '十三个位置', draw, { T: 13, D: 6, heads: 2, causal: true }),
    refused(named('four heads for ten columns', '十列分四个头', draw, { T: 3, D: 10, heads: 4 })),
    refused(named('more heads than columns', '头数多于列数', draw, { T: 2, D: 3, heads: 6 })),
    named('no positions', '没有位置', draw, { T: 0, D: 6, heads: 3, causal: true }),
    named('eight heads of width 5', '八个宽度为 5 的头', draw, { T: 33, D: 40, heads: 8 }),
  ],
  properties: (draw) => [equivariance(draw), prefix(draw)],
  sumLength: ([x]) => (x as Tensor).shape[0]! + (x as Tensor).shape[1]!,
  launches: () => 40,
  kernel: (values) => {
    const [x, , heads, causal] = values as [Tensor, ValueRecord, number, boolean];
    const [T, D] = x.shape as [number, number];
    const scalars = { T, D, heads, causal: causal ? 1 : 0 };
    return designPasses({
      inputs: {
        x: 0,
        W: ['1.Wq', '1.Wk', '1.Wv'],
        b: ['1.bq', '1.bk', '1.bv'],
        ...{ Wo: '1.Wo', bo: '1.bo' },
      },
      outputs: { y: { shape: [T, D] } },
      scratch: { qkv: 3 * T * D, joined: T * D },
      passes: {
        project: { reads: ['x', 'W', 'b'], writes: ['qkv'], scalars },
        attend: { reads: ['qkv'], writes: ['joined'], scalars },
        output: { reads: ['joined', 'Wo', 'bo'], writes: ['y'], scalars },
      },
    });
  },
};
