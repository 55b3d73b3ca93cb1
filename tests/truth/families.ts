import type { Family } from './family.ts';
import { gru } from './families/gru.ts';
import { lstm } from './families/lstm.ts';
import { rnnWrappers } from './families/rnn-wrappers.ts';
import { simpleRnn } from './families/simple-rnn.ts';

/** Every family that the oracle has ops for, in the order of their names. */
export const families: readonly Family[] = [gru, lstm, rnnWrappers, simpleRnn];
