import { drawTensor, type Case, type CaseDesign, type Draw } from '#graders/case.ts';
import type { Property } from '#graders/property.ts';
import { tensor, type Tensor } from '#graders/tensor.ts';
import { designPasses } from '#graders/tiers/kernel/design.ts';

type Pair = [number, number];

interface Extents {
  /** Tq queries and Tk keys. */
  queries: number;
  keys: number;
  /** dk of queries and keys, dv of values. */
  width: number;
  values: number;
}

function named(
  en: string,
  zh: string,
  draw: Draw,
  { queries, keys, width, values, size = 2 }: Extents & { size?: number },
): Case {
  const given = [
    draw.uniform([queries, width], [-size, size]),
    draw.uniform([keys, width], [-size, size]),
    draw.uniform([keys, values]),
  ];
  return { name: { en, zh }, arguments: given };
}

/**
 * Scaled scores between −2000 and 2000, each at least 100 from the others of its row: key j is 16 in its own column and
 * 0 elsewhere, so that score i, j is 16 · q[i, j] / √width.
 */
function distantScores(draw: Draw, { queries, keys, width, values }: Extents): Case {
  const slots = 4000 / keys;
  const score = (i: number, j: number): number =>
    -2000 + ((i + j) % keys) * slots + draw.number(0, slots - 100);
  const query = Array.from({ length: queries }, (_, i) =>
    Array.from({ length: width }, (__, column) =>
      column < keys ? (score(i, column) * Math.sqrt(width)) / 16 : draw.number(-1, 1),
    ),
  );
  const key = Array.from({ length: keys }, (_, j) =>
    Array.from({ length: width }, (__, column) => (column === j ? 16 : 0)),
  );
  return {
    name: { en: 'scores between −2000 and 2000', zh: '得分在 −2000 与 2000 之间' },
    arguments: [tensor(query), tensor(key), draw.uniform([keys, values])],
  };
}

function rowsSumToOne(draw: Draw): Property {
  return {
    name: { en: 'every row of the weights sums to 1', zh: '权重的每一行之和为 1' },
    calls: [
      { arguments: [draw.uniform([4, 3], [-2, 2]), draw.uniform([6, 3], [-2, 2]), draw.uniform([6, 2])] },
    ],
    relation: { kind: 'sumsTo', of: { output: 0, path: 'weights' }, axis: 1, value: 1 },
  };
}

function inOrder({ shape, data }: Tensor, order: readonly number[]): Tensor {
  const width = shape[1]!;
  const rows = order.flatMap((row) => [...data.subarray(row * width, (row + 1) * width)]);
  return { shape: [...shape], data: Float32Array.from(rows) };
}

function keyOrder(draw: Draw): Property {
  const query = draw.uniform([3, 4], [-2, 2]);
  const [key, value] = [draw.uniform([5, 4], [-2, 2]), draw.uniform([5, 2])].map(
    (one) => drawTensor(one) as Tensor,
  );
  const order = [3, 0, 4, 1, 2];
  return {
    name: { en: 'the order of the keys with their values does not matter', zh: '键与值一起换序，输出不变' },
    calls: [
      { arguments: [query, key!, value!] },
      { arguments: [query, inOrder(key!, order), inOrder(value!, order)] },
    ],
    relation: { kind: 'equal', left: { output: 0, path: 'out' }, right: { output: 1, path: 'out' } },
  };
}

function queryOrder(draw: Draw): Property {
  const query = drawTensor(draw.uniform([4, 3], [-2, 2])) as Tensor;
  const [key, value] = [draw.uniform([5, 3], [-2, 2]), draw.uniform([5, 2])];
  const order = [2, 0, 3, 1];
  return {
    name: { en: 'outputs follow the order of the queries', zh: '查询换序，输出随之换序' },
    calls: [{ arguments: [query, key, value] }, { arguments: [inOrder(query, order), key, value] }],
    relation: {
      kind: 'permutes',
      of: { output: 1, path: 'out' },
      from: { output: 0, path: 'out' },
      axis: 0,
      order,
    },
  };
}

