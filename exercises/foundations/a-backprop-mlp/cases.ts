import { drawTensor, type Argument, type Case, type CaseDesign, type Draw } from '#graders/case.ts';
import type { Property } from '#graders/property.ts';
import type { Tensor } from '#graders/tensor.ts';

interface Network {
  N: number;
  D: number;
  H: number;
  C: number;
}

function labelsOf(draw: Draw, { N, C }: Network): Int32Array {
  return Int32Array.from({ length: N }, () => draw.integer(0, C - 1));
}

function parameters(draw: Draw, { D, H, C }: Network): Argument[] {
  return [draw.uniform([D, H]), draw.uniform([H]), draw.uniform([H, C]), draw.uniform([C])];
}

function named(en: string, zh: string, draw: Draw, network: Network): Case {
  const { N, D } = network;
  const inputs = [draw.uniform([N, D], [-2, 2]), labelsOf(draw, network)];
  return { name: { en, zh }, arguments: [...inputs, ...parameters(draw, network)] };
}

function tensorOf(shape: number[], next: () => number): Tensor {
  const length = shape.reduce((size, extent) => size * extent, 1);
  return { shape, data: Float32Array.from({ length }, next) };
}

/** Small integers, so that sums are exact in any order and some pre-activations are exactly 0. */
function exactZeros(draw: Draw): Case {
  const x = tensorOf([4, 2], () => draw.integer(-2, 2));
  // The first unit sees x0 + x1 with the second input its negative in two rows; the second one is always 0.
  x.data[1] = -x.data[0]!;
  x.data[5] = -x.data[4]!;
  const W1 = { shape: [2, 3], data: Float32Array.of(1, 0, 1, 1, 0, -1) };
  const b1 = { shape: [3], data: Float32Array.of(0, 0, 1) };
  return {
    name: { en: 'units whose pre-activation is exactly 0', zh: '预激活值恰为 0 的单元' },
    arguments: [x, Int32Array.of(0, 1, 2, 1), W1, b1, draw.uniform([3, 3]), draw.uniform([3])],
  };
}

/** A bias so low that no hidden unit fires: only db2 learns. */
function allDead(draw: Draw): Case {
  const network = { N: 3, D: 2, H: 4, C: 3 };
  const [W1, , W2, b2] = parameters(draw, network);
  return {
    name: { en: 'no hidden unit fires', zh: '没有一个隐藏单元被激活' },
    arguments: [draw.uniform([3, 2]), labelsOf(draw, network), W1!, draw.uniform([4], [-9, -5]), W2!, b2!],
  };
}

/** Logits that differ by hundreds, up to a thousand: exponentials overflow unless the largest is subtracted. */
function farOut(draw: Draw): Case {
  const network = { N: 4, D: 2, H: 3, C: 3 };
  const [W1, b1] = parameters(draw, network);
  const b2 = tensorOf([3], () => draw.integer(-8, 8) * 100);
  b2.data[draw.integer(0, 2)] = 1000;
  return {
    name: { en: 'logits of up to 1000', zh: '高达 1000 的 logits' },
    arguments: [draw.uniform([4, 2]), labelsOf(draw, network), W1!, b1!, draw.uniform([3, 3]), b2],
  };
}

/** Every example twice: the mean over the batch, and with it every parameter's gradient, stays the same. */
function doubledBatch(draw: Draw): Property {
  const network = { N: 3, D: 4, H: 5, C: 3 };
  const x = drawTensor(draw.uniform([3, 4], [-2, 2])) as Tensor;
  const labels = labelsOf(draw, network);
  const rest = parameters(draw, network);
  const twice: Tensor = { shape: [6, 4], data: Float32Array.of(...x.data, ...x.data) };
  return {
    name: { en: 'every example twice leaves dW1 as it is', zh: '每个样本重复一次，dW1 不变' },
    calls: [
      { arguments: [x, labels, ...rest] },
      { arguments: [twice, Int32Array.of(...labels, ...labels), ...rest] },
    ],
    relation: { kind: 'equal', left: { output: 0, path: 'dW1' }, right: { output: 1, path: 'dW1' } },
  };
}

/** Along a direction in W2, in which the loss is smooth. */
function gradientIsSlope(draw: Draw): Property {
  const network = { N: 4, D: 3, H: 6, C: 3 };
  const x = draw.uniform([4, 3], [-2, 2]);
  const labels = labelsOf(draw, network);
  const [W1, b1, , b2] = parameters(draw, network);
  const step = 1 / 64;
  const W2 = tensorOf([6, 3], () => draw.integer(-8, 8) / 8);
  const direction = tensorOf([6, 3], () => draw.integer(-2, 2));
  const moved = (sign: number): Tensor => ({
    shape: [6, 3],
    data: W2.data.map((value, at) => value + sign * step * direction.data[at]!),
  });
  return {
    name: { en: 'dW2 is the slope of the loss', zh: 'dW2 是损失的斜率' },
    calls: [W2, moved(1), moved(-1)].map((weights) => ({ arguments: [x, labels, W1!, b1!, weights, b2!] })),
    relation: {
      kind: 'finiteDifference',
      gradient: { output: 0, path: 'dW2' },
      direction: { value: direction },
      plus: { output: 1, path: 'loss' },
      minus: { output: 2, path: 'loss' },
      step,
      atol: 5e-3,
    },
  };
}

export const cases: CaseDesign = {
  visible: (draw) => [
    named('one example', '一个样本', draw, { N: 1, D: 3, H: 4, C: 2 }),
    named('a batch', '一个批次', draw, { N: 5, D: 2, H: 3, C: 4 }),
    named('as many inputs as units', '输入数等于单元数', draw, { N: 3, D: 4, H: 4, C: 4 }),
    exactZeros(draw),
    allDead(draw),
    named('large batch', '大批量', draw, { N: 64, D: 32, H: 48, C: 10 }),
  ],
  hidden: (draw) => [
    named('N, D, H, C = 5, 4, 7, 3', 'N、D、H、C = 5、4、7、3', draw, { N: 5, D: 4, H: 7, C: 3 }),
    named('extents that are prime', '尺寸均为质数', draw, { N: 7, D: 5, H: 11, C: 3 }),
    named('square matrices', '方阵', draw, { N: 4, D: 3, H: 3, C: 3 }),
    named('one hidden unit', '一个隐藏单元', draw, { N: 6, D: 3, H: 1, C: 2 }),
    named('one example', '一个样本', draw, { N: 1, D: 5, H: 6, C: 4 }),
    exactZeros(draw),
    allDead(draw),
    farOut(draw),
    named('N, D, H, C = 64, 17, 31, 10', 'N、D、H、C = 64、17、31、10', draw, { N: 64, D: 17, H: 31, C: 10 }),
  ],
  properties: (draw) => [doubledBatch(draw), gradientIsSlope(draw)],
  sumLength: ([x, , W1]) => Math.max(...(x as Tensor).shape, ...(W1 as Tensor).shape),
  launches: () => 35,
};
