import { describe, expect, it } from 'vitest';
import { differences } from './differences.ts';

describe('differences', () => {
  it('finds none between values that the database would store alike', () => {
    expect(differences({ a: 1, b: undefined, c: [1, { d: null }] }, { c: [1, { d: null }], a: 1 })).toEqual(
      [],
    );
    expect(differences(null, undefined)).toEqual([]);
  });

  it('names every place, however deep', () => {
    expect(differences({ a: 1, b: [1, 2], c: {} }, { a: 2, b: [1, 3, 4], c: [] })).toEqual([
      'a',
      'b.1',
      'b.2',
      'c',
    ]);
    expect(differences(1, '1')).toEqual(['']);
  });

  it('tells the first twenty of many', () => {
    const zeros = Array.from({ length: 100 }, () => 0);
    expect(
      differences(
        zeros,
        zeros.map(() => 1),
      ),
    ).toHaveLength(20);
  });
});
