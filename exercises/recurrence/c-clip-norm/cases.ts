import { drawTensor, type Argument, type Case, type CaseDesign, type Draw } from '#graders/case.ts';
import type { Property } from '#graders/property.ts';
import { tensor, type Tensor } from '#graders/tensor.ts';

function drawn(draw: Draw, shapes: number[][], range: [number, number] = [-1, 1]): Tensor[] {
  return shapes.map((shape) => drawTensor(draw.uniform(shape, range)) as Tensor);
}

function named(en: string, zh: string, grads: Argument[], maxNorm: number): Case {
  return { name: { en, zh }, arguments: [grads, maxNorm] };
}

/** One entry that is no number of the reals. */
function broken(draw: Draw, entry: number): Tensor[] {
  const grads = drawn(draw, [[3, 2], [4]]);
  grads[1]!.data[2] = entry;
  return grads;
}

function refused(limit: number): Case {
  const name = { en: `a limit of ${limit}`, zh: `上限为 ${limit}` };
  return { name, arguments: [[tensor([1, 2])], limit], throws: 'RangeError' };
}

/** Clipping twice as hard halves what comes out. */
function halved(draw: Draw): Property {
  const grads = drawn(draw, [[4, 3], [5]], [1, 3]);
  return {
    name: { en: 'half the limit gives half the gradient', zh: '上限减半，梯度减半' },
    calls: [{ arguments: [grads, 1] }, { arguments: [grads, 0.5] }],
    relation: {
      kind: 'linear',
      terms: [
        { factor: 1, of: { output: 0, path: 'grads.0' } },
        { factor: -2, of: { output: 1, path: 'grads.0' } },
      ],
    },
  };
}

export const cases: CaseDesign = {
  visible: (draw) => [
    named('three shapes', '三种形状', drawn(draw, [[2, 3], [4], [1, 2, 2]], [-3, 3]), 1),
    named('below the limit', '未达上限', drawn(draw, [[2, 2], [3]], [-0.2, 0.2]), 5),
    named(
      'one long and one short tensor',
      '一长一短',
      [...drawn(draw, [[3]], [5, 9]), ...drawn(draw, [[3]], [-0.1, 0.1])],
      2,
    ),
    named('a NaN', '含 NaN', broken(draw, Number.NaN), 1),
    named('zero gradients', '零梯度', [tensor([0, 0]), tensor([[0], [0]])], 1),
    refused(0),
    named('large gradients', '较大的梯度', drawn(draw, [[64, 48], [48]], [-2, 2]), 3),
  ],
  hidden: (draw) => [
    named('three shapes', '三种形状', drawn(draw, [[3, 5], [7], [2, 1, 3]], [-2, 2]), draw.number(0.5, 1.5)),
    named('one tensor', '一个张量', drawn(draw, [[11]], [-4, 4]), 2),
    named('below the limit', '未达上限', drawn(draw, [[5], [2, 3]], [-0.3, 0.3]), 4),
    named(
      'one long and one short tensor',
      '一长一短',
      [...drawn(draw, [[2, 2]], [-0.1, 0.1]), ...drawn(draw, [[5]], [3, 8])],
      1,
    ),
    named('a NaN', '含 NaN', broken(draw, Number.NaN), 1),
    named('an infinite entry', '含无穷大', broken(draw, -Infinity), 1),
    named('zero gradients', '零梯度', [tensor([0, 0, 0])], 2),
    { ...named('entries of 10²⁰', '元素为 10²⁰', [tensor([3e20, -4e20])], 1), tiers: ['loops'] },
    named('an empty tensor among others', '含空张量', [tensor([], [0, 3]), ...drawn(draw, [[4]], [1, 2])], 1),
    refused(-1),
    refused(0),
    refused(Number.NaN),
    named('61 × 37 and 37', '61×37 与 37', drawn(draw, [[61, 37], [37]]), 5),
  ],
  properties: (draw) => [halved(draw)],
  sumLength: ([grads]) => (grads as Tensor[]).reduce((sum, { data }) => sum + data.length, 0),
  launches: ([grads]) => 4 * (grads as Tensor[]).length + 8,
};
