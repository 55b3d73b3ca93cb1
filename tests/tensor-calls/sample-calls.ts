import { numberSamples } from './number-samples.ts';
import type { SampleCall } from './sample-call.ts';
import { shapeSamples } from './shape-samples.ts';

/** Calls of every operation, right ones and such as must throw. */
export const sampleCalls: readonly SampleCall[] = [...numberSamples, ...shapeSamples];
