import type { Family } from './family.ts';
import { activations } from './families/activations.ts';
import { attention } from './families/attention.ts';
import { avgPool } from './families/avg-pool.ts';
import { batchNorm } from './families/batch-norm.ts';
import { conv } from './families/conv.ts';
import { convTranspose } from './families/conv-transpose.ts';
import { cumsum } from './families/cumsum.ts';
import { denseMatmul } from './families/dense-matmul.ts';
import { dropout } from './families/dropout.ts';
import { embeddingGather } from './families/embedding-gather.ts';
import { gradClip } from './families/grad-clip.ts';
import { groupNorm } from './families/group-norm.ts';
import { gru } from './families/gru.ts';
import { im2col } from './families/im2col.ts';
import { instanceNorm } from './families/instance-norm.ts';
import { layerNorm } from './families/layer-norm.ts';
import { losses } from './families/losses.ts';
import { lpNorm } from './families/lp-norm.ts';
import { lpPool } from './families/lp-pool.ts';
import { lrSchedules } from './families/lr-schedules.ts';
import { lstm } from './families/lstm.ts';
import { maxPool } from './families/max-pool.ts';
import { metrics } from './families/metrics.ts';
import { oneHot } from './families/one-hot.ts';
import { optimizers } from './families/optimizers.ts';
import { pad } from './families/pad.ts';
import { preprocessing } from './families/preprocessing.ts';
import { quantization } from './families/quantization.ts';
import { reduce } from './families/reduce.ts';
import { rmsNorm } from './families/rms-norm.ts';
import { rnnWrappers } from './families/rnn-wrappers.ts';
import { rotaryEmbedding } from './families/rotary-embedding.ts';
import { simpleRnn } from './families/simple-rnn.ts';
import { softmax } from './families/softmax.ts';
import { tensorOps } from './families/tensor-ops.ts';
import { topkArgmax } from './families/topk-argmax.ts';

/** Every family that the oracle has ops for, in the order of their names. */
export const families: readonly Family[] = [
  activations,
  attention,
  avgPool,
  batchNorm,
  conv,
  convTranspose,
  cumsum,
  denseMatmul,
  dropout,
  embeddingGather,
  gradClip,
  groupNorm,
  gru,
  im2col,
  instanceNorm,
  layerNorm,
  losses,
  lpNorm,
  lpPool,
  lrSchedules,
  lstm,
  maxPool,
  metrics,
  oneHot,
  optimizers,
  pad,
  preprocessing,
  quantization,
  reduce,
  rmsNorm,
  rnnWrappers,
  rotaryEmbedding,
  simpleRnn,
  softmax,
  tensorOps,
  topkArgmax,
];
