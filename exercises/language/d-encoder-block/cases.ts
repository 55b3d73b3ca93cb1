import { drawTensor, type Case, type CaseDesign, type Draw } from '#graders/case.ts';
import type { Property } from '#graders/property.ts';
import type { Tensor, Value, ValueRecord } from '#graders/tensor.ts';
import { designPasses } from '#graders/tiers/kernel/design.ts';
import type { KernelPlan } from '#graders/tiers/kernel/plan.ts';

interface Block {
  T: number;
  D: number;
  F: number;
  heads: number;
  normFirst?: boolean;
  eps?: number;
}

/** Weights of a size that keeps attention, feed-forward part and residual alike in weight. */
function parameters(draw: Draw, D: number, F: number): ValueRecord {
  const drawn = (shape: number[], low: number, high = -low): Tensor =>
    drawTensor(draw.uniform(shape, [Math.min(low, high), Math.max(low, high)])) as Tensor;
  const kernel = (rows: number, columns: number): Tensor => drawn([rows, columns], 2.2 / Math.sqrt(rows));
  return {
    att: {
      Wq: kernel(D, D),
      Wk: kernel(D, D),
      Wv: kernel(D, D),
      Wo: kernel(D, D),
      bq: drawn([D], 0.6),
      bk: drawn([D], 0.6),
      bv: drawn([D], 0.6),
      bo: drawn([D], 0.6),
    },
    W1: kernel(D, F),
    b1: drawn([F], 0.6),
    W2: kernel(F, D),
    b2: drawn([D], 0.6),
    g1: drawn([D], 0.4, 1.8),
    be1: drawn([D], 0.8),
    g2: drawn([D], 0.4, 1.8),
    be2: drawn([D], 0.8),
  };
}

function named(en: string, zh: string, draw: Draw, block: Block): Case {
  const { T, D, F, heads, normFirst = false, eps = 0.1 } = block;
  const given = [draw.uniform([T, D], [-2, 2]), parameters(draw, D, F), { heads, eps, normFirst }];
  return { name: { en, zh }, arguments: given };
}

/** Without positions in x the block knows no order. */
function equivariance(draw: Draw, normFirst: boolean): Property {
  const [T, D, F] = [4, 4, 3];
  const order = [2, 0, 3, 1];
  const x = drawTensor(draw.uniform([T, D], [-2, 2])) as Tensor;
  const data = x.data.map((_, at) => x.data[order[Math.floor(at / D)]! * D + (at % D)]!);
  const p = parameters(draw, D, F);
  const options = { heads: 2, eps: 0.1, normFirst };
  const mode = normFirst ? { en: 'pre-norm', zh: '前归一化' } : { en: 'post-norm', zh: '后归一化' };
  return {
    name: {
      en: `${mode.en}: rows in another order give outputs in that order`,
      zh: `${mode.zh}：打乱输入的行，输出也按同样的顺序`,
    },
    calls: [x, { shape: x.shape, data }].map((one) => ({ arguments: [one, p, { ...options }] })),
    relation: { kind: 'permutes', of: { output: 1 }, from: { output: 0 }, axis: 0, order },
  };
}

interface Options {
  heads: number;
  eps: number;
  normFirst: boolean;
}

/** Where residuals, norms and activations stand is the learner's to decide; a pass ends where all of a row is needed. */
function plan(values: Value[]): KernelPlan {
  const [x, p, options] = values as [Tensor, ValueRecord, ValueRecord & Options];
  const [[T, D], F] = [x.shape as [number, number], (p.b1 as Tensor).data.length];
  const { heads, eps, normFirst } = options;
  const scalars = { T, D, F, heads, normFirst: normFirst ? 1 : 0, eps: { f32: eps } };
  return designPasses({
    inputs: {
      x: 0,
      W: ['1.att.Wq', '1.att.Wk', '1.att.Wv'],
      b: ['1.att.bq', '1.att.bk', '1.att.bv'],
      ...{ Wo: '1.att.Wo', bo: '1.att.bo', W1: '1.W1', b1: '1.b1', W2: '1.W2', b2: '1.b2' },
      ...{ g1: '1.g1', be1: '1.be1', g2: '1.g2', be2: '1.be2' },
    },
    outputs: { out: { shape: [T, D] } },
    scratch: { qkv: 3 * T * D, joined: T * D, y: T * D, hidden: T * F },
    passes: {
      project: { reads: ['x', 'W', 'b', 'g1', 'be1'], writes: ['qkv'], scalars },
      attend: { reads: ['qkv'], writes: ['joined'], scalars },
      residual: { reads: ['x', 'joined', 'Wo', 'bo', 'g1', 'be1'], writes: ['y'], items: T, scalars },
      hidden: { reads: ['y', 'W1', 'b1', 'g2', 'be2'], writes: ['hidden'], scalars },
      output: { reads: ['y', 'hidden', 'W2', 'b2', 'g2', 'be2'], writes: ['out'], items: T, scalars },
    },
  });
}

