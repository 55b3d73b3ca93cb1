import type { Case, CaseDesign, Draw } from '#graders/case.ts';
import { tensor } from '#graders/tensor.ts';

interface Column {
  /** How strongly it follows the target, from −1 to 1. */
  follows: number;
  /** Unit and offset: neither may matter. */
  size?: number;
  offset?: number;
}

/** A target that alternates around its trend, and columns that follow it to a known degree, far apart in rank. */
function named(en: string, zh: string, draw: Draw, columns: Column[], [N, k]: [number, number]): Case {
  const y = Array.from({ length: N }, (_, n) => n + (n % 2 === 0 ? 0.5 : -0.5) + draw.number(-0.1, 0.1));
  // Orthogonal to any trend: + − − + + − − + …
  const noise = Array.from({ length: N }, (_, n) => (n % 4 === 0 || n % 4 === 3 ? 1 : -1) * N * 0.3);
  const middle = y.reduce((sum, value) => sum + value, 0) / N;
  const rows = y.map((target, n) =>
    columns.map(({ follows, size = 1, offset = 0 }) => {
      const share = Math.sqrt(1 - follows * follows);
      return offset + size * (follows * (target - middle) + share * noise[n]!);
    }),
  );
  return { name: { en, zh }, arguments: [tensor(rows, [N, columns.length]), tensor(y), k, 1e-6] };
}

const constant: Column = { follows: 0, size: 0, offset: 3 };

export const cases: CaseDesign = {
  visible: (draw) => [
    named(
      'a strong negative correlation',
      '强负相关',
      draw,
      [{ follows: 0.4 }, { follows: -0.95 }, { follows: 0.7 }],
      [8, 2],
    ),
    named(
      'a large unit',
      '单位很大',
      draw,
      [{ follows: 0.3, size: 100 }, { follows: 0.9, size: 0.01 }, { follows: 0.6 }],
      [12, 1],
    ),
    named('a constant column', '常数列', draw, [constant, { follows: 0.2 }, { follows: 0.8 }], [8, 3]),
    named(
      'the strongest has the largest index',
      '最强的下标最大',
      draw,
      [{ follows: 0.5 }, { follows: 0.1 }, { follows: 0.9 }],
      [12, 2],
    ),
    named('more than there are', 'k 大于列数', draw, [{ follows: 0.5 }, { follows: -0.8 }], [8, 5]),
    named('none asked for', 'k 为 0', draw, [{ follows: 0.5 }], [8, 0]),
  ],
  hidden: (draw) => [
    named(
      'five columns',
      '五列',
      draw,
      [{ follows: -0.3 }, { follows: 0.75 }, { follows: -0.95 }, { follows: 0.1 }, { follows: 0.5 }],
      [16, 3],
    ),
    named(
      'offsets that are large',
      '偏移很大',
      draw,
      [{ follows: 0.2, offset: 500 }, { follows: -0.7, offset: -40 }, { follows: 0.9 }],
      [12, 2],
    ),
    named(
      'units that differ',
      '单位不同',
      draw,
      [{ follows: 0.25, size: 50 }, { follows: -0.9, size: 0.02 }, { follows: 0.6, size: 3 }, constant],
      [20, 2],
    ),
    named(
      'the strongest has the largest unit',
      '最强的列单位最大',
      draw,
      [
        { follows: 0.9, size: 50 },
        { follows: -0.3, size: 0.02 },
        { follows: 0.6, size: 3 },
      ],
      [16, 2],
    ),
    named(
      'constant columns',
      '常数列',
      draw,
      [constant, { follows: 0.3 }, constant, { follows: -0.8 }],
      [8, 4],
    ),
    named(
      'ranks from the right',
      '右边的更强',
      draw,
      [{ follows: 0.1 }, { follows: -0.3 }, { follows: 0.55 }, { follows: -0.75 }, { follows: 0.95 }],
      [24, 2],
    ),
    {
      name: { en: 'a constant target', zh: '目标为常数' },
      arguments: [draw.uniform([6, 3]), tensor([2, 2, 2, 2, 2, 2]), 2, 0],
    },
    {
      name: { en: 'a square is missed', zh: '平方关系看不见' },
      arguments: [
        tensor([
          [-2, 1],
          [-1, 1.5],
          [0, 1],
          [1, 2],
          [2, 3],
        ]),
        tensor([4, 1, 0, 1, 4]),
        1,
        0,
      ],
    },
    { name: { en: 'no rows', zh: '没有行' }, arguments: [tensor([], [0, 3]), tensor([]), 2, 0] },
    {
      name: { en: 'a variance equal to minVar', zh: '方差恰为 minVar' },
      arguments: [
        tensor([
          [1, 0],
          [-1, 3],
        ]),
        tensor([0, 1]),
        2,
        1,
      ],
    },
    {
      name: { en: 'variances around minVar', zh: '方差在 minVar 附近' },
      arguments: [
        tensor([
          [1, 5, 0],
          [-1, 5.5, 3],
          [2, 4, 1],
        ]),
        tensor([0, 1, 3]),
        3,
        0.5,
      ],
    },
    named('a negative k', 'k 为负', draw, [{ follows: 0.5 }, { follows: 0.9 }, { follows: 0.1 }], [8, -1]),
    named(
      'more than ten columns',
      '超过十列',
      draw,
      Array.from({ length: 13 }, (_, at) => ({ follows: [0.9, 0.3, 0.6, 0.1][at % 4]! * (1 - at / 50) })),
      [16, 5],
    ),
    named(
      '200 rows',
      '200 行',
      draw,
      [{ follows: 0.35 }, { follows: -0.6 }, { follows: 0.85 }, { follows: -0.1 }],
      [200, 2],
    ),
  ],
  sumLength: () => 0,
};
