import type { Family } from './family.ts';
import { activations } from './families/activations.ts';
import { avgPool } from './families/avg-pool.ts';
import { conv } from './families/conv.ts';
import { convTranspose } from './families/conv-transpose.ts';
import { denseMatmul } from './families/dense-matmul.ts';
import { im2col } from './families/im2col.ts';
import { lpPool } from './families/lp-pool.ts';
import { maxPool } from './families/max-pool.ts';
import { pad } from './families/pad.ts';
import { reduce } from './families/reduce.ts';
import { softmax } from './families/softmax.ts';

/** Every family that the oracle has ops for, in the order of their names. */
export const families: readonly Family[] = [
  activations,
  avgPool,
  conv,
  convTranspose,
  denseMatmul,
  im2col,
  lpPool,
  maxPool,
  pad,
  reduce,
  softmax,
];
