import { describe, expect, it } from 'vitest';
import { decodePack, encodePack, fingerprint, maxPackBytes, type Pack } from './pack.ts';
import { tensor } from './tensor.ts';

const pack: Pack = {
  exercise: 'b-max-pool',
  track: 'convolution',
  version: 'abc',
  tier: 'loops',
  functions: ['maxPool'],
  tolerance: 'N',
  tolerances: {},
  properties: [],
  device: true,
  cases: [
    {
      function: 'maxPool',
      name: { en: 'NaN stays', zh: '保留 NaN' },
      arguments: [
        tensor([[NaN, -0]]),
        { seeded: 'uniform', seed: 7, shape: [9, 9], low: -1, high: 1 },
        [1, 2],
      ],
      hidden: false,
      sumLength: 3,
      repeat: true,
    },
  ],
  wrong: [{ misconception: 'minimum-taken', outcomes: [{ kind: 'value', value: tensor([[Infinity]]) }] }],
  misconceptions: { 'minimum-taken': { en: 'The minimum is taken.', zh: '取成了最小值。' } },
};

describe('a pack', () => {
  it('comes back as it was, and the same pack has the same bytes', () => {
    const bytes = encodePack(pack);
    expect(decodePack(bytes.buffer)).toEqual(pack);
    expect(encodePack(pack)).toEqual(bytes);
  });

  it('larger than the limit is refused', () => {
    const large = tensor(new Array<number>(maxPackBytes / 4 - 10).fill(1));
    const withCase = (numbers: typeof large): Pack => ({
      ...pack,
      cases: [{ ...pack.cases[0]!, arguments: [numbers] }],
    });
    expect(encodePack(withCase(tensor(new Array<number>(60_000).fill(1)))).byteLength).toBeLessThanOrEqual(
      maxPackBytes,
    );
    expect(() => encodePack(withCase(large))).toThrow(RangeError);
  });
});

describe('fingerprint', () => {
  const value = tensor([1]);

  it.each([
    ['right', { kind: 'returned', value } as const, true, { kind: 'right' }],
    ['its value', { kind: 'returned', value } as const, false, { kind: 'value', value }],
    [
      'the name of its error',
      { kind: 'threw', name: 'RangeError', message: 'secret' } as const,
      false,
      { kind: 'threw', name: 'RangeError' },
    ],
    [
      'an error that was asked for',
      { kind: 'threw', name: 'RangeError', message: '' } as const,
      true,
      { kind: 'right' },
    ],
    ['that it was stopped', { kind: 'timedOut' } as const, false, { kind: 'other' }],
    ['that nothing was reached', undefined, false, { kind: 'other' }],
  ])('remembers %s', (_, outcome, right, expected) => {
    expect(fingerprint(outcome, right)).toEqual(expected);
  });
});
