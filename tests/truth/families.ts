import type { Family } from './family.ts';
import { avgPool } from './families/avg-pool.ts';
import { conv } from './families/conv.ts';
import { convTranspose } from './families/conv-transpose.ts';
import { im2col } from './families/im2col.ts';
import { lpPool } from './families/lp-pool.ts';
import { maxPool } from './families/max-pool.ts';
import { pad } from './families/pad.ts';

/** Every family that the oracle has ops for, in the order of their names. */
export const families: readonly Family[] = [avgPool, conv, convTranspose, im2col, lpPool, maxPool, pad];