export const cases: CaseDesign = {
  visible: (draw) => [
    named('post-norm', '后归一化', draw, { T: 3, D: 4, F: 6, heads: 2 }),
    named('pre-norm', '前归一化', draw, { T: 3, D: 4, F: 6, heads: 2, normFirst: true }),
    named('one head, F smaller than D', '一个头，F 小于 D', draw, { T: 4, D: 5, F: 2, heads: 1 }),
    named('three heads, pre-norm', '三个头，前归一化', draw, { T: 2, D: 6, F: 4, heads: 3, normFirst: true }),
    named('a single position', '单个位置', draw, { T: 1, D: 4, F: 3, heads: 2 }),
    named('twenty positions', '二十个位置', draw, { T: 20, D: 2, F: 3, heads: 1, normFirst: true }),
    named('no positions', '没有位置', draw, { T: 0, D: 4, F: 3, heads: 2 }),
    named('large block', '较大的模块', draw, { T: 24, D: 16, F: 32, heads: 4, eps: 1e-5 }),
  ],
  hidden: (draw) => [
    named('T = 5, D = 8, F = 16, post-norm', 'T = 5，D = 8，F = 16，后归一化', draw, {
      T: 5,
      D: 8,
      F: 16,
      heads: 2,
    }),
    named('T = 5, D = 8, F = 16, pre-norm', 'T = 5，D = 8，F = 16，前归一化', draw, {
      T: 5,
      D: 8,
      F: 16,
      heads: 2,
      normFirst: true,
    }),
    named('F smaller than D', 'F 小于 D', draw, { T: 3, D: 9, F: 4, heads: 3 }),
    named('F smaller than D, pre-norm', 'F 小于 D，前归一化', draw, {
      T: 6,
      D: 8,
      F: 3,
      heads: 4,
      normFirst: true,
    }),
    named('extents that are prime', '尺寸均为质数', draw, { T: 7, D: 5, F: 11, heads: 5 }),
    named('one hidden unit', '一个隐藏单元', draw, { T: 3, D: 4, F: 1, heads: 1, normFirst: true }),
    named('a single position', '单个位置', draw, { T: 1, D: 6, F: 5, heads: 2, normFirst: true }),
    named('a large ε', '较大的 ε', draw, { T: 4, D: 6, F: 4, heads: 2, eps: 2 }),
    named('a large ε, pre-norm', '较大的 ε，前归一化', draw, {
      T: 4,
      D: 6,
      F: 4,
      heads: 2,
      eps: 2,
      normFirst: true,
    }),
    named('nineteen positions', '十九个位置', draw, { T: 19, D: 2, F: 5, heads: 2 }),
    named('no positions', '没有位置', draw, { T: 0, D: 6, F: 2, heads: 3, normFirst: true }),
    {
      ...named('T = 32, D = 64', 'T = 32，D = 64', draw, {
        T: 32,
        D: 64,
        F: 96,
        heads: 8,
        eps: 1e-5,
        normFirst: true,
      }),
      tiers: ['loops', 'tensor'],
    },
    // Every cell of a row repeats its statistics: a software GPU takes its time.
    {
      ...named('T = 23, D = 24', 'T = 23，D = 24', draw, {
        T: 23,
        D: 24,
        F: 29,
        heads: 3,
        eps: 1e-5,
        normFirst: true,
      }),
      tiers: ['kernel'],
    },
  ],
  properties: (draw) => [equivariance(draw, false), equivariance(draw, true)],
  sumLength: ([x, p]) => {
    const [T, D] = (x as Tensor).shape;
    return T! + D! + ((p as ValueRecord).b1 as Tensor).data.length;
  },
  launches: () => 90,
  kernel: plan,
};
