import type { Argument, Case, CaseDesign, Draw } from '#graders/case.ts';
import type { Property } from '#graders/property.ts';
import { intTensor, tensor, type IntTensor, type Tensor } from '#graders/tensor.ts';
import { designPasses } from '#graders/tiers/kernel/design.ts';

interface Sizes {
  N: number;
  T: number;
  V: number;
  K: number;
  /** Drawn from the whole vocabulary by default. */
  ids?: IntTensor;
}

function idsOf(draw: Draw, { N, T, V, ids }: Sizes): Argument {
  return ids ?? draw.integers([N, T], [0, V - 1]);
}

function lookup(en: string, zh: string, draw: Draw, sizes: Sizes): Case {
  const given = [idsOf(draw, sizes), draw.uniform([sizes.V, sizes.K], [-2, 2])];
  return { name: { en, zh }, arguments: given };
}

function gradient(en: string, zh: string, draw: Draw, sizes: Sizes): Case {
  const { N, T, V, K } = sizes;
  const dy = draw.uniform([N, T, K], [-2, 2]);
  return { name: { en, zh }, function: 'embeddingGrad', arguments: [idsOf(draw, sizes), dy, V] };
}

/** One id that no table has: kernels cannot throw for it. */
function refused(wrong: Case): Case {
  return { ...wrong, throws: 'RangeError', tiers: ['loops'] };
}

function outside(draw: Draw, id: number): Sizes {
  return {
    N: 2,
    T: 3,
    V: 4,
    K: 2,
    ids: intTensor([[1, 0, 3], draw.integer(0, 1) ? [2, id, 1] : [id, 2, 0]]),
  };
}

const repeats = intTensor([
  [3, 3, 0, 1],
  [0, 3, 3, 5],
]);

/** ⟨y, dy⟩ = ⟨E, dE⟩: the gradient is the transpose of the lookup. */
function adjoint(draw: Draw, { N, T, V, K }: Sizes): Property {
  const [ids, E, dy] = [draw.integers([N, T], [0, V - 1]), draw.uniform([V, K]), draw.uniform([N, T, K])];
  return {
    name: { en: '⟨y, dy⟩ = ⟨E, dE⟩', zh: '⟨y, dy⟩ = ⟨E, dE⟩' },
    calls: [{ arguments: [ids, E] }, { function: 'embeddingGrad', arguments: [ids, dy, V] }],
    relation: {
      kind: 'innerProduct',
      pairs: [
        [{ output: 0 }, { argument: 1, of: 1 }],
        [{ output: 1 }, { argument: 1, of: 0 }],
      ],
    },
  };
}

/** Ones in, the number of occurrences out. */
function countsOccurrences(draw: Draw): Property {
  const [N, T, V] = [3, 5, 4];
  const ids = Array.from({ length: N }, () => Array.from({ length: T }, () => draw.integer(0, V - 1)));
  const counts = Array.from({ length: V }, (_, v) => [ids.flat().filter((id) => id === v).length]);
  const ones = { shape: [N, T, 1], data: new Float32Array(N * T).fill(1) };
  return {
    name: { en: 'a gradient of ones counts the words', zh: '梯度全为 1 时得到各词的出现次数' },
    calls: [{ function: 'embeddingGrad', arguments: [intTensor(ids), ones, V] }],
    relation: { kind: 'equal', left: { output: 0 }, right: { value: tensor(counts) } },
  };
}

