import type { Case, CaseDesign, Draw } from '#graders/case.ts';

interface Rows {
  n: number;
  lags: number[];
  window: number;
  horizon: number;
}

function named(en: string, zh: string, draw: Draw, { n, lags, window, horizon }: Rows): Case {
  return { name: { en, zh }, arguments: [draw.uniform([n], [-2, 2]), lags, window, horizon] };
}

export const cases: CaseDesign = {
  visible: (draw) => [
    named('a horizon of 3', 'horizon 为 3', draw, { n: 12, lags: [0, 1], window: 3, horizon: 3 }),
    named('unsorted lags', '未排序的滞后', draw, { n: 11, lags: [3, 0, 1], window: 2, horizon: 1 }),
    named('a window longer than the lags', '窗口长于滞后', draw, { n: 10, lags: [1], window: 5, horizon: 2 }),
    named('window 1', '窗口为 1', draw, { n: 7, lags: [2], window: 1, horizon: 1 }),
    named('a series that is too short', '太短的序列', draw, { n: 4, lags: [3], window: 2, horizon: 1 }),
    named('long series', '长序列', draw, { n: 2000, lags: [0, 1, 7], window: 6, horizon: 2 }),
  ],
  hidden: (draw) => [
    named('a horizon of 2', 'horizon 为 2', draw, { n: 13, lags: [0, 2, 5], window: 3, horizon: 2 }),
    named('unsorted lags', '未排序的滞后', draw, { n: 17, lags: [4, 1, 3], window: 2, horizon: 1 }),
    named('a long window', '长窗口', draw, { n: 14, lags: [0], window: 7, horizon: 3 }),
    named('window 1', '窗口为 1', draw, { n: 9, lags: [1, 0], window: 1, horizon: 4 }),
    named('one row', '恰好一行', draw, { n: 8, lags: [5], window: 4, horizon: 2 }),
    named('a series that is too short', '太短的序列', draw, { n: 7, lags: [5], window: 4, horizon: 2 }),
    named('no values', '没有值', draw, { n: 0, lags: [0, 1], window: 2, horizon: 1 }),
    named('one lag far back', '很远的滞后', draw, { n: 31, lags: [23], window: 5, horizon: 1 }),
    named('997 values', '997 个值', draw, { n: 997, lags: [0, 3, 1, 11], window: 7, horizon: 5 }),
  ],
  sumLength: (values) => values[2] as number,
  launches: (values) => 4 * (values[1] as number[]).length + 4 * (values[2] as number) + 10,
};
