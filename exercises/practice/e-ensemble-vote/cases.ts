import type { Argument, Case, CaseDesign, Draw } from '#graders/case.ts';
import type { Property } from '#graders/property.ts';
import { intTensor, tensor, type Tensor } from '#graders/tensor.ts';
import { designKernel } from '#graders/tiers/kernel/design.ts';

interface Ensemble {
  M: number;
  N: number;
  C: number;
}

function average(en: string, zh: string, draw: Draw, { M, N, C }: Ensemble, weights?: Argument): Case {
  const given = [draw.uniform([M, N, C], [0, 1]), weights ?? draw.uniform([M], [0.2, 3])];
  return { name: { en: `average: ${en}`, zh: `平均：${zh}` }, arguments: given };
}

function vote(en: string, zh: string, rows: number[][], C: number): Case {
  const name = { en: `vote: ${en}`, zh: `投票：${zh}` };
  return { name, function: 'majorityVote', arguments: [intTensor(rows), C] };
}

function votes(draw: Draw, { M, N, C }: Ensemble): number[][] {
  return Array.from({ length: M }, () => Array.from({ length: N }, () => draw.integer(0, C - 1)));
}

function refused(en: string, zh: string, draw: Draw, weights: number[]): Case {
  const one = average(en, zh, draw, { M: weights.length, N: 2, C: 2 }, tensor(weights));
  return { ...one, throws: 'RangeError', tiers: ['loops'] };
}

/** Rows that sum to 1 give rows that sum to 1. */
function staysDistribution(draw: Draw): Property {
  const rows = Array.from({ length: 3 }, () =>
    Array.from({ length: 4 }, () => {
      const p = draw.integer(0, 8) / 8;
      return [p, 1 - p];
    }),
  );
  return {
    name: { en: 'distributions stay distributions', zh: '概率分布仍是概率分布' },
    calls: [{ arguments: [tensor(rows), draw.uniform([3], [0.5, 5])] }],
    relation: { kind: 'sumsTo', of: { output: 0 }, axis: 1, value: 1 },
  };
}

export const cases: CaseDesign = {
  visible: (draw) => [
    average('three models', '三个模型', draw, { M: 3, N: 4, C: 2 }),
    average('one model', '一个模型', draw, { M: 1, N: 3, C: 4 }),
    average('a model without weight', '权重为 0 的模型', draw, { M: 2, N: 2, C: 3 }, tensor([0, 2])),
    vote(
      'ties',
      '并列',
      [
        [2, 0, 1],
        [0, 2, 1],
        [1, 1, 2],
      ],
      3,
    ),
    vote('drawn', '随机', votes(draw, { M: 5, N: 6, C: 3 }), 3),
    refused('weights of 0', '权重全为 0', draw, [0, 0]),
    average('23 examples', '23 个样本', draw, { M: 2, N: 23, C: 4 }),
    average('large', '较大', draw, { M: 5, N: 64, C: 20 }),
  ],
  hidden: (draw) => [
    average('weights that sum to 10', '权重之和为 10', draw, { M: 4, N: 3, C: 5 }, tensor([4, 3, 2, 1])),
    average('as many models as examples', '模型数等于样本数', draw, { M: 3, N: 3, C: 2 }),
    average('extents that are prime', '尺寸均为质数', draw, { M: 5, N: 7, C: 3 }),
    average('equal extents', '各维相等', draw, { M: 2, N: 2, C: 2 }),
    average('no examples', '没有样本', draw, { M: 2, N: 0, C: 3 }),
    vote(
      'ties of three',
      '三方并列',
      [
        [2, 1],
        [1, 0],
        [0, 2],
      ],
      3,
    ),
    vote(
      'ties of two',
      '两方并列',
      [
        [3, 0, 2],
        [1, 2, 0],
        [3, 2, 0],
        [1, 0, 2],
      ],
      4,
    ),
    vote('drawn', '随机', votes(draw, { M: 7, N: 9, C: 4 }), 4),
    vote('one model', '一个模型', votes(draw, { M: 1, N: 5, C: 6 }), 6),
    refused('weights of 0', '权重全为 0', draw, [0, 0, 0]),
    refused('a negative weight', '权重为负', draw, [3, -1]),
    average('3 × 29 × 3', '3×29×3', draw, { M: 3, N: 29, C: 3 }),
    average('7 × 61 × 23', '7×61×23', draw, { M: 7, N: 61, C: 23 }),
  ],
  properties: (draw) => [staysDistribution(draw)],
  sumLength: ([first]) => (first as Tensor).shape[0]!,
  launches: () => 8,
  kernel: ([probs]) => {
    const [M, N, C] = (probs as Tensor).shape as [number, number, number];
    return designKernel({
      inputs: { probs: 0, weights: 1 },
      outputs: { y: { shape: [N, C] } },
      scalars: { M, N, C },
    });
  },
};
