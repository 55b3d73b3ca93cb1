import { describe, expect, it } from 'vitest';
import { mayReadMetrics } from './access.ts';

const token = 'a-token-of-some-length';

describe('mayReadMetrics', () => {
  it('lets this machine read where there is no token, and nobody else', () => {
    expect(mayReadMetrics({ authorization: null, isLocal: true, token: undefined })).toBe(true);
    expect(mayReadMetrics({ authorization: 'Bearer x', isLocal: false, token: undefined })).toBe(false);
  });

  it('asks everybody for the token where there is one', () => {
    for (const isLocal of [true, false]) {
      expect(mayReadMetrics({ authorization: `Bearer ${token}`, isLocal, token })).toBe(true);
      for (const authorization of [null, '', token, `Basic ${token}`, `Bearer ${token}x`, 'Bearer '])
        expect(mayReadMetrics({ authorization, isLocal, token })).toBe(false);
    }
  });
});
