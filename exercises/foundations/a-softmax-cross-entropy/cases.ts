import { drawTensor, type Case, type CaseDesign, type Draw } from '#graders/case.ts';
import type { Property } from '#graders/property.ts';
import { tensor, type Tensor } from '#graders/tensor.ts';
import { designPasses } from '#graders/tiers/kernel/design.ts';

interface Batch {
  N: number;
  C: number;
  /** Logits lie in [−spread, spread). */
  spread?: number;
}

function labelsOf(draw: Draw, { N, C }: Batch): Int32Array {
  return Int32Array.from({ length: N }, () => draw.integer(0, C - 1));
}

function named(en: string, zh: string, draw: Draw, batch: Batch): Case {
  const { N, C, spread = 3 } = batch;
  return { name: { en, zh }, arguments: [draw.uniform([N, C], [-spread, spread]), labelsOf(draw, batch)] };
}

/** Right and wrong certainties far from zero; gaps are multiples of 1000, so that p is 0 or 1. */
function extreme(draw: Draw): Case['arguments'] {
  const low = draw.integer(-10, -5) * 1000;
  return [
    tensor([
      [low, 1e4, 0],
      [1e4, low, 0],
      [low, low + 1000, low - 1000],
    ]),
    Int32Array.of(0, 0, 2),
  ];
}

/** Rows far from one another, the largest logit last: a maximum sought in too few or too many columns overflows. */
function distantRows(draw: Draw): Case['arguments'] {
  const low = draw.integer(-10, -8) * 1000;
  return [
    tensor([
      [low, 0, low + 1000, 0, 1e4],
      [9000, 0, low, 0, 1e4],
    ]),
    Int32Array.of(4, 1),
  ];
}

/** More rows than classes: the row below lies far above. */
function risingRows(draw: Draw): Case['arguments'] {
  const low = draw.integer(-10, -8) * 1000;
  return [
    tensor([
      [low, low + 1000],
      [low + 3000, low + 1000],
      [0, 1000],
      [1e4, 8000],
    ]),
    Int32Array.of(1, 0, 0, 1),
  ];
}

function refused(en: string, zh: string, draw: Draw, labels: number[]): Case {
  return {
    name: { en, zh },
    arguments: [draw.uniform([labels.length, 3]), Int32Array.from(labels)],
    throws: 'RangeError',
    tiers: ['loops'],
  };
}

function rowsSumToZero(draw: Draw): Property {
  return {
    name: { en: 'every row of the gradient sums to 0', zh: '梯度每一行之和为 0' },
    calls: [{ arguments: [draw.uniform([5, 4], [-3, 3]), labelsOf(draw, { N: 5, C: 4 })] }],
    relation: { kind: 'sumsTo', of: { output: 0, path: 'grad' }, axis: 1, value: 0 },
  };
}

function gradientIsSlope(draw: Draw): Property {
  const shape = [3, 4];
  const step = 1 / 64;
  const eighths = (): number => draw.integer(-16, 16) / 8;
  const z: Tensor = { shape, data: Float32Array.from({ length: 12 }, eighths) };
  const direction = drawTensor(draw.uniform(shape, [-2, 2])) as Tensor;
  const labels = labelsOf(draw, { N: 3, C: 4 });
  const moved = (sign: number): Tensor => ({
    shape,
    data: z.data.map((value, at) => value + sign * step * direction.data[at]!),
  });
  return {
    name: { en: 'the gradient is the slope of the loss', zh: '梯度是损失的斜率' },
    calls: [z, moved(1), moved(-1)].map((logits) => ({ arguments: [logits, labels] })),
    relation: {
      kind: 'finiteDifference',
      gradient: { output: 0, path: 'grad' },
      direction: { value: direction },
      plus: { output: 1, path: 'loss' },
      minus: { output: 2, path: 'loss' },
      step,
    },
  };
}

export const cases: CaseDesign = {
  visible: (draw) => [
    named('four rows', '四行', draw, { N: 4, C: 3 }),
    named('one row', '一行', draw, { N: 1, C: 5 }),
    named('two classes', '两个类别', draw, { N: 6, C: 2, spread: 5 }),
    named('nineteen rows', '十九行', draw, { N: 19, C: 5 }),
    { name: { en: 'logits of ±10⁴', zh: 'logits 为 ±10⁴' }, arguments: extreme(draw) },
    refused('a label that is too large', '标签过大', draw, [0, 3]),
    named('large batch', '大批量', draw, { N: 128, C: 40, spread: 6 }),
  ],
  hidden: (draw) => [
    named('6 × 10', '6×10', draw, { N: 6, C: 10, spread: 4 }),
    named('extents that are prime', '尺寸均为质数', draw, { N: 7, C: 11 }),
    named('as many rows as classes', '行数等于类别数', draw, { N: 4, C: 4 }),
    named('one row', '一行', draw, { N: 1, C: 6 }),
    named('one class', '一个类别', draw, { N: 3, C: 1 }),
    { name: { en: 'logits of ±10⁴', zh: 'logits 为 ±10⁴' }, arguments: extreme(draw) },
    {
      name: { en: 'the largest logit in the last column', zh: '最大的 logit 在最后一列' },
      arguments: distantRows(draw),
    },
    { name: { en: 'rows that rise by thousands', zh: '逐行升高数千' }, arguments: risingRows(draw) },
    {
      name: { en: 'a whole row near −1000', zh: '整行都在 −1000 附近' },
      arguments: [draw.uniform([3, 4], [-1002, -998]), labelsOf(draw, { N: 3, C: 4 })],
    },
    refused('a label of −1', '标签为 −1', draw, [2, -1]),
    refused('a label equal to C', '标签等于 C', draw, [3, 0, 1]),
    named('97 × 53', '97×53', draw, { N: 97, C: 53, spread: 5 }),
  ],
  properties: (draw) => [rowsSumToZero(draw), gradientIsSlope(draw)],
  sumLength: ([logits]) => Math.max(...(logits as Tensor).shape),
  launches: () => 18,
  kernel: ([logits]) => {
    const [N, C] = (logits as Tensor).shape as [number, number];
    const scalars = { N, C };
    return designPasses({
      inputs: { logits: 0, labels: 1 },
      outputs: {
        grad: { path: 'grad', shape: [N, C] },
        loss: { path: 'loss', shape: [], form: 'number' },
      },
      scratch: { rowLoss: N },
      passes: {
        grad: { reads: ['logits', 'labels'], writes: ['grad', 'rowLoss'], scalars },
        loss: { reads: ['rowLoss'], writes: ['loss'], items: 1, scalars },
      },
    });
  },
};
