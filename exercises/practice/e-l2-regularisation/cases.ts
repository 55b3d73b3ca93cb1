import { drawTensor, type Case, type CaseDesign, type Draw } from '#graders/case.ts';
import type { Property } from '#graders/property.ts';
import type { Tensor } from '#graders/tensor.ts';

interface Penalty {
  shapes: number[][];
  decay: boolean[];
  lambda: number;
}

function drawn(draw: Draw, shapes: number[][], limit: number): Tensor[] {
  return shapes.map((shape) => drawTensor(draw.uniform(shape, [-limit, limit])) as Tensor);
}

function named(en: string, zh: string, draw: Draw, { shapes, decay, lambda }: Penalty): Case {
  const [params, grads] = [drawn(draw, shapes, 2), drawn(draw, shapes, 1)];
  return { name: { en, zh }, arguments: [draw.number(0.2, 2), params, grads, decay, lambda] };
}

function refused(draw: Draw, lambda: number): Case {
  const one = named(`λ = ${lambda}`, `λ = ${lambda}`, draw, { shapes: [[2]], decay: [true], lambda });
  return { ...one, throws: 'RangeError', tiers: ['loops'] };
}

/** With λ twice as large, what is added to the loss is twice as large: L(2λ) − 2·L(λ) + L(0) = 0. */
function doubled(draw: Draw): Property {
  const [params, grads] = [drawn(draw, [[3, 2], [4]], 1), drawn(draw, [[3, 2], [4]], 1)];
  const call = (lambda: number) => ({ arguments: [0.5, params, grads, [true, true], lambda] });
  return {
    name: { en: 'twice the λ adds twice as much to the loss', zh: 'λ 加倍，损失的增量也加倍' },
    calls: [call(0.25), call(0.125), call(0)],
    relation: {
      kind: 'linear',
      terms: [
        { factor: 1, of: { output: 0, path: 'loss' } },
        { factor: -2, of: { output: 1, path: 'loss' } },
        { factor: 1, of: { output: 2, path: 'loss' } },
      ],
    },
  };
}

export const cases: CaseDesign = {
  visible: (draw) => [
    named('weights and a bias', '权重与偏置', draw, {
      shapes: [[3, 2], [2]],
      decay: [true, false],
      lambda: 0.1,
    }),
    named('two layers', '两层', draw, {
      shapes: [[2, 4], [4], [4, 3]],
      decay: [true, false, true],
      lambda: 0.01,
    }),
    named('λ = 0', 'λ = 0', draw, { shapes: [[5]], decay: [true], lambda: 0 }),
    named('nothing decays', '全部不衰减', draw, {
      shapes: [[2, 2], [2]],
      decay: [false, false],
      lambda: 0.5,
    }),
    refused(draw, -0.1),
    named('large layer', '大的层', draw, { shapes: [[48, 32], [32]], decay: [true, false], lambda: 0.02 }),
  ],
  hidden: (draw) => [
    named('three tensors, one bias', '三个张量、一个偏置', draw, {
      shapes: [[3, 5], [5], [5, 2]],
      decay: [true, false, true],
      lambda: 0.05,
    }),
    named('extents that are prime', '尺寸均为质数', draw, {
      shapes: [[7, 3], [11]],
      decay: [true, true],
      lambda: 0.3,
    }),
    named('the first does not decay', '第一个不衰减', draw, {
      shapes: [[4], [2, 3]],
      decay: [false, true],
      lambda: 0.2,
    }),
    named('λ = 0', 'λ = 0', draw, { shapes: [[3], [2]], decay: [true, false], lambda: 0 }),
    named('an empty tensor', '空张量', draw, { shapes: [[0, 3], [3]], decay: [true, true], lambda: 0.1 }),
    named('no parameters', '没有参数', draw, { shapes: [], decay: [], lambda: 0.1 }),
    refused(draw, -1),
    refused(draw, Number.NaN),
    named('61 × 37', '61×37', draw, { shapes: [[61, 37], [37]], decay: [true, false], lambda: 0.01 }),
  ],
  properties: (draw) => [doubled(draw)],
  sumLength: ([, params]) => (params as Tensor[]).reduce((sum, { data }) => sum + data.length, 1),
  launches: (values) => 4 * (values[1] as Tensor[]).length + 6,
};
