import { describe, expect, it } from 'vitest';
import { findMutants } from './find-mutants.ts';

function changes(source: string): string[] {
  return findMutants(source).map(({ kind, before, after }) => `${kind}: ${before} → ${after}`);
}

describe('findMutants', () => {
  it('turns signs, drops terms and factors', () => {
    expect(changes('const y = a * x + b;')).toEqual([
      'sign: + → -',
      'missingTerm: a * x + b → (a * x)',
      'missingTerm: a * x + b → b',
      'missingFactor: * → +',
      'missingFactor: a * x → a',
      'missingFactor: a * x → x',
    ]);
  });

  it('swaps axes in shapes and flat indices', () => {
    expect(changes('const [H, W] = shape;')).toContain('swappedAxes: [H, W] → [W, H]');
    expect(changes('y = data[i * W + j];')).toContain('swappedAxes: i * W + j → j * W + i');
  });

  it('shifts whole numbers by one and loops by one step', () => {
    expect(changes('for (let t = 0; t < T; t++) f(t);')).toEqual([
      'offByOne: 0 → 1',
      'comparison: < → <=',
      'missingStatement: f(t); → ;',
    ]);
  });

  it('takes another reduction axis in tensor code', () => {
    expect(changes('tf.sum(x, -1, true);')).toEqual(
      expect.arrayContaining(['sign: -1 → 1', 'condition: true → false']),
    );
  });

  it('leaves types alone and keeps the rest of the module as it is', () => {
    const source = 'type Pair = [1, 2];\n// one\nexport const half = (x: number): number => x / 2;\n';
    const mutants = findMutants(source);
    expect(mutants.map(({ source: text }) => text)).toEqual([
      source.replace('x / 2', 'x'),
      source.replace('x / 2', 'x / 3'),
      source.replace('x / 2', 'x / 1'),
    ]);
    expect(mutants[0]).toMatchObject({ line: 3, column: 44, before: 'x / 2', after: 'x' });
  });

  it('makes each changed module once', () => {
    const sources = findMutants('f(1, 1); g(a, b);').map(({ source }) => source);
    expect(new Set(sources).size).toBe(sources.length);
  });
});
