import { drawTensor, type Case, type CaseDesign, type Draw } from '#graders/case.ts';
import type { Property } from '#graders/property.ts';
import type { Tensor, ValueRecord } from '#graders/tensor.ts';

interface Network {
  N: number;
  T: number;
  D: number;
  U: number;
}

interface Options {
  merge: 'concat' | 'sum';
  returnSequences: boolean;
}

function weights(draw: Draw, { D, U }: Network): ValueRecord {
  const drawn = (shape: number[], limit: number): Tensor =>
    drawTensor(draw.uniform(shape, [-limit, limit])) as Tensor;
  return {
    Wx: drawn([D, U], 1 / Math.sqrt(D)),
    Wh: drawn([U, U], 1 / Math.sqrt(U)),
    b: drawn([U], 0.3),
  };
}

function named(en: string, zh: string, draw: Draw, network: Network, options: Options): Case {
  const { N, T, D } = network;
  const input = draw.uniform([N, T, D], [-1.5, 1.5]);
  const directions = [weights(draw, network), weights(draw, network)];
  return { name: { en, zh }, arguments: [input, ...directions, { ...options }] };
}

/** Swapping the two networks and reversing the input reverses the rows of the sum. */
function mirrored(draw: Draw): Property {
  const network = { N: 1, T: 4, D: 2, U: 3 };
  const x = drawTensor(draw.uniform([1, 4, 2])) as Tensor;
  const reversed = {
    shape: [1, 4, 2],
    data: Float32Array.from(x.data, (_, at) => x.data[(3 - (at >> 1)) * 2 + (at & 1)]!),
  };
  const [fwd, bwd] = [weights(draw, network), weights(draw, network)];
  const options = { merge: 'sum', returnSequences: true };
  return {
    name: { en: 'the mirror image of the input gives the mirror image', zh: '镜像输入得到镜像输出' },
    calls: [{ arguments: [x, fwd, bwd, options] }, { arguments: [reversed, bwd, fwd, options] }],
    relation: { kind: 'permutes', of: { output: 1 }, from: { output: 0 }, axis: 1, order: [3, 2, 1, 0] },
  };
}

export const cases: CaseDesign = {
  visible: (draw) => [
    named(
      'sequences side by side',
      '拼接的序列',
      draw,
      { N: 2, T: 3, D: 2, U: 3 },
      { merge: 'concat', returnSequences: true },
    ),
    named(
      'the sum of both',
      '两者之和',
      draw,
      { N: 2, T: 4, D: 3, U: 2 },
      { merge: 'sum', returnSequences: true },
    ),
    named(
      'final states side by side',
      '拼接的最终状态',
      draw,
      { N: 3, T: 4, D: 2, U: 2 },
      { merge: 'concat', returnSequences: false },
    ),
    named(
      'the sum of final states',
      '最终状态之和',
      draw,
      { N: 2, T: 3, D: 1, U: 4 },
      { merge: 'sum', returnSequences: false },
    ),
    named('one step', '一步', draw, { N: 2, T: 1, D: 3, U: 2 }, { merge: 'concat', returnSequences: true }),
    named(
      'long sequence',
      '长序列',
      draw,
      { N: 4, T: 30, D: 16, U: 20 },
      { merge: 'concat', returnSequences: false },
    ),
  ],
  hidden: (draw) => [
    named(
      'N, T, D, U = 2, 5, 3, 4',
      'N、T、D、U = 2、5、3、4',
      draw,
      { N: 2, T: 5, D: 3, U: 4 },
      { merge: 'concat', returnSequences: true },
    ),
    named(
      'extents that are prime',
      '尺寸均为质数',
      draw,
      { N: 3, T: 7, D: 2, U: 5 },
      { merge: 'concat', returnSequences: true },
    ),
    named(
      'the sum of both',
      '两者之和',
      draw,
      { N: 3, T: 4, D: 2, U: 3 },
      { merge: 'sum', returnSequences: true },
    ),
    named(
      'final states side by side',
      '拼接的最终状态',
      draw,
      { N: 2, T: 6, D: 2, U: 3 },
      { merge: 'concat', returnSequences: false },
    ),
    named(
      'the sum of final states',
      '最终状态之和',
      draw,
      { N: 4, T: 3, D: 3, U: 2 },
      { merge: 'sum', returnSequences: false },
    ),
    named('one step', '一步', draw, { N: 2, T: 1, D: 2, U: 3 }, { merge: 'concat', returnSequences: false }),
    named(
      'one unit',
      '一个单元',
      draw,
      { N: 2, T: 4, D: 1, U: 1 },
      { merge: 'concat', returnSequences: true },
    ),
    named(
      'N, T, D, U = 5, 23, 7, 11',
      'N、T、D、U = 5、23、7、11',
      draw,
      { N: 5, T: 23, D: 7, U: 11 },
      { merge: 'concat', returnSequences: true },
    ),
  ],
  properties: (draw) => [mirrored(draw)],
  sumLength: ([x, forward]) => {
    const { Wh } = forward as { Wh: Tensor };
    return (x as Tensor).shape[2]! + Wh.shape[0]! + 1;
  },
  launches: ([x]) => 20 * (x as Tensor).shape[1]! + 20,
};
