import type { Family } from './family.ts';
import { activations } from './families/activations.ts';
import { attention } from './families/attention.ts';
import { avgPool } from './families/avg-pool.ts';
import { conv } from './families/conv.ts';
import { convTranspose } from './families/conv-transpose.ts';
import { cumsum } from './families/cumsum.ts';
import { denseMatmul } from './families/dense-matmul.ts';
import { embeddingGather } from './families/embedding-gather.ts';
import { gru } from './families/gru.ts';
import { im2col } from './families/im2col.ts';
import { lpPool } from './families/lp-pool.ts';
import { lstm } from './families/lstm.ts';
import { maxPool } from './families/max-pool.ts';
import { oneHot } from './families/one-hot.ts';
import { optimizers } from './families/optimizers.ts';
import { pad } from './families/pad.ts';
import { reduce } from './families/reduce.ts';
import { rnnWrappers } from './families/rnn-wrappers.ts';
import { rotaryEmbedding } from './families/rotary-embedding.ts';
import { simpleRnn } from './families/simple-rnn.ts';
import { softmax } from './families/softmax.ts';
import { topkArgmax } from './families/topk-argmax.ts';

/** Every family that the oracle has ops for, in the order of their names. */
export const families: readonly Family[] = [
  activations,
  attention,
  avgPool,
  conv,
  convTranspose,
  cumsum,
  denseMatmul,
  embeddingGather,
  gru,
  im2col,
  lpPool,
  lstm,
  maxPool,
  oneHot,
  optimizers,
  pad,
  reduce,
  rnnWrappers,
  rotaryEmbedding,
  simpleRnn,
  softmax,
  topkArgmax,
];