export const cases: CaseDesign = {
  visible: (draw) => [
    named('three queries, five keys', '三个查询、五个键', draw, { queries: 3, keys: 5, width: 4, values: 6 }),
    named('more queries than keys', '查询多于键', draw, { queries: 6, keys: 2, width: 3, values: 4 }),
    named('wide keys, narrow values', '宽键、窄值', draw, { queries: 2, keys: 4, width: 9, values: 2 }),
    named('as many queries as keys', '查询与键一样多', draw, { queries: 4, keys: 4, width: 3, values: 5 }),
    named('a single query', '单个查询', draw, { queries: 1, keys: 6, width: 5, values: 3 }),
    named('a single key', '单个键', draw, { queries: 3, keys: 1, width: 4, values: 2 }),
    named('keys of width 1', '宽度为 1 的键', draw, { queries: 3, keys: 4, width: 1, values: 2 }),
    distantScores(draw, { queries: 3, keys: 4, width: 16, values: 3 }),
    named('eleven queries, seven columns of values', '十一个查询、七列值', draw, {
      queries: 11,
      keys: 3,
      width: 2,
      values: 7,
    }),
    named('no queries', '没有查询', draw, { queries: 0, keys: 3, width: 2, values: 4 }),
    named('long sequences', '长序列', draw, { queries: 96, keys: 80, width: 32, values: 24, size: 1 }),
  ],
  hidden: (draw) => [
    named('three queries, five keys', '三个查询、五个键', draw, { queries: 3, keys: 5, width: 4, values: 6 }),
    named('extents that are prime', '尺寸均为质数', draw, { queries: 7, keys: 11, width: 5, values: 3 }),
    named('more queries than keys', '查询多于键', draw, {
      queries: draw.integer(6, 9),
      keys: 3,
      width: draw.integer(4, 7),
      values: 2,
    }),
    named('wide keys, narrow values', '宽键、窄值', draw, { queries: 4, keys: 6, width: 12, values: 2 }),
    named('as many queries as keys', '查询与键一样多', draw, { queries: 5, keys: 5, width: 3, values: 2 }),
    named('a single key', '单个键', draw, { queries: 4, keys: 1, width: 3, values: 5 }),
    named('a single query', '单个查询', draw, { queries: 1, keys: 8, width: 6, values: 1 }),
    distantScores(draw, { queries: 2, keys: 5, width: 64, values: 2 }),
    distantScores(draw, { queries: 4, keys: 3, width: 9, values: 4 }),
    named('thirteen queries, six columns of values', '十三个查询、六列值', draw, {
      queries: 13,
      keys: 4,
      width: 3,
      values: 6,
    }),
    named('no queries', '没有查询', draw, { queries: 0, keys: 4, width: 3, values: 2 }),
    named('67 queries, 71 keys', '67 个查询、71 个键', draw, {
      queries: 67,
      keys: 71,
      width: 41,
      values: 37,
      size: 1,
    }),
  ],
  properties: (draw) => [rowsSumToOne(draw), keyOrder(draw), queryOrder(draw)],
  sumLength: ([query, key]) => Math.max((query as Tensor).shape[1]!, (key as Tensor).shape[0]!),
  launches: () => 14,
  kernel: (values) => {
    const [[Tq, dk], [Tk, dv]] = [values[0], values[2]].map((one) => (one as Tensor).shape) as [Pair, Pair];
    const scalars = { Tq, Tk, dk, dv };
    return designPasses({
      inputs: { Q: 0, K: 1, V: 2 },
      outputs: { weights: { path: 'weights', shape: [Tq, Tk] }, out: { path: 'out', shape: [Tq, dv] } },
      passes: {
        weights: { reads: ['Q', 'K'], writes: ['weights'], items: Tq, scalars },
        out: { reads: ['weights', 'V'], writes: ['out'], scalars },
      },
    });
  },
};
