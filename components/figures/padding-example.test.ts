import { expect, it } from 'vitest';
import { samePadding } from './padding-example.ts';

// tf.nn.conv1d(padding='SAME'), written down by hand.
it.each([
  [
    { extent: 5, kernel: 3, stride: 2 },
    { count: 3, before: 1, after: 1 },
  ],
  [
    { extent: 6, kernel: 3, stride: 2 },
    { count: 3, before: 0, after: 1 },
  ],
  [
    { extent: 28, kernel: 3, stride: 2 },
    { count: 14, before: 0, after: 1 },
  ],
  [
    { extent: 5, kernel: 2, stride: 2 },
    { count: 3, before: 0, after: 1 },
  ],
  [
    { extent: 4, kernel: 1, stride: 3 },
    { count: 2, before: 0, after: 0 },
  ],
])('%o', (axis, padding) => expect(samePadding(axis)).toEqual(padding));
