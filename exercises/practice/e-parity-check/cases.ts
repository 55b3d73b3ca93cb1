import { drawTensor, type Case, type CaseDesign, type Draw } from '#graders/case.ts';
import { tensor, type Tensor } from '#graders/tensor.ts';

interface Rules {
  atol?: number;
  rtol?: number;
  minAgree?: number;
}

function named(
  en: string,
  zh: string,
  ref: Tensor,
  got: Tensor,
  { atol = 0.01, rtol = 0, minAgree = 1 }: Rules = {},
): Case {
  return { name: { en, zh }, arguments: [ref, got, { atol, rtol, minAgree }] };
}

/** Rows whose largest value stands well above the others. */
function outputs(draw: Draw, N: number, C: number): Tensor {
  const ref = drawTensor(draw.uniform([N, C], [-1, 1])) as Tensor;
  for (let n = 0; n < N; n += 1) ref.data[n * C + draw.integer(0, C - 1)] = 3 + draw.number(0, 1);
  return ref;
}

function changed(ref: Tensor, change: (value: number, at: number) => number): Tensor {
  return { shape: [...ref.shape], data: ref.data.map(change) };
}

/** The columns of every row turned by one: other decisions. */
function turned(ref: Tensor): Tensor {
  const C = ref.shape[1]!;
  return changed(ref, (_, at) => ref.data[Math.floor(at / C) * C + ((at + 1) % C)]!);
}

export const cases: CaseDesign = {
  visible: (draw) => {
    const ref = outputs(draw, 4, 3);
    return [
      named(
        'small errors',
        '小误差',
        ref,
        changed(ref, (value, at) => value + (at % 2 === 0 ? 0.004 : -0.004)),
      ),
      named(
        'one large error, same decisions',
        '一处大误差、判断相同',
        ref,
        changed(ref, (value, at) => (at === 7 ? value - 0.5 : value)),
      ),
      named(
        'a NaN',
        '含 NaN',
        ref,
        changed(ref, (value, at) => (at === 5 ? Number.NaN : value)),
      ),
      named('columns rotated by one', '列错开一位', ref, turned(ref), { atol: 100 }),
      named('a relative tolerance', '相对容差', tensor([[100, 1]]), tensor([[105, 1.02]]), {
        atol: 0,
        rtol: 0.0501,
      }),
      named('ties', '并列', tensor([[1, 1, 0]]), tensor([[1, 1, 0]])),
      { ...named('other shapes', '形状不同', tensor([[1, 2]]), tensor([[1], [2]])), throws: 'RangeError' },
      named('no rows', '没有行', tensor([], [0, 3]), tensor([], [0, 3])),
    ];
  },
  hidden: (draw) => {
    const ref = outputs(draw, 7, 5);
    const wide = outputs(draw, 5, 4);
    return [
      named(
        'small errors',
        '小误差',
        ref,
        changed(ref, (value, at) => value + ((at % 3) - 1) * 0.008),
      ),
      named(
        'one large error, same decisions',
        '一处大误差、判断相同',
        ref,
        changed(ref, (value, at) => (at === 19 ? value - 0.7 : value)),
      ),
      named(
        'errors whose mean is small',
        '平均很小的误差',
        ref,
        changed(ref, (value, at) => (at === 3 ? value + 0.06 : value)),
      ),
      named(
        'an infinity',
        '含无穷大',
        ref,
        changed(ref, (value, at) => (at === 11 ? -Infinity : value)),
      ),
      named(
        'a NaN that hides in a wide tolerance',
        '宽容差里的 NaN',
        wide,
        changed(wide, (value, at) => (at === 8 ? Number.NaN : value)),
        { atol: 1000, minAgree: 0.5 },
      ),
      named(
        'a NaN beside the same decision',
        '判断相同但含 NaN',
        tensor([
          [0.2, 0.9, 0.1],
          [0.8, 0.1, 0.3],
        ]),
        tensor([
          [0.2, 0.9, Number.NaN],
          [0.8, 0.1, 0.3],
        ]),
        { minAgree: 0.5 },
      ),
      named('other decisions in a wide tolerance', '宽容差里的不同判断', wide, turned(wide), {
        atol: 1000,
        minAgree: 0.8,
      }),
      named(
        'enough agreement',
        '一致的行足够多',
        tensor([
          [1, 0],
          [0, 1],
          [1, 0],
          [0, 1],
        ]),
        tensor([
          [1, 0],
          [0, 1],
          [1, 0],
          [1, 0],
        ]),
        { atol: 2, minAgree: 0.75 },
      ),
      named(
        'both tolerances together',
        '两种容差相加',
        tensor([[-20, 10, 0.1]]),
        tensor([[-20.9, 11, 0.12]]),
        { atol: 0.05, rtol: 0.05 },
      ),
      named('exactly at the tolerance', '误差恰为容差', tensor([[1, 0.25]]), tensor([[1.5, 0.25]]), {
        atol: 0.5,
      }),
      named(
        'an infinity beside the same decision',
        '判断相同但含无穷大',
        tensor([
          [0.2, 0.9, 0.1],
          [0.8, 0.1, 0.3],
        ]),
        tensor([
          [0.2, 0.9, -Infinity],
          [0.8, 0.1, 0.3],
        ]),
        { minAgree: 0.5 },
      ),
      named('relative to the reference', '以参考值为准', tensor([[1, 0.5]]), tensor([[1.6, 0.5]]), {
        atol: 0,
        rtol: 0.5,
      }),
      named(
        'ties that move',
        '并列位置变化',
        tensor([
          [2, 2, 1],
          [0, 3, 3],
        ]),
        tensor([
          [2.001, 2, 1],
          [0, 3, 3.001],
        ]),
        { minAgree: 0.5 },
      ),
      named(
        'ties in both',
        '两边都并列',
        tensor([
          [2, 2],
          [1, 1],
        ]),
        tensor([
          [2, 2],
          [1, 1.002],
        ]),
        { minAgree: 0.5 },
      ),
      named('no rows', '没有行', tensor([], [0, 2]), tensor([], [0, 2])),
      { ...named('other shapes', '形状不同', tensor([[1, 2, 3]]), tensor([[1, 2]])), throws: 'RangeError' },
      {
        ...named('as many elements in another shape', '元素个数相同、形状不同', ref, {
          shape: [5, 7],
          data: ref.data.slice(),
        }),
        throws: 'RangeError',
      },
      named('the sum of both tolerances', '误差在两种容差之和以内', tensor([[2, 1]]), tensor([[2.25, 1]]), {
        atol: 0.15,
        rtol: 0.0625,
      }),
      named('200 rows', '200 行', outputs(draw, 200, 10), outputs(draw, 200, 10), {
        atol: 0.5,
        minAgree: 0.2,
      }),
    ];
  },
  sumLength: () => 0,
  launches: () => 15,
};