export const cases: CaseDesign = {
  visible: (draw) => [
    lookup('two sequences', '两个序列', draw, { N: 2, T: 4, V: 5, K: 3 }),
    lookup('ids 0 and V − 1', '编号 0 与 V − 1', draw, {
      N: 1,
      T: 3,
      V: 7,
      K: 2,
      ids: intTensor([[0, 6, 0]]),
    }),
    gradient('two sequences', '两个序列', draw, { N: 2, T: 3, V: 6, K: 2 }),
    gradient('repeated ids', '重复的编号', draw, { N: 2, T: 4, V: 7, K: 3, ids: repeats }),
    refused(lookup('id V', '编号 V', draw, outside(draw, 4))),
    refused(gradient('id −1', '编号 −1', draw, outside(draw, -1))),
    lookup('seven times three positions', '七乘三个位置', draw, { N: 7, T: 3, V: 6, K: 4 }),
    gradient('nineteen words', '十九个词', draw, { N: 3, T: 5, V: 19, K: 5 }),
    lookup('no positions', '没有位置', draw, { N: 2, T: 0, V: 3, K: 4 }),
    gradient('no positions', '没有位置', draw, { N: 2, T: 0, V: 3, K: 4 }),
    gradient('large vocabulary', '大词表', draw, { N: 4, T: 23, V: 300, K: 16 }),
  ],
  hidden: (draw) => [
    lookup('V = 50, K = 8', 'V = 50，K = 8', draw, { N: 4, T: 7, V: 50, K: 8 }),
    lookup('extents that are prime', '尺寸均为质数', draw, { N: 3, T: 5, V: 11, K: 7 }),
    lookup('table wider than tall', '宽而矮的表', draw, { N: 2, T: 5, V: 3, K: 13 }),
    lookup('one number per word', '每个词一个数', draw, { N: 3, T: 4, V: 5, K: 1 }),
    lookup('a single word', '只有一个词', draw, { N: 2, T: 3, V: 1, K: 4 }),
    lookup('no sequences', '没有序列', draw, { N: 0, T: 5, V: 3, K: 2 }),
    lookup('no positions', '没有位置', draw, { N: 3, T: 0, V: 5, K: 2 }),
    refused(lookup('id V', '编号 V', draw, outside(draw, 4))),
    refused(lookup('id −1', '编号 −1', draw, outside(draw, -1))),
    gradient('V = 50, K = 8', 'V = 50，K = 8', draw, { N: 4, T: 7, V: 50, K: 8 }),
    gradient('extents that are prime', '尺寸均为质数', draw, { N: 5, T: 3, V: 7, K: 11 }),
    gradient('repeated ids', '重复的编号', draw, { N: 2, T: 4, V: 8, K: 2, ids: repeats }),
    gradient('every id the same', '编号全都相同', draw, {
      N: 2,
      T: 3,
      V: 4,
      K: 3,
      ids: intTensor([
        [2, 2, 2],
        [2, 2, 2],
      ]),
    }),
    gradient('only id 0', '只有编号 0', draw, { N: 1, T: 2, V: 3, K: 2, ids: intTensor([[0, 0]]) }),
    // tf.oneHot refuses a depth of 1.
    {
      ...gradient('a single word', '只有一个词', draw, { N: 3, T: 2, V: 1, K: 3 }),
      tiers: ['loops', 'kernel'],
    },
    gradient('no sequences', '没有序列', draw, { N: 0, T: 4, V: 3, K: 2 }),
    gradient('no positions', '没有位置', draw, { N: 2, T: 0, V: 6, K: 1 }),
    refused(gradient('id V', '编号 V', draw, outside(draw, 4))),
    refused(gradient('id −1', '编号 −1', draw, outside(draw, -1))),
    lookup('large vocabulary', '大词表', draw, { N: 8, T: 31, V: 997, K: 33 }),
    {
      ...gradient('large vocabulary', '大词表', draw, { N: 8, T: 31, V: 997, K: 33 }),
      tiers: ['loops', 'tensor'],
    },
    // Every word looks through all positions: a software GPU takes its time.
    { ...gradient('401 words', '401 个词', draw, { N: 5, T: 31, V: 401, K: 17 }), tiers: ['kernel'] },
  ],
  properties: (draw) => [
    adjoint(draw, { N: 3, T: 4, V: 6, K: 2 }),
    countsOccurrences(draw),
    { ...adjoint(draw, { N: 2, T: 9, V: 5, K: 3 }), hidden: true },
  ],
  sumLength: ([ids], name) => (name === 'embedding' ? 1 : (ids as IntTensor).data.length),
  launches: () => 8,
  kernel: (values, name) => {
    const [ids, rows, words] = values as [IntTensor, Tensor, number];
    const [K, positions] = [rows.shape.at(-1)!, ids.data.length];
    if (name === 'embedding') {
      return designPasses({
        inputs: { ids: 0, E: 1 },
        outputs: { y: { shape: [...ids.shape, K] } },
        passes: {
          embedding: { reads: ['ids', 'E'], writes: ['y'], scalars: { positions, V: rows.shape[0]!, K } },
        },
      });
    }
    return designPasses({
      inputs: { ids: 0, dy: 1 },
      outputs: { dE: { shape: [words, K] } },
      passes: {
        embeddingGrad: { reads: ['ids', 'dy'], writes: ['dE'], scalars: { positions, V: words, K } },
      },
    });
  },
};
