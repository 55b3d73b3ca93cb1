import type { Case, CaseDesign } from '#graders/case.ts';
import type { Property } from '#graders/property.ts';
import { designKernel } from '#graders/tiers/kernel/design.ts';

function named(en: string, zh: string, [T, D]: [number, number]): Case {
  return { name: { en, zh }, arguments: [T, D] };
}

/** sin² + cos² = 1 for every pair: the squares of the table sum to T · D / 2. */
function pairsOnCircle(T: number, D: number): Property {
  const fill = (value: number) => ({ shape: [T, D], data: new Float32Array(T * D).fill(value) });
  return {
    name: { en: 'every pair lies on the unit circle', zh: '每一对都在单位圆上' },
    calls: [{ arguments: [T, D] }],
    relation: {
      kind: 'innerProduct',
      pairs: [
        [{ value: fill(1) }, { value: fill(0.5) }],
        [{ output: 0 }, { output: 0 }],
      ],
    },
  };
}

export const cases: CaseDesign = {
  visible: (draw) => [
    named('five positions of width 6', '五个宽度为 6 的位置', [5, 6]),
    named('width 2: a single pair', '宽度 2：只有一对', [4, 2]),
    named('odd width', '奇数宽度', [3, 5]),
    named('random extents', '随机尺寸', [draw.integer(6, 9), 2 * draw.integer(4, 6)]),
    named('thirty positions', '三十个位置', [30, 4]),
    named('no positions', '没有位置', [0, 8]),
  ],
  hidden: (draw) => [
    named('T = 50, D = 16', 'T = 50，D = 16', [50, 16]),
    named('T = 50, D = 5', 'T = 50，D = 5', [50, 5]),
    named('extents that are prime', '尺寸均为质数', [11, 7]),
    named('more columns than positions', '列多于位置', [3, 34]),
    named('a single column', '只有一列', [12, 1]),
    named('a single position', '只有一个位置', [1, 10]),
    named('random extents', '随机尺寸', [draw.integer(10, 40), draw.integer(12, 31)]),
    named('no positions', '没有位置', [0, 5]),
    { ...named('no columns', '没有列', [4, 0]), tiers: ['loops', 'kernel'] },
    named('T = 49, D = 129', 'T = 49，D = 129', [49, 129]),
  ],
  properties: (draw) => [pairsOnCircle(7, 8), { ...pairsOnCircle(draw.integer(3, 20), 18), hidden: true }],
  sumLength: () => 0,
  launches: () => 15,
  kernel: (values) => {
    const [T, D] = values as [number, number];
    return designKernel({ inputs: {}, outputs: { y: { shape: [T, D] } }, scalars: { T, D } });
  },
};
