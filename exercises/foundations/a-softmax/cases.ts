import { drawTensor, type Case, type CaseDesign, type Draw } from '#graders/case.ts';
import type { Property } from '#graders/property.ts';
import { tensor, type Tensor } from '#graders/tensor.ts';
import { designKernel } from '#graders/tiers/kernel/design.ts';

function named(en: string, zh: string, z: Case['arguments'][number]): Case {
  return { name: { en, zh }, arguments: [z] };
}

/** Rows whose largest logit lies 2000 above the smallest: p underflows, logp does not. */
function wideRows(draw: Draw, rows: number): Tensor {
  const row = (): number[] => [draw.number(-1001, -999), draw.number(-3, 3), draw.number(999, 1001)];
  return tensor(Array.from({ length: rows }, row));
}

function withInfinities(draw: Draw): Tensor {
  const z = drawTensor(draw.uniform([3, 5])) as Tensor;
  for (const position of [1, 7, 8, 14]) z.data[position] = -Infinity;
  return z;
}

function rowsSumToOne(draw: Draw): Property {
  return {
    name: { en: 'every row of p sums to 1', zh: 'p 的每一行之和为 1' },
    calls: [{ arguments: [draw.uniform([5, 7], [-4, 4])] }],
    relation: { kind: 'sumsTo', of: { output: 0, path: 'p' }, axis: 1, value: 1 },
  };
}

function shiftInvariance(draw: Draw): Property {
  // Multiples of 1/8 and a shift of 64: z + 64 is exact in float32.
  const z = tensor(
    Array.from({ length: 4 }, () => Array.from({ length: 3 }, () => draw.integer(-32, 32) / 8)),
  );
  const shifted = { shape: z.shape, data: z.data.map((value) => value + 64) };
  return {
    name: { en: 'adding a constant to the logits changes nothing', zh: 'logits 加同一常数，结果不变' },
    calls: [{ arguments: [z] }, { arguments: [shifted] }],
    relation: { kind: 'equal', left: { output: 0, path: 'p' }, right: { output: 1, path: 'p' } },
  };
}

export const cases: CaseDesign = {
  visible: (draw) => [
    named('two rows', '两行', draw.uniform([2, 4], [-3, 3])),
    named('three axes', '三维输入', draw.uniform([2, 3, 4], [-5, 5])),
    named('logits 2000 apart', '相差 2000 的 logits', wideRows(draw, 2)),
    named(
      'a row far below the other',
      '一行远小于另一行',
      tensor([
        [draw.number(-1001, -999), -1000, -998],
        [1, draw.number(0, 4), 2],
      ]),
    ),
    named('one class', '只有一个类别', draw.uniform([3, 1])),
    { ...named('entries of −∞', '含 −∞ 的元素', withInfinities(draw)), tiers: ['loops'] },
    named('seventy-three rows', '七十三行', draw.uniform([73, 3], [-5, 5])),
    named('no rows', '没有行', tensor([], [0, 3])),
    named('large batch', '大批量', draw.uniform([97, 64], [-8, 8])),
  ],
  hidden: (draw) => [
    named('4 × 3 × 5', '4×3×5', draw.uniform([4, 3, 5], [-6, 6])),
    named('extents that are prime', '尺寸均为质数', draw.uniform([7, 3, 11], [-4, 4])),
    named('logits 2000 apart', '相差 2000 的 logits', wideRows(draw, 4)),
    named('one class', '只有一个类别', draw.uniform([2, 4, 1], [-900, 900])),
    named('a whole row near −1000', '整行都在 −1000 附近', draw.uniform([2, 6], [-1002, -998])),
    named('one row near −1000, one near 1000', '一行近 −1000，一行近 1000', {
      shape: [2, 3],
      data: Float32Array.of(-1000, draw.number(-1001, -999), -999, 1000, draw.number(999, 1001), 999),
    }),
    { ...named('entries of −∞', '含 −∞ 的元素', withInfinities(draw)), tiers: ['loops'] },
    named('a single row', '单独一行', draw.uniform([9], [-2, 2])),
    named('seventy-nine rows', '七十九行', draw.uniform([79, 5], [-5, 5])),
    named('no rows', '没有行', tensor([], [2, 0, 4])),
    named('67 × 129', '67×129', draw.uniform([67, 129], [-10, 10])),
  ],
  properties: (draw) => [rowsSumToOne(draw), shiftInvariance(draw)],
  sumLength: ([z]) => (z as Tensor).shape.at(-1)!,
  launches: () => 12,
  kernel: ([z]) => {
    const { shape, data } = z as Tensor;
    const C = shape.at(-1)!;
    return designKernel({
      inputs: { z: 0 },
      outputs: { p: { path: 'p', shape }, logp: { path: 'logp', shape } },
      items: data.length / C,
      scalars: { C },
    });
  },
};
