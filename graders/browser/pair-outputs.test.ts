import { describe, expect, it } from 'vitest';
import { tensor } from '../tensor.ts';
import { outputText, pairOutputs } from './pair-outputs.ts';

describe('pairOutputs', () => {
  it('draws tensors and arrays of numbers, with the paths that a mismatch has', () => {
    const [two, three] = [tensor([1, 2]), tensor([1, 2, 3])];
    expect(pairOutputs(two, three)).toEqual([{ kind: 'tensor', path: '', expected: two, actual: three }]);
    const pairs = pairOutputs({ dx: two, list: [three, 0.5] }, { dx: null, list: [two, 0.25] });
    expect(pairs).toEqual([
      { kind: 'tensor', path: 'dx', expected: two, actual: null },
      { kind: 'tensor', path: 'list[0]', expected: three, actual: two },
      { kind: 'text', path: 'list[1]', expected: '0.5', actual: '0.25' },
    ]);
    const ids = Int32Array.of(4, 5);
    expect(pairOutputs(ids, ids)).toMatchObject([{ kind: 'tensor', expected: { shape: [2] } }]);
  });

  it('writes what cannot be drawn as one text', () => {
    expect(pairOutputs(['a', 'b'], ['a'])).toEqual([
      { kind: 'text', path: '', expected: '["a", "b"]', actual: '["a"]' },
    ]);
    expect(pairOutputs({ loss: 0.1 + 0.2, ok: true }, undefined)).toEqual([
      { kind: 'text', path: '', expected: '{ loss: 0.3, ok: true }', actual: null },
    ]);
  });

  it('takes whatever a learner returns in place of a record', () => {
    const expected = { dx: tensor([1]), loss: 1 };
    for (const actual of [null, 3, 'text', [], tensor([1])]) {
      expect(pairOutputs(expected, actual).map((pair) => pair.actual)).toEqual([null, null]);
    }
    const inherited = Object.create({ dx: tensor([9]) }) as object;
    expect(pairOutputs(expected, inherited)[0]).toMatchObject({ actual: null });
  });
});

describe('outputText', () => {
  it('tells every value apart', () => {
    const values = [Number.NaN, -0, Infinity, null, true, '1', 1, [], {}, ''];
    expect(values.map(outputText)).toEqual([
      'NaN',
      '-0',
      'Infinity',
      'null',
      'true',
      '"1"',
      '1',
      '[]',
      '{}',
      '""',
    ]);
  });

  it('puts one entry on a line where they do not fit on one', () => {
    const words = Array.from({ length: 12 }, (_, at) => `word ${at}`);
    expect(outputText({ words }).split('\n')).toHaveLength(16);
  });

  it('stays short and plain, however large and hostile the value', () => {
    const large = outputText(Array.from({ length: 1e5 }, () => 'x'.repeat(50)));
    expect(large.length).toBeLessThanOrEqual(4000);
    expect(outputText('\u202e\u0007 text')).not.toMatch(/[\u202e\u0007]/);
  });
});
