import type { Family } from './family.ts';

/** Every family that the oracle has ops for, in the order of their names. */
export const families: readonly Family[] = [];
