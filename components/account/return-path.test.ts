import { describe, expect, it } from 'vitest';
import { returnPath } from './return-path.ts';

describe('returnPath', () => {
  it('leads back to a page of ours', () => {
    expect(returnPath('/zh/exercises/b-cross-correlation?tier=loops#run', 'zh')).toBe(
      '/zh/exercises/b-cross-correlation?tier=loops#run',
    );
  });

  it('never leads to another site', () => {
    const outside = [
      '//evil.example',
      '/\\evil.example',
      '/\t/evil.example',
      'https://evil.example',
      'javascript:alert(1)',
    ];
    for (const next of outside) expect(returnPath(next, 'en')).toBe('/en');
    expect(returnPath(undefined, 'zh')).toBe('/zh');
    expect(returnPath(['/a', '/b'], 'zh')).toBe('/zh');
  });
});
