import type { Family } from './family.ts';
import { attention } from './families/attention.ts';
import { cumsum } from './families/cumsum.ts';
import { embeddingGather } from './families/embedding-gather.ts';
import { gru } from './families/gru.ts';
import { lstm } from './families/lstm.ts';
import { oneHot } from './families/one-hot.ts';
import { rnnWrappers } from './families/rnn-wrappers.ts';
import { rotaryEmbedding } from './families/rotary-embedding.ts';
import { simpleRnn } from './families/simple-rnn.ts';
import { topkArgmax } from './families/topk-argmax.ts';

/** Every family that the oracle has ops for, in the order of their names. */
export const families: readonly Family[] = [
  attention,
  cumsum,
  embeddingGather,
  gru,
  lstm,
  oneHot,
  rnnWrappers,
  rotaryEmbedding,
  simpleRnn,
  topkArgmax,
];
