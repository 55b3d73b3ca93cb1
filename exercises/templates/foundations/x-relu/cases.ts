import type { Case, CaseDesign } from '#graders/case.ts';
import { tensor } from '#graders/tensor.ts';

function named(en: string, zh: string, x: Case['arguments'][number]): Case {
  return { name: { en, zh }, arguments: [x] };
}

export const cases: CaseDesign = {
  visible: (draw) => [
    named('values around 0', '0 附近的值', draw.uniform([2, 5], [-4, 4])),
    named('negative values', '负数', draw.uniform([3, 2], [-4, -1])),
    named('exactly 0', '恰为 0', tensor([0, 1, -1])),
    named('an empty tensor', '空张量', tensor([], [2, 0, 3])),
    named('a scalar', '标量', tensor(draw.number(-2, -1))),
  ],
  hidden: (draw) => [
    named('extents that are prime', '尺寸均为质数', draw.uniform([3, 5, 7], [-3, 3])),
    named('negative values', '负数', draw.uniform([11], [-9, -1])),
    named('a positive scalar', '正的标量', tensor(draw.number(1, 2))),
    named('an empty tensor', '空张量', tensor([], [0, 4])),
  ],
  sumLength: () => 0,
};
