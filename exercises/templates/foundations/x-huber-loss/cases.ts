import type { Case, CaseDesign } from '#graders/case.ts';

function named(en: string, zh: string, error: number, delta: number): Case {
  return { name: { en, zh }, arguments: [error, delta] };
}

export const cases: CaseDesign = {
  visible: (draw) => [
    named('no error', '没有误差', 0, 1),
    named('a small error', '较小的误差', draw.number(-0.5, -0.1), 1),
    named('exactly delta', '恰为 delta', 2, 2),
    named('a large positive error', '很大的正误差', draw.number(4, 9), draw.number(1, 2)),
    named('a large negative error', '很大的负误差', draw.number(-9, -4), draw.number(1, 2)),
  ],
  hidden: (draw) => [
    named('a small error', '较小的误差', draw.number(0.5, 1), 1.5),
    named('a small delta', '很小的 delta', draw.number(1, 3), 0.25),
    named('a large negative error', '很大的负误差', draw.number(-60, -40), draw.number(2, 3)),
    named('just above delta', '略大于 delta', -2.25, 2),
  ],
  sumLength: () => 0,
};
